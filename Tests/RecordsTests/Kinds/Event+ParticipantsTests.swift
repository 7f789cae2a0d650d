import Records
import Testing

@Suite("Event+Participants")
struct EventParticipantsTests {
  @Test("has a place only where the text names the participant")
  func span() {
    #expect(Participant(text: nil, span: nil).span == nil)
    #expect(
      Participant(text: "l’armée", span: TextSpan(start: 1, end: 8)).span
        == TextSpan(start: 1, end: 8))
  }

  @Test("reads a figure of which only bounds are known")
  func bounds() throws {
    let figure = try KindCases.value(
      #"{"best":null,"low":12,"high":null,"text":"au moins douze","start":0,"end":14,"who":null}"#,
      as: Figure.self)
    #expect(figure.best == nil && figure.low == 12 && figure.high == nil)
    #expect(figure.span.length == 14)
  }

  @Test(
    "refuses spans that run backwards",
    arguments: [#"{"start":3,"end":2}"#, #"{"start":-1,"end":2}"#])
  func refused(json: String) {
    #expect(throws: JSONError.self) { try KindCases.value(json, as: Participant.self) }
    #expect(throws: JSONError.self) { try KindCases.value(json, as: Figure.self) }
    #expect(throws: JSONError.self) {
      try KindCases.value(#"{"source":\#(json)}"#, as: Claim.self)
    }
  }
}
