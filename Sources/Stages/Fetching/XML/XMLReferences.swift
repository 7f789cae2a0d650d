/// Character and entity references in text: `&#233;`, `&#xE9;`, `&amp;`, and HTML's `&eacute;`,
/// which feeds use without declaring it.
enum XMLReferences {
  /// The text that bytes mean; a reference that is none stands for itself.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard var ampersand = bytes.firstIndex(of: UInt8(ascii: "&")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var copied = bytes.startIndex
    while true {
      text.append(contentsOf: bytes[copied..<ampersand])
      copied = ampersand
      let name = bytes[(ampersand + 1)...].prefix(maximumNameBytes).prefix(while: isName)
      let end = name.endIndex
      if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"), let scalar = scalar(named: name) {
        text.append(contentsOf: String(Character(scalar)).utf8)
        copied = end + 1
      } else {
        text.append(UInt8(ascii: "&"))
        copied += 1
      }
      guard let next = bytes[copied...].firstIndex(of: UInt8(ascii: "&")) else { break }
      ampersand = next
    }
    text.append(contentsOf: bytes[copied...])
    return String(decoding: text, as: UTF8.self)
  }

  /// Bytes between `&` and `;`; the longest name below has 8.
  private static let maximumNameBytes = 10

  private static func isName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "#")
  }

  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return scalarByName[String(decoding: name, as: UTF8.self)]
    }
    let digits = name.dropFirst()
    let isHexadecimal = (digits.first ?? 0) | 0x20 == UInt8(ascii: "x")
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10),
      value >= 0x20 || value == 9
        || value == 10 || value == 13
    else { return nil }
    return Unicode.Scalar(value)
  }

  private static let scalarByName: [String: Unicode.Scalar] = {
    var map: [String: Unicode.Scalar] = [:]
    for (offset, name) in latin1.split(whereSeparator: \.isWhitespace).enumerated() {
      map[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
    }
    for (name, value) in others { map[name] = Unicode.Scalar(value) }
    return map
  }()

  /// The names of U+00A0 to U+00FF in order. Source: HTML 4.01, section 24.2.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  /// XML's own five, and those of HTML 4.01, section 24.4, that prose uses.
  private static let others: [(String, UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("OElig", 0x152),
    ("oelig", 0x153), ("Scaron", 0x160), ("scaron", 0x161), ("Yuml", 0x178), ("fnof", 0x192),
    ("circ", 0x2C6), ("tilde", 0x2DC), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009),
    ("zwnj", 0x200C), ("zwj", 0x200D), ("lrm", 0x200E), ("rlm", 0x200F), ("ndash", 0x2013),
    ("mdash", 0x2014), ("lsquo", 0x2018), ("rsquo", 0x2019), ("sbquo", 0x201A),
    ("ldquo", 0x201C), ("rdquo", 0x201D), ("bdquo", 0x201E), ("dagger", 0x2020),
    ("Dagger", 0x2021), ("bull", 0x2022), ("hellip", 0x2026), ("permil", 0x2030),
    ("prime", 0x2032), ("Prime", 0x2033), ("lsaquo", 0x2039), ("rsaquo", 0x203A),
    ("euro", 0x20AC), ("trade", 0x2122), ("larr", 0x2190), ("uarr", 0x2191), ("rarr", 0x2192),
    ("darr", 0x2193), ("minus", 0x2212), ("infin", 0x221E), ("ne", 0x2260), ("le", 0x2264),
    ("ge", 0x2265),
  ]
}
