/// What kind of thing a body is: a page, or something that must not pass for one.
enum MediaType {
  /// The type without parameters and the charset of a Content-Type header.
  static func parse(_ contentType: String) -> (essence: String, charset: String?) {
    let parts = contentType.split(separator: ";", omittingEmptySubsequences: false)
    let essence = parts.first?.trimmedOfSpace.lowercased() ?? ""
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, pair[0].trimmedOfSpace.lowercased() == "charset" {
        return (essence, pair[1].trimmed { " \t\"'".unicodeScalars.contains($0) })
      }
    }
    return (essence, nil)
  }

  /// Why a body is no HTML page, in words; nil when it may be one.
  static func reasonAgainstHTML(_ body: [UInt8], contentType: String?) -> String? {
    let (essence, charset) = contentType.map(parse) ?? ("", nil)
    switch essence {
    case "text/html", "application/xhtml+xml", "application/xml", "text/xml": break
    case "", "application/octet-stream", "unknown/unknown":
      guard
        looksLikeHTML(body) || FileSignatures.name(of: body) != nil || isUTF16(body, charset)
          || contentType == nil
      else { return "no content type, and the body does not begin like an HTML page" }
    default: return "the content type is \(essence.prefix(80))"
    }
    if let name = FileSignatures.name(of: body) { return "the body is \(name)" }
    if !isUTF16(body, charset), body.prefix(512).contains(where: isBinary) {
      return "the body is binary data"
    }
    return nil
  }

  /// Whether the first thing in a body is a tag, a comment or a declaration.
  static func looksLikeHTML(_ body: [UInt8]) -> Bool {
    var start = body.prefix(1024)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop(while: \.isASCIISpace)
    guard start.first == UInt8(ascii: "<"), let next = start.dropFirst().first else { return false }
    return Unicode.Scalar(next | 0x20).properties.isAlphabetic || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  private static func isUTF16(_ body: [UInt8], _ charset: String?) -> Bool {
    CharsetDecoder.encoding(of: body, headerLabel: charset).name.hasPrefix("UTF-16")
  }

  /// The bytes that no text has: https://mimesniff.spec.whatwg.org/#binary-data-byte.
  private static func isBinary(_ byte: UInt8) -> Bool {
    byte <= 0x08 || byte == 0x0B || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte)
  }
}
