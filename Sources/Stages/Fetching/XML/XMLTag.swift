/// A start tag as it stands in the bytes.
struct XMLTag {
  /// The name with its prefix, as written.
  let rawName: ArraySlice<UInt8>
  /// Names in lower case with their prefixes, and decoded values, in the order of the tag.
  private(set) var attributes: [(name: String, value: String)] = []
  /// Whether the tag ends in `/>`.
  private(set) var isEmpty = false

  /// CDF, which is older than `xml:base`, has an attribute of its own for it on its channel.
  var channelBase: String? {
    guard rawName.elementsEqual("CHANNEL".utf8) else { return nil }
    return attributes.first { $0.name == "base" }?.value
  }

  /// More are not kept: no feed has as many.
  private static let maximumAttributes = 64

  /// Reads the tag that begins with the `<` at `position`, which goes on after it.
  ///
  /// - Returns: nil when the bytes end before the tag does.
  init?(scanning bytes: [UInt8], at position: inout Int) {
    var index = position + 1
    let nameStart = index
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    rawName = bytes[nameStart..<index]
    while true {
      while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        position = index + 1
        return
      case UInt8(ascii: "<"):
        // The tag was never closed; the next begins here.
        position = index
        return
      case UInt8(ascii: "/"):
        isEmpty = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")
        index += 1
      default:
        guard let attribute = Self.attribute(bytes, &index) else { return nil }
        if attributes.count < Self.maximumAttributes { attributes.append(attribute) }
      }
    }
  }

  private static func attribute(_ bytes: [UInt8], _ index: inout Int) -> (String, String)? {
    let start = index
    // An equals sign or a quote that begins an attribute belongs to it, so that scanning goes on.
    index += 1
    while index < bytes.count, !endsName(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, "") }
    index += 1
    while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let valueStart = index + 1
      guard let end = bytes[valueStart...].firstIndex(of: quote) else { return nil }
      index = end + 1
      return (name, XMLReferences.decode(bytes[valueStart..<end]))
    }
    let valueStart = index
    while index < bytes.count, !bytes[index].isASCIISpace,
      bytes[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    return (name, XMLReferences.decode(bytes[valueStart..<index]))
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isASCIISpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<")
  }
}
