import Records
import TestSupport
import Testing

@Suite("JSONReader+Strings")
struct JSONReaderStringsTests {
  @Test(
    "decodes escapes",
    arguments: [
      (#""""#, ""), (#""abc""#, "abc"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u00E9""#, "Aéé"), (#""\u0000""#, "\0"), (#""\ud83d\ude00""#, "😀"),
      (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\uffff""#, "\u{FFFF}"), (#""é\n«»""#, "é\n«»"),
    ])
  func escapes(json: String, expected: String) throws {
    #expect(Array(try string(json).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "replaces lone surrogates and keeps what stands beside them",
    arguments: [
      (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"),
      (#""\ud800\ud800""#, "\u{FFFD}\u{FFFD}"),
      (#""\ud800\u0041""#, "\u{FFFD}A"), (#""\ud800\n""#, "\u{FFFD}\n"),
      (#""a\ud83d""#, "a\u{FFFD}"),
    ])
  func surrogates(json: String, expected: String) throws { #expect(try string(json) == expected) }

  @Test(
    "refuses broken strings, and says where",
    arguments: [
      (#""abc"#, "string has no end at byte 4"), (#""abc\"#, "string has no end at byte 4"),
      (#""abc\""#, "string has no end at byte 6"), (#""\x""#, "unknown escape at byte 1"),
      (#""\u12G4""#, "expected four hexadecimal digits at byte 1"),
      (#""\u12""#, "expected four hexadecimal digits at byte 1"),
      ("\"a\nb\"", "control character byte 0xa in a string at byte 2"),
      ("\"0123456789\u{1F}\"", "control character byte 0x1f in a string at byte 11"),
      ("abc", "expected '\"', found 'a' at byte 0"),
    ])
  func broken(json: String, message: String) {
    var reader = JSONReader(Array(json.utf8))
    #expect(described { () throws(JSONError) in _ = try reader.readString() } == message)
  }

  @Test("finds the end wherever it stands among eight bytes, and whatever stands around it")
  func everyAlignment() throws {
    // Bytes beside the ones searched for, which a careless word-wise search takes for a hit.
    for filler in ["!", "#", "[", "]", " ", "a", "é", "\u{A0}", "😀", "\u{7F}"] {
      for length in 0..<20 {
        for stop in ["\\n", "\\\"", "\\\\", "\\u0000"] {
          let text = String(repeating: filler, count: length)
          let json = "\"\(text)\(stop)\(text)\""
          let expected =
            text + ["\\n": "\n", "\\\"": "\"", "\\\\": "\\", "\\u0000": "\0"][stop, default: ""]
            + text
          #expect(try string(json) == expected)
          var reader = JSONReader(Array("\"\(text)\u{1}".utf8))
          #expect(throws: JSONError.self) { try reader.readString() }
        }
      }
    }
  }

  @Test("mends bytes that are no UTF-8 when nobody has checked them")
  func invalidUTF8() throws {
    var reader = JSONReader([0x22, 0x61, 0xFF, 0x62, 0x22])
    #expect(try reader.readString() == "a\u{FFFD}b")
    reader = JSONReader([0x22, 0x5C, 0x6E, 0xC3, 0x22])
    #expect(try reader.readString() == "\n\u{FFFD}")
  }

  @Test("reads back what was written, for text of all sorts", arguments: 1...50)
  func roundTrip(seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    let text = (0..<20).map { _ in records.text() }.joined()
    var writer = JSONWriter()
    writer.string(text)
    var reader = JSONReader(writer.bytes)
    #expect(Array(try reader.readString().utf8) == Array(text.utf8), "seed \(seed)")
    try reader.expectEnd()
  }

  private func string(_ json: String) throws -> String {
    var reader = JSONReader(Array(json.utf8))
    let unchecked = try reader.readString()
    try reader.expectEnd()
    // Checked bytes take another way.
    let line = Array("{\"s\":\(json)}".utf8)
    #expect(try RawRecord(line, line: 0..<line.count).string("s") == unchecked)
    return unchecked
  }
}
