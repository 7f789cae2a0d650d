/// Reads the parts of a section one after another.
struct ModelReader {
  private let section: ModelSection
  private let name: String
  private var offset = 0

  /// Starts at the first byte of a section; errors call it `name`.
  init(_ section: ModelSection, name: String) {
    self.section = section
    self.name = name
  }

  /// The next number.
  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(ModelArchiveError) -> Number {
    let size = MemoryLayout<Number>.size
    guard section.count - offset >= size else { throw tooShort(size) }
    defer { offset += size }
    return section.number(type, at: offset)
  }

  /// The next `count` numbers.
  mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, count: Int
  ) throws(ModelArchiveError) -> [Number] {
    let size = MemoryLayout<Number>.size
    guard count >= 0, count <= (section.count - offset) / size else { throw tooShort(count) }
    defer { offset += count * size }
    return (0..<count).map { section.number(type, at: offset + $0 * size) }
  }

  /// An error that says what is wrong with the section.
  func malformed(_ reason: String) -> ModelArchiveError {
    .malformed(section: name, reason: reason)
  }

  /// The next `count` bytes.
  mutating func part(count: Int) throws(ModelArchiveError) -> ModelSection {
    guard count >= 0, let part = section.part(offset..<offset + count) else {
      throw tooShort(count)
    }
    offset += count
    return part
  }

  /// The next part that is written with its length (4) before it.
  mutating func part() throws(ModelArchiveError) -> ModelSection {
    try part(count: Int(try number(UInt32.self)))
  }

  private func tooShort(_ size: Int) -> ModelArchiveError {
    .malformed(section: name, reason: "\(size) bytes at \(offset) lie past its end")
  }
}

extension [UInt8] {
  /// Appends a part with its length before it, as `ModelReader.part` reads it.
  mutating func append(part: [UInt8]) {
    append(number: UInt32(part.count))
    self += part
  }
}
