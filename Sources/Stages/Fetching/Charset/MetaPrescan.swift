/// Finds the encoding that a page declares in its first bytes.
///
/// The algorithm is HTML's "prescan a byte stream to determine its encoding" with its "get an
/// attribute" and "get an XML encoding", https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding.
/// Where the standard aborts because the bytes run out, an attribute here is `nil`.
struct MetaPrescan {
  /// As far as browsers look before they begin to parse.
  static let limit = 1024
  /// Farther than any head of a page; browsers begin anew when they meet a declaration there.
  static let lateLimit = 65_536

  private let bytes: [UInt8]
  private var position = 0

  /// The encoding declared in the first `limit` bytes of `body`, by its standard name; nil for none.
  static func encoding(of body: [UInt8], limit: Int = limit) -> String? {
    metaEncoding(of: body, limit: limit) ?? xmlEncoding(of: body)
  }

  /// The encoding that a `meta` in the first `limit` bytes declares, or the UTF-16 that they show.
  static func metaEncoding(of body: [UInt8], limit: Int = limit) -> String? {
    var scan = MetaPrescan(bytes: Array(body.prefix(limit)))
    return scan.utf16Declaration() ?? scan.metaEncoding()
  }

  /// The encoding in the XML declaration that `body` begins with, by its standard name; nil for none.
  static func xmlEncoding(of body: [UInt8]) -> String? {
    var scan = MetaPrescan(bytes: Array(body.prefix(limit)))
    return scan.xmlEncoding()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func utf16Declaration() -> String? {
    if bytes.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return "UTF-16LE" }
    if bytes.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return "UTF-16BE" }
    return nil
  }

  private mutating func metaEncoding() -> String? {
    while let tag = bytes[min(position, bytes.count)...].firstIndex(of: UInt8(ascii: "<")) {
      position = tag
      if matches("<!--") {
        // The dashes may be those of "<!--" itself: "<!-->" is a whole comment.
        guard let end = firstIndex(of: "-->", from: position + 2) else { return nil }
        position = end + 2
      } else if matches("<meta"), isSpaceOrSlash(at: position + 5) {
        position += 5
        switch metaAttributes() {
        case .outOfBytes: return nil
        case .nothing: break
        case .encoding(let encoding): return encoding
        }
      } else if isTagStart {
        while position < bytes.count, !isSpace(bytes[position]),
          bytes[position] != UInt8(ascii: ">")
        {
          position += 1
        }
        while true {
          guard let attribute = nextAttribute() else { return nil }
          if attribute.name.isEmpty { break }
        }
      } else if matches("<!") || matches("</") || matches("<?") {
        guard let end = firstIndex(of: ">", from: position + 2) else { return nil }
        position = end
      }
      position += 1
    }
    return nil
  }

  private enum MetaResult {
    case encoding(String)
    case nothing
    case outOfBytes
  }

  private mutating func metaAttributes() -> MetaResult {
    var seen: Set<[UInt8]> = []
    var isContentType = false
    var needsContentType: Bool?
    var encoding: String?
    while true {
      guard let attribute = nextAttribute() else { return .outOfBytes }
      if attribute.name.isEmpty { break }
      guard seen.insert(attribute.name).inserted else { continue }
      switch String(decoding: attribute.name, as: UTF8.self) {
      case "http-equiv":
        if attribute.value.elementsEqual("content-type".utf8) { isContentType = true }
      case "content":
        if encoding == nil, let label = Self.charset(inContent: attribute.value) {
          encoding = EncodingLabels.encoding(for: label)
          if encoding != nil { needsContentType = true }
        }
      case "charset":
        encoding = EncodingLabels.encoding(for: String(decoding: attribute.value, as: UTF8.self))
        needsContentType = false
      default: break
      }
    }
    guard let needsContentType, !needsContentType || isContentType, let encoding else {
      return .nothing
    }
    return .encoding(Self.asDeclaredInASCII(encoding))
  }

  /// The page could be read as ASCII so far, so it cannot be in UTF-16, whatever it says.
  private static func asDeclaredInASCII(_ encoding: String) -> String {
    switch encoding {
    case "UTF-16LE", "UTF-16BE": "UTF-8"
    case "x-user-defined": "windows-1252"
    default: encoding
    }
  }

  /// The label in the value of `content`: "latin1" in "text/html; charset=latin1".
  static func charset(inContent content: [UInt8]) -> String? {
    var scan = MetaPrescan(bytes: content)
    while let found = scan.firstIndex(of: "charset", from: scan.position) {
      scan.position = found + 7
      scan.skipSpaces()
      guard scan.current == UInt8(ascii: "=") else { continue }
      scan.position += 1
      scan.skipSpaces()
      guard let first = scan.current else { return nil }
      let rest = content[scan.position...]
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        guard let end = rest.dropFirst().firstIndex(of: first) else { return nil }
        return String(decoding: content[(scan.position + 1)..<end], as: UTF8.self)
      }
      let value = rest.prefix { !scan.isSpace($0) && $0 != UInt8(ascii: ";") }
      return String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  private mutating func xmlEncoding() -> String? {
    position = 0
    guard matches("<?xml"), let end = firstIndex(of: ">", from: 0),
      let name = firstIndex(of: "encoding", from: 0), name < end
    else { return nil }
    position = name + 8
    skipControlsAndSpaces()
    guard current == UInt8(ascii: "=") else { return nil }
    position += 1
    skipControlsAndSpaces()
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    let rest = bytes[(position + 1)...]
    guard let close = rest.firstIndex(of: quote) else { return nil }
    let label = rest[..<close]
    guard label.allSatisfy({ $0 > 0x20 }) else { return nil }
    return EncodingLabels.encoding(for: String(decoding: label, as: UTF8.self))
      .map(Self.asDeclaredInASCII)
  }
}

// MARK: - Reading bytes

extension MetaPrescan {
  private typealias Attribute = (name: [UInt8], value: [UInt8])

  /// The next attribute, in lower case; an empty name at the tag's end; nil when bytes run out.
  private mutating func nextAttribute() -> Attribute? {
    while let byte = current, isSpace(byte) || byte == UInt8(ascii: "/") { position += 1 }
    guard let first = current else { return nil }
    if first == UInt8(ascii: ">") { return ([], []) }
    var name: [UInt8] = []
    while true {
      guard let byte = current else { return nil }
      if byte == UInt8(ascii: "="), !name.isEmpty { break }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { return (name, []) }
      if isSpace(byte) {
        skipSpaces()
        guard let next = current else { return nil }
        if next != UInt8(ascii: "=") { return (name, []) }
        break
      }
      name.append(byte.lowercasedASCII)
      position += 1
    }
    position += 1
    skipSpaces()
    return attributeValue().map { (name, $0) }
  }

  private mutating func attributeValue() -> [UInt8]? {
    guard let first = current else { return nil }
    var value: [UInt8] = []
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      position += 1
      while let byte = current, byte != first {
        value.append(byte.lowercasedASCII)
        position += 1
      }
      guard current != nil else { return nil }
      position += 1
      return value
    }
    while let byte = current, !isSpace(byte), byte != UInt8(ascii: ">") {
      value.append(byte.lowercasedASCII)
      position += 1
    }
    return current == nil ? nil : value
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether "<a" or "</a" stands here.
  private var isTagStart: Bool {
    guard matches("<") else { return false }
    let letter = position + (matches("</") ? 2 : 1)
    guard letter < bytes.count else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[letter].lowercasedASCII)
  }

  private func matches(_ text: StaticString, at start: Int? = nil) -> Bool {
    let start = start ?? position
    return text.withUTF8Buffer { text in
      guard start + text.count <= bytes.count else { return false }
      return text.indices.allSatisfy { bytes[start + $0].lowercasedASCII == text[$0] }
    }
  }

  private func firstIndex(of text: StaticString, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return (start..<bytes.count).first { matches(text, at: $0) }
  }

  private mutating func skipSpaces() {
    while let byte = current, isSpace(byte) { position += 1 }
  }

  private mutating func skipControlsAndSpaces() {
    while let byte = current, byte <= 0x20 { position += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private func isSpaceOrSlash(at index: Int) -> Bool {
    index < bytes.count && (isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/"))
  }
}
