import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct ComparableEventTests {
  @Test(
    "reads whether the mention states, denies or thinks of the event",
    arguments: [
      (Factuality.asserted, Polarity.positive, ComparableEvent.Stance.happened),
      (.hedged, .positive, .happened), (.asserted, .negative, .denied),
      (.denied, .positive, .denied), (.planned, .positive, .open), (.planned, .negative, .denied),
      (.hypothetical, .positive, .general), (.habitual, .negative, .general),
    ])
  func stance(_ how: Factuality, _ polarity: Polarity, _ expected: ComparableEvent.Stance) {
    let event = SampleEvent("a") {
      $0.factuality = how
      $0.polarity = polarity
    }.event
    #expect(ComparableEvent(event).stance == expected)
  }
}
