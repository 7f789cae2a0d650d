import Records
import Testing

@Suite("Paragraph")
struct ParagraphTests {
  @Test("is running text unless it says otherwise")
  func kinds() throws {
    #expect(
      try KindCases.value(#"{"start":1,"end":3}"#, as: Paragraph.self)
        == Paragraph(start: 1, end: 3, kind: .text))
    #expect(
      KindCases.json(Paragraph(start: 0, end: 2, kind: .caption))
        == #"{"start":0,"end":2,"kind":"caption"}"#)
  }

  @Test(
    "refuses unknown kinds and spans that run backwards",
    arguments: [
      #"{"start":1,"end":3,"kind":"poem"}"#, #"{"start":3,"end":1}"#, #"{"start":-1,"end":1}"#,
    ])
  func refused(json: String) {
    #expect(throws: JSONError.self) { try KindCases.value(json, as: Paragraph.self) }
  }
}
