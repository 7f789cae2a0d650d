import Testing

@testable import Fetching

@Suite("Text of XML documents")
struct XMLTextTests {
  @Test(
    "decodes what is declared, and what is declared wrongly",
    arguments: [
      // A declaration of Latin-1 over UTF-8.
      (Array("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".utf8), nil, "é"),
      (Array("<?xml version='1.0' encoding='iso-8859-1'?><a>".utf8) + [0xE9], nil, "é"),
      // A declaration of UTF-8 over windows-1252, or over a mixture.
      (Array("<?xml version='1.0' encoding='utf-8'?><a>".utf8) + [0xE9, 0x80], nil, "é€"),
      (Array("<a>é".utf8) + [0x92], nil, "é’"),
      (Array("<a>".utf8) + [0xE9], "iso-8859-1", "é"),
      (Array("<a>é".utf8), "iso-8859-1", "é"),
      (Array("<a>".utf8) + [0xA4], "iso-8859-15", "€"),
      ([0xEF, 0xBB, 0xBF] + Array("<a>é".utf8), "windows-1252", "é"),
      ([0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0, 0x3E, 0, 0xE9], nil, "é"),
      ([0x3C, 0, 0x61, 0, 0x3E, 0, 0xE9, 0], nil, "é"),
    ] as [([UInt8], String?, String)])
  func decoding(body: [UInt8], label: String?, expected: String) {
    let text = String(decoding: XMLText.utf8(body, headerLabel: label), as: UTF8.self)
    #expect(text.hasSuffix("<a>\(expected)") || text.hasSuffix("<a>\(expected)</a>"))
    #expect(!text.hasPrefix("\u{FEFF}"))
  }
}
