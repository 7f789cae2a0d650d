import Glibc

/// Sorts byte strings in the order of their bytes, more of them than memory holds.
///
/// What is added is held up to `memoryLimit`, then written to a temporary file as a sorted run; at the end
/// the runs are merged. Memory: the limit, and `chunkBytes` for each run.
final class ByteStringSorter {
  private static let chunkBytes = 1 << 17
  private let memoryLimit: Int

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private let spool = Spool()
  private var runs: [Range<Int>] = []

  /// Where a string stands, and its first eight bytes as a number that sorts like them.
  private struct Entry {
    let prefix: UInt64
    let start: Int
    let count: Int
  }

  /// - Parameter memoryLimit: Bytes of strings that are held.
  init(memoryLimit: Int = 24 << 20) { self.memoryLimit = memoryLimit }

  /// Adds a string.
  func add(_ string: some Collection<UInt8>) throws {
    let start = bytes.count
    bytes.append(contentsOf: string)
    entries.append(
      Entry(
        prefix: Self.prefix(of: bytes, start..<bytes.count), start: start,
        count: bytes.count - start))
    if bytes.count >= memoryLimit { try writeRun() }
  }

  /// Calls `body` with each string in order: a buffer, and where the string stands in it.
  func forEach(_ body: ([UInt8], Range<Int>) throws -> Void) throws {
    guard !runs.isEmpty else {
      sortEntries()
      for entry in entries { try body(bytes, entry.start..<entry.start + entry.count) }
      return
    }
    if !entries.isEmpty { try writeRun() }
    bytes = []
    entries = []
    var heads = try runs.map { try Run(spool, $0) }.filter { $0.string != nil }
    while let first = Self.indexOfFirst(heads) {
      if let string = heads[first].string { try body(heads[first].buffer, string) }
      try heads[first].advance()
      if heads[first].string == nil { heads.remove(at: first) }
    }
  }

  private static func prefix(of bytes: [UInt8], _ string: Range<Int>) -> UInt64 {
    var prefix: UInt64 = 0
    for index in string.lowerBound..<string.lowerBound + 8 {
      prefix = prefix << 8 | (index < string.upperBound ? UInt64(bytes[index]) : 0)
    }
    return prefix
  }

  private func sortEntries() {
    bytes.withUnsafeBytes { bytes in
      entries.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        return Self.precedes(
          bytes[left.start..<left.start + left.count],
          bytes[right.start..<right.start + right.count])
      }
    }
  }

  private static func precedes(
    _ left: Slice<UnsafeRawBufferPointer>, _ right: Slice<UnsafeRawBufferPointer>
  ) -> Bool {
    let (one, other) = (
      UnsafeRawBufferPointer(rebasing: left), UnsafeRawBufferPointer(rebasing: right)
    )
    guard let start = one.baseAddress, let otherStart = other.baseAddress else {
      return one.count < other.count
    }
    let order = memcmp(start, otherStart, min(one.count, other.count))
    return order == 0 ? one.count < other.count : order < 0
  }

  private func writeRun() throws {
    sortEntries()
    let start = spool.count
    for entry in entries {
      let count = UInt32(entry.count).littleEndian
      try withUnsafeBytes(of: count) { _ = try spool.append($0) }
      try spool.append(bytes[entry.start..<entry.start + entry.count])
    }
    runs.append(start..<spool.count)
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  private static func indexOfFirst(_ runs: [Run]) -> Int? {
    guard var first = runs.indices.first else { return nil }
    for index in runs.indices.dropFirst() where runs[index].precedes(runs[first]) { first = index }
    return first
  }

  /// A sorted run that is read from its file bit by bit.
  private struct Run {
    private let spool: Spool
    private var rest: Range<Int>
    private(set) var buffer: [UInt8] = []
    private var next = 0
    /// Where the first string that is left stands in `buffer`; nil where none is.
    private(set) var string: Range<Int>?
    private var prefix: UInt64 = 0

    init(_ spool: Spool, _ range: Range<Int>) throws {
      self.spool = spool
      rest = range
      try advance()
    }

    mutating func advance() throws {
      guard try fill(4) else {
        string = nil
        return
      }
      let count = (0..<4).reduce(0) { $0 | Int(buffer[next + $1]) << (8 * $1) }
      _ = try fill(4 + count)
      let place = next + 4..<next + 4 + count
      string = place
      prefix = ByteStringSorter.prefix(of: buffer, place)
      next += 4 + count
    }

    /// Reads on until so many bytes are at hand; false where the run has ended.
    private mutating func fill(_ count: Int) throws -> Bool {
      if buffer.count - next >= count { return true }
      guard !rest.isEmpty else { return false }
      let wanted = max(ByteStringSorter.chunkBytes, count)
      let end = min(rest.upperBound, rest.lowerBound + wanted)
      buffer = Array(buffer[next...]) + (try spool.read(rest.lowerBound..<end))
      next = 0
      rest = end..<rest.upperBound
      return buffer.count >= count
    }

    func precedes(_ other: Run) -> Bool {
      if prefix != other.prefix { return prefix < other.prefix }
      guard let string, let otherString = other.string else { return string != nil }
      return buffer.withUnsafeBytes { bytes in
        other.buffer.withUnsafeBytes { otherBytes in
          ByteStringSorter.precedes(bytes[string], otherBytes[otherString])
        }
      }
    }
  }
}
