/// Appends numbers and texts to bytes, for the profiles that a store keeps.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Forgets what was written and keeps the memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// A number of eight bytes that sort as the numbers do.
  mutating func write(sorting number: Int) {
    let flipped = UInt64(bitPattern: Int64(number)) ^ 1 << 63
    withUnsafeBytes(of: flipped.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// A text without its U+0000 and a byte 0 behind it, which sort as the texts do.
  mutating func write(sorting text: String) {
    if text.utf8.contains(0) {
      bytes.append(contentsOf: text.utf8.lazy.filter { $0 != 0 })
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(0)
  }

  /// A whole number: small ones of either sign take one byte (zigzag, then LEB128).
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number or nothing.
  mutating func write(_ number: Int?) {
    bytes.append(number == nil ? 0 : 1)
    if let number { write(number) }
  }

  /// A degree, to a hundred-thousandth, or nothing.
  mutating func write(degrees: Double?) {
    write(degrees.map { Int((min(max($0, -1000), 1000) * 100_000).rounded()) })
  }

  /// A text.
  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A text or nothing.
  mutating func write(_ text: String?) {
    bytes.append(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  /// Hashes, four bytes each.
  mutating func write(_ hashes: [UInt32]) {
    write(hashes.count)
    // In one piece, with the bytes of each turned where the machine has them the other way round.
    let written = 1.littleEndian == 1 ? hashes : hashes.map(\.littleEndian)
    written.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// A list.
  mutating func write<Value>(_ values: [Value], _ body: (inout ByteWriter, Value) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}

/// Reads what `ByteWriter` wrote. Bytes that end too early read as zeros.
struct ByteReader {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int

  init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  /// Reads a part of some bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  private mutating func byte() -> UInt8 {
    guard place < end else { return 0 }
    place += 1
    return bytes[place - 1]
  }

  /// A number of eight bytes that sort as the numbers do.
  mutating func readSortingNumber() -> Int {
    let flipped = (0..<8).reduce(UInt64(0)) { number, _ in number << 8 | UInt64(byte()) }
    return Int(Int64(bitPattern: flipped ^ 1 << 63))
  }

  /// Passes over what ends in a byte 0.
  mutating func skipSortingText() { while byte() != 0 {} }

  /// Passes over some bytes.
  mutating func skip(_ count: Int) { place = min(end, place + count) }

  /// A whole number.
  mutating func readNumber() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  /// A number or nothing.
  mutating func readOptionalNumber() -> Int? { byte() == 0 ? nil : readNumber() }

  /// A degree or nothing.
  mutating func readDegrees() -> Double? {
    readOptionalNumber().map { Double($0) / 100_000 }
  }

  /// A text.
  mutating func readText() -> String {
    let count = max(0, min(readNumber(), end - place))
    place += count
    return String(decoding: bytes[place - count..<place], as: UTF8.self)
  }

  /// A text or nothing.
  mutating func readOptionalText() -> String? { byte() == 0 ? nil : readText() }

  /// Hashes.
  mutating func readHashes() -> [UInt32] {
    let count = max(0, min(readNumber(), (end - place) / 4))
    defer { place += 4 * count }
    return bytes.withUnsafeBytes { bytes in
      [UInt32](unsafeUninitializedCapacity: count) { hashes, filled in
        for index in 0..<count {
          hashes[index] = UInt32(
            littleEndian: bytes.loadUnaligned(
              fromByteOffset: place + 4 * index, as: UInt32.self))
        }
        filled = count
      }
    }
  }

  /// A list.
  mutating func readList<Value>(_ body: (inout ByteReader) -> Value) -> [Value] {
    let count = max(0, min(readNumber(), end - place))
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(body(&self)) }
    return values
  }
}
