import Records
import Testing

@testable import Aggregating

@Suite struct SentenceMarkupTests {
  @Test(
    "marks the trigger by scalars",
    arguments: [
      (104, 110, ["L’e\u{301}", "lu tué", " hier"]), (100, 115, ["", "L’e\u{301}lu tué hier", ""]),
      (99, 103, ["L’e\u{301}lu tué hier", "", ""]), (110, 200, ["L’e\u{301}lu tué hier", "", ""]),
      (Int.min, 3, ["L’e\u{301}lu tué hier", "", ""]),
      (108, 108, ["L’e\u{301}lu tué hier", "", ""]),
    ])
  func marks(_ start: Int, _ end: Int, _ expected: [String]) {
    let sentence = EventSentence(index: 0, start: 100, end: 115, text: "L’e\u{301}lu tué hier")
    let trigger = EventTrigger(text: "", lemma: "", span: TextSpan(start: start, end: end))
    let markup = SentenceMarkup(sentence, trigger)
    #expect([markup.before, markup.trigger, markup.after] == expected)
  }
}
