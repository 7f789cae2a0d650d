import Records
import Testing

@testable import Extracting

/// Invented sentences of all PLOVER types through the whole stage, and sentences that tell no event.
@Suite("Sentences end to end")
struct SentenceTests {
  @Test("finds the event that a sentence tells", arguments: cases)
  func events(expected: SentenceCase) throws {
    try withKnownIssue(expected.knownIssue) {
      let events = try FrenchStage.shared().events([expected.sentence])
      try #require(events.count == 1, "\(events.map(\.trigger.text))")
      #expect(events[0].coding.type == expected.type)
      if let mode = expected.mode { #expect(events[0].coding.mode == mode) }
      #expect(events[0].actors.first?.text == expected.actor)
      #expect(events[0].recipients.first?.text == expected.recipient)
      #expect(events[0].factuality.rawValue == expected.factuality)
    } when: {
      expected.knownIssue != nil
    }
  }

  @Test("finds no event where none is told", arguments: withoutEvent)
  func nothing(sentence: String) throws {
    #expect(try FrenchStage.shared().events([sentence]).map(\.trigger.text) == [])
  }

  @Test("tries every type of PLOVER")
  func coverage() { #expect(Set(Self.cases.map(\.type)).count == 16) }
}
