/// windows-1252, the encoding that "latin1" and "iso-8859-1" mean on the web.
///
/// Decoded here rather than by iconv, which refuses the five bytes that the standard maps to
/// controls, and because it is the most common legacy encoding of French pages.
enum Windows1252 {
  /// Decodes any bytes: every byte is a character.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        utf8.append(contentsOf: encoded[Int(byte) - 0x80])
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The UTF-8 of the characters 0x80 to 0xFF.
  private static let encoded: [[UInt8]] = (0x80...0xFF).map { byte in
    let scalar = Unicode.Scalar(byte < 0xA0 ? high[byte - 0x80] : UInt32(byte)) ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }

  /// 0x80 to 0x9F, where windows-1252 and ISO 8859-1 differ. Source: WHATWG Encoding Standard,
  /// index-windows-1252.txt.
  private static let high: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
