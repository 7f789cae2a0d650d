/// The attributes of one start tag, as ranges of the source.
///
/// Of attributes of one name the first counts, and only names that cleaning reads are kept, so a
/// tag has at most a few dozen, however many it is given.
struct TagAttributes {
  private let names = HTMLAttribute.names
  /// The attributes in the order of the tag.
  private(set) var values: [(attribute: HTMLAttribute, range: Range<Int>)] = []
  /// Whether the tag ends in `/>`.
  private(set) var isSelfClosing = false

  /// Whether the tag has none that matters.
  var isEmpty: Bool { values.isEmpty }

  /// The value of an attribute.
  func value(_ attribute: HTMLAttribute) -> Range<Int>? {
    for value in values where value.attribute == attribute { return value.range }
    return nil
  }

  /// Reads the attributes that begin at `start`.
  ///
  /// - Returns: The byte after the tag's `>`, or nil when the page ends inside the tag.
  mutating func read(_ source: ByteView, from start: Int) -> Int? {
    if !values.isEmpty { values.removeAll(keepingCapacity: true) }
    isSelfClosing = false
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      isSelfClosing = byte == UInt8(ascii: "/")
      if byte <= 0x20 || isSelfClosing {
        index += 1
        continue
      }
      let nameStart = index
      repeat { index += 1 } while index < source.count && Self.isNameByte(source[index])
      let name = PackedName(source, in: nameStart..<index)
      let value = readValue(source, &index)
      guard let known = names.value(of: name), let attribute = HTMLAttribute(rawValue: known),
        self.value(attribute) == nil
      else { continue }
      values.append((attribute, value))
    }
    return nil
  }

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">")
      && byte != UInt8(ascii: "/")
  }

  private func readValue(_ source: ByteView, _ index: inout Int) -> Range<Int> {
    let nameEnd = index
    while index < source.count, source[index] <= 0x20 { index += 1 }
    guard index < source.count, source[index] == UInt8(ascii: "=") else {
      return nameEnd..<nameEnd
    }
    index += 1
    while index < source.count, source[index] <= 0x20 { index += 1 }
    guard index < source.count else { return index..<index }
    let quote = source[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: ">") {
        index += 1
      }
      return start..<index
    }
    let start = index + 1
    let valueEnd = source.index(of: quote, from: start)
    index = min(valueEnd + 1, source.count)
    return min(start, valueEnd)..<valueEnd
  }
}
