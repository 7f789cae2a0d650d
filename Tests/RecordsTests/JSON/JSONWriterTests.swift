import Records
import Testing

@Suite("JSONWriter")
struct JSONWriterTests {
  @Test("puts commas between fields and elements, at every depth")
  func containers() {
    var writer = JSONWriter()
    writer.object { object in
      object.field("a", 1)
      object.key("b")
      object.array { array in
        array.element(2)
        array.element([3, 4])
        array.raw("{\"x\":5}".utf8)
        array.element("six")
      }
      object.key("c")
      object.object { _ in }
      object.raw("\"d\" : 7".utf8)
      object.dynamicField("é\"", true)
      object.field("e", Int?.none)
    }
    #expect(
      text(writer)
        == #"{"a":1,"b":[2,[3,4],{"x":5},"six"],"c":{},"d" : 7,"é\"":true,"e":null}"#)
  }

  @Test("starts afresh after a line end and after removing")
  func lines() {
    var writer = JSONWriter()
    writer.object { $0.field("a", 1) }
    writer.newline()
    writer.object { $0.field("b", 2) }
    #expect(text(writer) == "{\"a\":1}\n{\"b\":2}")
    writer.removeAll()
    writer.object { $0.field("c", 3) }
    #expect(text(writer) == "{\"c\":3}")
  }

  @Test(
    "escapes quotes, backslashes and every control character, and nothing else",
    arguments: [
      ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#), ("\0\u{1F}\u{8}", #""\u0000\u001f\u0008""#),
      ("\u{7F}", #""\u007f""#), ("\u{80}\u{9F}", #""\u0080\u009f""#),
      ("\u{1B}[2J", #""\u001b[2J""#),
      ("\u{A0}«é»", "\"\u{A0}«é»\""), ("\u{2028}", "\"\u{2028}\""), ("", "\"\""),
      ("日本😀", "\"日本😀\""), ("a\u{C2}b", "\"a\u{C2}b\""),
    ])
  func strings(value: String, expected: String) {
    var writer = JSONWriter()
    writer.string(value)
    #expect(text(writer) == expected)
  }

  @Test("finds what must be escaped wherever it stands among eight bytes")
  func everyAlignment() {
    for filler in ["!", "#", "[", "]", " ", "~", "é", "\u{A0}", "Â", "😀"] {
      for length in 0..<20 {
        for (stop, escape) in [
          ("\n", "\\n"), ("\u{85}", "\\u0085"), ("\u{7F}", "\\u007f"), ("\"", "\\\""),
        ] {
          let run = String(repeating: filler, count: length)
          var writer = JSONWriter()
          writer.string(run + stop + run)
          #expect(text(writer) == "\"\(run)\(escape)\(run)\"")
        }
      }
    }
  }

  @Test(
    "writes numbers in their shortest form",
    arguments: [
      (0.1, "0.1"), (-9, "-9.0"), (1e20, "1e+20"), (-0.0, "-0.0"), (.infinity, "null"),
      (.nan, "null"),
      (.leastNonzeroMagnitude, "5e-324"), (1.0 / 3, "0.3333333333333333"),
    ])
  func decimals(value: Double, expected: String) {
    var writer = JSONWriter()
    writer.double(value)
    #expect(text(writer) == expected)
  }

  @Test("writes whole numbers of 64 bits", arguments: [0, -1, Int.max, Int.min])
  func integers(value: Int) {
    var writer = JSONWriter()
    writer.integer(value)
    #expect(text(writer) == "\(value)")
  }

  private func text(_ writer: JSONWriter) -> String {
    String(decoding: writer.bytes, as: UTF8.self)
  }
}
