import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentStatusTests {
  static let cases: [([Factuality], Incident.Status)] = [
    ([.asserted], .occurred), ([.reported, .planned], .occurred),
    ([.asserted, .denied], .disputed),
    ([.hedged], .alleged), ([.hedged, .denied], .disputed), ([.denied], .denied),
    ([.planned, .possible], .planned), ([.attempted, .planned], .attempted),
    ([.hypothetical], .possible), ([.habitual], .habitual), ([.hedged, .asserted], .occurred),
  ]

  @Test("takes the mentions together", arguments: cases)
  func status(_ how: [Factuality], _ expected: Incident.Status) {
    let events = how.map { factuality in
      ToldEvent(SampleEvent("a") { $0.factuality = factuality }.event)
    }
    #expect(IncidentStatus.status(of: events) == expected)
    #expect(IncidentStatus.status(of: events.reversed()) == expected)
  }

  @Test("a negative mention counts as denied")
  func negative() {
    let event = SampleEvent("a") { $0.polarity = .negative }.event
    #expect(IncidentStatus.factuality(of: [ToldEvent(event)]) == ["denied": 1])
  }
}
