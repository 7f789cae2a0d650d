import Testing

@testable import Fetching

@Suite("iconv")
struct IconvDecoderTests {
  @Test(
    "decodes what the standard names",
    arguments: [
      ("KOI8-R", [0xD2, 0xD5], "ру"), ("windows-1251", [0xF0, 0xF3], "ру"),
      ("macintosh", [0x8E, 0xCF], "éœ"), ("ISO-8859-2", [0xE8], "č"),
      ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("EUC-JP", [0xC6, 0xFC], "日"),
      ("GBK", [0xD6, 0xD0], "中"), ("Big5", [0xA4, 0xA4], "中"), ("EUC-KR", [0xC7, 0xD1], "한"),
      ("ISO-8859-8-I", [0xE0], "א"), ("IBM866", [0xE0], "р"), ("windows-874", [0xA1], "ก"),
    ] as [(String, [UInt8], String)])
  func decode(encoding: String, bytes: [UInt8], expected: String) throws {
    #expect(try IconvDecoder.decode(bytes[...], from: encoding).text == expected)
  }

  @Test("opens every encoding of the standard that is left to it")
  func allEncodings() throws {
    let labels = [
      "l2", "l3", "l4", "cyrillic", "arabic", "greek", "hebrew", "l6", "l9", "iso-8859-13",
      "iso-8859-14", "iso-8859-16", "koi8-u", "x-mac-cyrillic", "cp1250", "cp1253", "cp1254",
      "cp1255", "cp1256", "cp1257", "cp1258", "gb18030", "iso-2022-jp",
    ]
    for label in labels {
      let encoding = try #require(EncodingLabels.encoding(for: label))
      #expect(try IconvDecoder.decode([0x61, 0x62][...], from: encoding).text == "ab", "\(label)")
    }
  }

  @Test("marks what has no meaning and goes on")
  func invalid() throws {
    #expect(
      try IconvDecoder.decode([0x61, 0xFF, 0x62][...], from: "Shift_JIS").text == "a\u{FFFD}b")
    #expect(try IconvDecoder.decode([0x61, 0x93][...], from: "Shift_JIS").text == "a\u{FFFD}")
  }

  @Test("decodes more than its buffer holds")
  func long() throws {
    let bytes = [UInt8](repeating: 0xA4, count: 50_000)
    let text = try IconvDecoder.decode(bytes[...], from: "ISO-8859-15").text
    #expect(text == String(repeating: "€", count: 50_000))
  }
}
