/// The attributes of one start tag, as ranges of the source.
///
/// Of attributes of one name the first counts, and only names that cleaning reads are kept, so a
/// tag has at most a few dozen, however many it is given.
struct TagAttributes {
  /// The attributes in the order of the tag.
  private(set) var values: [(attribute: HTMLAttribute, range: Range<Int>)] = []
  /// Whether the tag ends in `/>`.
  private(set) var isSelfClosing = false

  /// Whether the tag has none that matters.
  var isEmpty: Bool { values.isEmpty }

  /// The value of an attribute.
  func value(_ attribute: HTMLAttribute) -> Range<Int>? {
    values.first { $0.attribute == attribute }?.range
  }

  /// Reads the attributes that begin at `start`.
  ///
  /// - Returns: The byte after the tag's `>`, or nil when the page ends inside the tag.
  mutating func read(_ source: [UInt8], from start: Int, before end: Int) -> Int? {
    values.removeAll(keepingCapacity: true)
    isSelfClosing = false
    var index = start
    while index < end {
      let byte = source[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      isSelfClosing = byte == UInt8(ascii: "/")
      if byte <= 0x20 || isSelfClosing {
        index += 1
        continue
      }
      let nameStart = index
      repeat {
        index += 1
      } while index < end && source[index] > 0x20
        && source[index] != UInt8(ascii: "=") && source[index] != UInt8(ascii: ">")
        && source[index] != UInt8(ascii: "/")
      let name = nameStart..<index
      let value = readValue(source, &index, before: end)
      guard let attribute = HTMLAttribute(name: source[name]), self.value(attribute) == nil else {
        continue
      }
      values.append((attribute, value))
    }
    return nil
  }

  private func readValue(_ source: [UInt8], _ index: inout Int, before end: Int) -> Range<Int> {
    let nameEnd = index
    while index < end, source[index] <= 0x20 { index += 1 }
    guard index < end, source[index] == UInt8(ascii: "=") else { return nameEnd..<nameEnd }
    index += 1
    while index < end, source[index] <= 0x20 { index += 1 }
    guard index < end else { return index..<index }
    let quote = source[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while index < end, source[index] > 0x20, source[index] != UInt8(ascii: ">") { index += 1 }
      return start..<index
    }
    let start = index + 1
    index = start
    while index < end, source[index] != quote { index += 1 }
    defer { index = min(index + 1, end) }
    return start..<index
  }
}
