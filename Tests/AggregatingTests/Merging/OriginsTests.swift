import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct OriginsTests {
  @Test("tells claimants, agencies and sites apart, and what they say")
  func kinds() {
    let wire = VoicesTests.wire
    let mentions = [
      SampleEvent("a") {
        $0.site = "Agence"; $0.text = wire
      },
      SampleEvent("b") {
        $0.site = "B"; $0.text = wire
      },
      SampleEvent("c") {
        $0.site = "C"; $0.text = "Un raid a touché la gare"; $0.claimant = "SANA"
      },
      SampleEvent("d") {
        $0.site = "D"; $0.text = "Rien n’est arrivé dans la nuit"; $0.claimant = "SANA"
        $0.polarity = .negative
      },
      SampleEvent("e") {
        $0.site = "E"; $0.text = "On parle de bombes sur le pont"
      },
    ].map { ToldEvent($0.event) }
    let origins = Origins.of(mentions, Voices(of: mentions))
    #expect(origins.map(\.name) == ["Agence", "SANA", "E"])
    #expect(origins.map(\.kind) == [.agency, .claimant, .site])
    #expect(origins.map(\.stance) == [.affirms, .both, .affirms])
    #expect(origins.map(\.documents) == [2, 2, 1])
  }
}
