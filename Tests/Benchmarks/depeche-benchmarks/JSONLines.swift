import FoundationEssentials
import Glibc
import Records

/// Lines of JSON in memory, and the two ways through them.
struct JSONLines {
  /// All lines, each with its end.
  let bytes: [UInt8]
  private let lines: [Range<Int>]

  /// Finds the lines.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    var lines: [Range<Int>] = []
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      lines.append(start..<end)
      start = end + 1
    }
    self.lines = lines
  }

  /// Writes records.
  init(_ records: [some Record]) { self.init(Self.encoded(records)) }

  /// Reads a file.
  init(contentsOf path: String) throws {
    self.init(Array(try Data(contentsOf: URL(filePath: path))))
  }

  // MARK: - Ours

  /// All records, as a stage reads them.
  func decoded<Value: Record>(as type: Value.Type) throws -> [Value] {
    try lines.map { try RawRecord(bytes, line: $0).decode(type) }
  }

  /// Checks and indexes all records without decoding their fields.
  func indexed() throws -> Int {
    try lines.reduce(0) { try $0 + RawRecord(bytes, line: $1).lineBytes.count }
  }

  /// Reads the lines from a file.
  func splitFromFile() throws -> Int {
    guard let file = tmpfile() else { throw BenchmarkError("cannot make a temporary file") }
    defer { fclose(file) }
    let descriptor = fileno(file)
    try RecordWriter(descriptor: descriptor, stream: "memory").write(bytes)
    lseek(descriptor, 0, SEEK_SET)
    var reader = LineReader(descriptor: descriptor, source: "memory", maxLineBytes: 1 << 28)
    var count = 0
    while let batch = try reader.nextBatch() { count += batch.lines.count }
    return count
  }

  /// The records as lines.
  static func encoded(_ records: [some Record]) -> [UInt8] {
    var output = RecordOutput()
    for record in records { output.write(record) }
    return output.writer.bytes
  }

  // MARK: - The peer

  /// All records through Foundation.
  func decodedByFoundation<Value: Record>(as type: Value.Type) throws -> [Value] {
    let decoder = JSONDecoder()
    return try lines.map { try decoder.decode(type, from: Data(bytes[$0])) }
  }

  /// The records as lines through Foundation.
  static func encodedByFoundation(_ records: [some Record]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    var lines: [UInt8] = []
    for record in records {
      lines += try encoder.encode(record)
      lines.append(0x0A)
    }
    return lines
  }
}
