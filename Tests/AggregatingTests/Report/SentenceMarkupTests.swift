import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct SentenceMarkupTests {
  private func event(_ text: String, trigger: (Int, Int)) -> Event {
    var event = SampleEvent("a") {
      $0.actors = []; $0.place = nil
    }.event
    event.sentence = EventSentence(
      index: 0, start: 100, end: 100 + text.unicodeScalars.count, text: text)
    event.trigger = EventTrigger(
      text: "", lemma: "", span: TextSpan(start: trigger.0, end: trigger.1))
    return event
  }

  private func shown(_ event: Event) -> String {
    SentenceMarkup(event).parts.map { part in
      switch part.role {
      case .plain: part.text
      case .trigger: "[\(part.text)]"
      case .actor: "(\(part.text))"
      case .recipient: "{\(part.text)}"
      case .place: "<\(part.text)>"
      }
    }.joined()
  }

  @Test(
    "marks the trigger by scalars",
    arguments: [
      (104, 110, "L’e\u{301}[lu tué] hier"), (100, 115, "[L’e\u{301}lu tué hier]"),
      (99, 103, "L’e\u{301}lu tué hier"), (110, 200, "L’e\u{301}lu tué hier"),
      (Int.min, 3, "L’e\u{301}lu tué hier"), (108, 108, "L’e\u{301}lu tué hier"),
    ])
  func marks(_ start: Int, _ end: Int, _ expected: String) {
    #expect(shown(event("L’e\u{301}lu tué hier", trigger: (start, end))) == expected)
  }

  @Test("marks who, to whom and where; what overlaps or lies elsewhere is not marked")
  func roles() {
    var event = event("L’armée a tué trois civils à Alep.", trigger: (108, 113))
    event.actors = [
      Participant(text: nil, span: TextSpan(start: 100, end: 107)),
      Participant(text: nil, span: TextSpan(start: 20, end: 27)),
      Participant(text: nil, span: TextSpan(start: 110, end: 120)),
    ]
    event.recipients = [Participant(text: nil, span: TextSpan(start: 114, end: 126))]
    event.place = EventPlace(
      text: "", span: TextSpan(start: 129, end: 133), name: "Alep", precision: 1)
    #expect(shown(event) == "(L’armée) [a tué] {trois civils} à <Alep>.")
  }

  @Test("shows the part around the trigger of a sentence without end")
  func long() {
    let text =
      String(repeating: "mot ", count: 5000) + "tué" + String(repeating: " mot", count: 5000)
    let shown = shown(event(text, trigger: (20_100, 20_103)))
    #expect(shown.contains("[tué]") && shown.hasPrefix("… ") && shown.hasSuffix(" …"))
    #expect(shown.unicodeScalars.count < 700)
  }
}
