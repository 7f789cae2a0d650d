import Records
import Testing

@Suite("Event+Coding")
struct EventCodingTests {
  @Test("reads sentence, trigger and mention with their places")
  func spans() throws {
    #expect(
      try KindCases.value(
        #"{"index":2,"start":5,"end":9,"text":"Tirs."}"#, as: EventSentence.self)
        == EventSentence(index: 2, start: 5, end: 9, text: "Tirs."))
    let trigger = EventTrigger(text: "tirs", lemma: "tir", span: TextSpan(start: 5, end: 9))
    #expect(
      KindCases.json(trigger) == #"{"text":"tirs","lemma":"tir","start":5,"end":9}"#)
    #expect(trigger.span.length == 4)
  }

  @Test("refuses spans that run backwards")
  func refused() {
    let json = #"{"text":"x","lemma":"x","index":0,"start":9,"end":5}"#
    #expect(throws: JSONError.self) { try KindCases.value(json, as: EventSentence.self) }
    #expect(throws: JSONError.self) { try KindCases.value(json, as: EventTrigger.self) }
    #expect(throws: JSONError.self) { try KindCases.value(json, as: TextMention.self) }
  }
}
