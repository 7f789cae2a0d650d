import Records

/// Decodes the body of a page to Unicode as browsers do, with one difference: a page that declares
/// nothing is read as UTF-8 when it is valid UTF-8.
public enum CharsetDecoder {
  /// A decoded body.
  public struct Decoded: Equatable, Sendable {
    /// The text without its byte order mark; what could not be decoded is U+FFFD.
    public let text: String
    /// The WHATWG name of the encoding in lower case: "utf-8", "windows-1252".
    public let charset: String
    /// Where the encoding was found: "bom", "header", "meta", "xml", "utf-8-valid", "fallback".
    public let source: String
    /// Whether some bytes have no meaning in the encoding, so that `text` does not give the body back.
    public let isLossy: Bool
  }

  /// Decodes a body.
  ///
  /// - Parameters:
  ///   - body: The bytes after content decoding.
  ///   - label: The `charset` parameter of the Content-Type header, as it was sent.
  /// - Throws: `StageFailure` with code `charset` when the declared encoding is one of those that
  ///   the standard refuses for its dangers ("replacement").
  public static func decode(_ body: [UInt8], headerLabel label: String?) throws(StageFailure)
    -> Decoded
  {
    let (encoding, source) = encoding(of: body, headerLabel: label)
    let content = source == "bom" ? body.dropFirst(encoding == "UTF-8" ? 3 : 2) : body[...]
    let (text, isLossy) = try text(of: content, in: encoding)
    return Decoded(text: text, charset: encoding.lowercased(), source: source, isLossy: isLossy)
  }

  /// The standard's name for a label; nil for an unknown one.
  package static func encoding(forLabel label: String) -> String? {
    EncodingLabels.encoding(for: label)
  }

  /// The text of bytes without a byte order mark in a known encoding, and whether some of them have
  /// no meaning there.
  ///
  /// - Parameter encoding: The standard's name.
  /// - Throws: `StageFailure` with code `charset`, as `decode` does.
  static func text(of content: ArraySlice<UInt8>, in encoding: String) throws(StageFailure) -> (
    text: String, isLossy: Bool
  ) {
    switch encoding {
    case "UTF-8":
      if let text = String(validating: content, as: UTF8.self) { return (text, false) }
      return (String(decoding: content, as: UTF8.self), true)
    case "UTF-16LE", "UTF-16BE":
      return utf16(content, isBigEndian: encoding == "UTF-16BE")
    case "windows-1252", "x-user-defined":
      return (Windows1252.decode(content), false)
    default:
      return try IconvDecoder.decode(content, from: encoding)
    }
  }

  /// The encoding by the standard's order: byte order mark, header, `meta` in the first 1024
  /// bytes of the page, XML declaration. Where there is none, text that is valid UTF-8 is UTF-8; then a declaration
  /// further down counts, as it does for browsers; then windows-1252, which most undeclared western
  /// pages are in.
  package static func encoding(of body: [UInt8], headerLabel: String?) -> (
    name: String, source: String
  ) {
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", "bom") }
    if body.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", "bom") }
    if body.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", "bom") }
    if let headerLabel, let encoding = EncodingLabels.encoding(for: headerLabel) {
      return (encoding, "header")
    }
    if let encoding = MetaPrescan.metaEncoding(of: body) { return (encoding, "meta") }
    if let encoding = MetaPrescan.xmlEncoding(of: body) { return (encoding, "xml") }
    let validity = try? UTF8Span(validating: body.span)
    let isASCII = validity?.isKnownASCII ?? false
    if validity != nil, !isASCII { return ("UTF-8", "utf-8-valid") }
    if let encoding = MetaPrescan.metaEncoding(of: body, limit: MetaPrescan.lateLimit) {
      return (encoding, "meta")
    }
    return validity == nil ? ("windows-1252", "fallback") : ("UTF-8", "utf-8-valid")
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> (
    text: String, isLossy: Bool
  ) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    // Half a unit at the end is an undecodable character like any other.
    let isCut = index < bytes.endIndex
    if isCut { units.append(0xFFFD) }
    if let text = String(validating: units, as: UTF16.self) { return (text, isCut) }
    return (String(decoding: units, as: UTF16.self), true)
  }
}
