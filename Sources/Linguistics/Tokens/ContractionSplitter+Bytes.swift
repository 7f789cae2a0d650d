/// The splitter as a file.
///
/// All numbers are little endian. "DPCSPLIT", version (1 byte), number of ambiguous forms (1), each
/// form's length (1) and UTF-8; number of lexicon entries (4), each one's hash (4) and classes (2);
/// then the weights in order, as pairs of a run of zeros (2) and the weight behind it (2).
extension ContractionSplitter {
  /// Goes up with the layout and with every change of `ContractionFeatures`.
  static let formatVersion: UInt8 = 1
  private static let signature = Array("DPCSPLIT".utf8)

  /// The splitter as bytes; the same splitter gives the same bytes.
  public func serialized() -> [UInt8] {
    var bytes = Self.signature + [Self.formatVersion, UInt8(ambiguous.count)]
    for form in ambiguous { bytes += [UInt8(form.utf8.count)] + form.utf8 }
    bytes.append(littleEndian: UInt32(lexicon.entries.count))
    for entry in lexicon.entries {
      bytes.append(littleEndian: entry.hash)
      bytes.append(littleEndian: entry.classes)
    }
    var zeros: UInt16 = 0
    for weight in weights {
      if weight == 0, zeros < .max {
        zeros += 1
        continue
      }
      bytes.append(littleEndian: zeros)
      bytes.append(littleEndian: UInt16(bitPattern: weight))
      zeros = 0
    }
    return bytes
  }

  /// Reads a splitter.
  ///
  /// - Throws: `ContractionSplitterError` when the bytes are of another kind or version, or not
  ///   whole.
  public init(bytes: [UInt8]) throws(ContractionSplitterError) {
    var reader = ByteReader(bytes: bytes)
    guard try reader.take(Self.signature.count) == Self.signature[...] else {
      throw ContractionSplitterError("expected \"DPCSPLIT\" at the start, found other bytes")
    }
    let version: UInt8 = try reader.number()
    guard version == Self.formatVersion else {
      throw ContractionSplitterError("expected version \(Self.formatVersion), found \(version)")
    }
    let formCount: UInt8 = try reader.number()
    var forms: [String] = []
    for _ in 0..<formCount {
      let length: UInt8 = try reader.number()
      forms.append(String(decoding: try reader.take(Int(length)), as: UTF8.self))
    }
    let lexicon = try WordClassLexicon(&reader)
    var weights = Array(repeating: Int16(0), count: ContractionFeatures.weightCount)
    var next = 0
    while !reader.isAtEnd {
      let zeros: UInt16 = try reader.number()
      let weight: UInt16 = try reader.number()
      next += Int(zeros)
      guard next < weights.count else {
        throw ContractionSplitterError(
          "byte \(reader.place): expected at most \(weights.count) weights, found more")
      }
      weights[next] = Int16(bitPattern: weight)
      next += 1
    }
    self.init(ambiguous: forms, lexicon: lexicon, weights: weights)
  }
}

/// What is wrong with a splitter's bytes.
public struct ContractionSplitterError: Error, Equatable, CustomStringConvertible {
  /// What was expected and what was found.
  public let description: String

  init(_ description: String) { self.description = "contraction splitter: " + description }
}

extension WordClassLexicon {
  fileprivate init(_ reader: inout ByteReader) throws(ContractionSplitterError) {
    let count: UInt32 = try reader.number()
    var entries: [Entry] = []
    for _ in 0..<count {
      let entry = Entry(hash: try reader.number(), classes: try reader.number())
      guard entry.hash > entries.last?.hash ?? 0 || entries.isEmpty else {
        throw ContractionSplitterError("byte \(reader.place): expected hashes in ascending order")
      }
      entries.append(entry)
    }
    self.init(entries: entries)
  }
}

/// Reads numbers one after another.
private struct ByteReader {
  let bytes: [UInt8]
  private(set) var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func take(_ count: Int) throws(ContractionSplitterError) -> ArraySlice<UInt8> {
    guard count <= bytes.count - place else {
      throw ContractionSplitterError(
        "byte \(place): expected \(count) more bytes, found \(bytes.count - place)")
    }
    defer { place += count }
    return bytes[place..<place + count]
  }

  mutating func number<Number: FixedWidthInteger>() throws(ContractionSplitterError) -> Number {
    try take(Number.bitWidth / 8).reversed().reduce(0) { $0 << 8 | Number($1) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
