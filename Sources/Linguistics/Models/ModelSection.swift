/// Part of a model's bytes, read where it lies: numbers are little-endian and need no alignment.
///
/// Copies share the bytes. Offsets count from the start of the section; reading past its end is a
/// programming error, so whoever reads a table checks its size first.
package struct ModelSection: Sendable {
  private let storage: [UInt8]
  private let start: Int
  /// The length in bytes.
  package let count: Int

  /// Makes a section of a range of bytes, which must lie within them.
  package init(_ storage: [UInt8], range: Range<Int>) {
    precondition(range.upperBound <= storage.count, "\(range) of \(storage.count) bytes")
    self.storage = storage
    start = range.lowerBound
    count = range.count
  }

  /// Makes a section of all bytes.
  package init(_ bytes: [UInt8]) { self.init(bytes, range: 0..<bytes.count) }

  /// A copy of the bytes.
  package var bytes: [UInt8] { Array(storage[start..<start + count]) }

  /// A number at an offset in bytes.
  @inline(__always)
  package func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at offset: Int
  ) -> Number {
    precondition(offset >= 0 && offset + MemoryLayout<Number>.size <= count)
    return Number(
      littleEndian: storage.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: start + offset, as: Number.self))
  }

  /// The byte at an offset.
  @inline(__always)
  package subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count)
    return storage[start + offset]
  }

  /// A part of the section; nil when it does not lie within.
  package func part(_ range: Range<Int>) -> ModelSection? {
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    return ModelSection(storage, range: start + range.lowerBound..<start + range.upperBound)
  }

  /// Gives the bytes to `body` without copying them.
  @inline(__always)
  package func withRawSpan<Result>(_ body: (RawSpan) -> Result) -> Result {
    body(storage.span.bytes.extracting(start..<start + count))
  }
}

extension [UInt8] {
  /// Appends a number in little-endian order, as `ModelSection.number` reads it.
  package mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
