import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite("Charset decoder")
struct CharsetDecoderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: [UInt8]
    var label: String?
    let text: String
    let charset: String
    let source: String
  }

  static let cases = [
    Case(
      testDescription: "a byte order mark wins over the header",
      body: [0xEF, 0xBB, 0xBF, 0xC3, 0xA9],
      label: "windows-1252", text: "é", charset: "utf-8", source: "bom"),
    Case(
      testDescription: "UTF-16 by its mark",
      body: [0xFF, 0xFE, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE],
      text: "é😀", charset: "utf-16le", source: "bom"),
    Case(
      testDescription: "half a unit is marked", body: [0xFE, 0xFF, 0x00, 0xE9, 0x00],
      text: "é\u{FFFD}", charset: "utf-16be", source: "bom"),
    Case(
      testDescription: "the header wins over the page",
      body: Array("<meta charset=utf-8>".utf8) + [0xE9, 0x9C], label: "ISO-8859-1",
      text: "<meta charset=utf-8>éœ", charset: "windows-1252", source: "header"),
    Case(
      testDescription: "an unknown label is passed over",
      body: Array("<meta charset=utf-8>é".utf8), label: "x-martien",
      text: "<meta charset=utf-8>é", charset: "utf-8", source: "meta"),
    Case(
      testDescription: "undeclared UTF-8 is seen", body: Array("été".utf8), text: "été",
      charset: "utf-8", source: "utf-8-valid"),
    Case(
      testDescription: "anything else is windows-1252", body: [0x6F, 0xF9, 0x20, 0x80, 0x81],
      text: "où €\u{81}", charset: "windows-1252", source: "fallback"),
    Case(
      testDescription: "invalid UTF-8 is marked", body: [0x61, 0xE9, 0x62], label: "utf-8",
      text: "a\u{FFFD}b", charset: "utf-8", source: "header"),
    Case(
      testDescription: "iconv's encodings", body: [0xA4, 0xBD], label: "l9", text: "€œ",
      charset: "iso-8859-15", source: "header"),
  ]

  @Test("finds the encoding and decodes", arguments: cases)
  func decode(test: Case) throws {
    let decoded = try CharsetDecoder.decode(test.body, headerLabel: test.label)
    #expect(decoded.text == test.text)
    #expect(decoded.charset == test.charset)
    #expect(decoded.source == test.source)
  }

  @Test("refuses the encodings that the standard refuses")
  func replacement() {
    #expect(throws: (any Error).self) {
      try CharsetDecoder.decode([0x61], headerLabel: "iso-2022-kr")
    }
  }

  @Test("a declaration far down counts for what is not UTF-8 already")
  func lateDeclaration() throws {
    let start = Array("<!-- \(String(repeating: "x", count: 2000)) --><meta charset=latin2>".utf8)
    func found(_ body: [UInt8]) throws -> String {
      let decoded = try CharsetDecoder.decode(body, headerLabel: nil)
      return "\(decoded.charset) \(decoded.source)"
    }
    #expect(try found(start + [0xE8]) == "iso-8859-2 meta")
    #expect(try found(start) == "iso-8859-2 meta")
    #expect(try found(start + Array("é".utf8)) == "utf-8 utf-8-valid")
  }

  @Test(
    "finds what html5lib's tests expect",
    .enabled(if: SharedData.exists("data/fetch/encoding_prescan.dev.jsonl")))
  func html5lib() throws {
    for object in try SharedData.objects("data/fetch/encoding_prescan.dev.jsonl") {
      let id = try #require(object["id"] as? String)
      let html = try #require((object["html_b64"] as? String).flatMap { Data(base64Encoded: $0) })
      let label = try #require(object["encoding"] as? String)
      let found = CharsetDecoder.encoding(of: Array(html), headerLabel: nil)
      // Where nothing is declared the tests expect windows-1252 even for pure ASCII.
      let name = found.source == "utf-8-valid" ? "windows-1252" : found.name
      #expect(name == EncodingLabels.encoding(for: label), "\(id)")
    }
  }

  @Test(
    "replaces invalid UTF-8 as the standard does",
    .enabled(if: SharedData.exists("data/fetch/utf8_cases.jsonl")))
  func utf8Cases() throws {
    for object in try SharedData.objects("data/fetch/utf8_cases.jsonl") {
      guard let valid = object["valid"] as? Bool, let bytes = bytes(object["hex"]) else { continue }
      guard let expected = valid ? bytes : self.bytes(object["replaced_hex"]) else { continue }
      let text = try CharsetDecoder.decode([0xEF, 0xBB, 0xBF] + bytes, headerLabel: nil).text
      #expect(Array(text.utf8) == expected, "\(object["id"] ?? "")")
    }
  }

  private func bytes(_ hex: Any?) -> [UInt8]? {
    guard let digits = (hex as? String).map(Array.init) else { return nil }
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }
}
