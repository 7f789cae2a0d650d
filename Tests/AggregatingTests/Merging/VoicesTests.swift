import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct VoicesTests {
  private func count(_ events: [SampleEvent]) -> Int {
    Voices(of: events.map { ToldEvent($0.event) }).count
  }

  static let wire = "Une frappe de drone a tué au moins douze civils mardi matin sur le marché"

  @Test("a wire text on three sites is one voice")
  func wireCopy() {
    #expect(
      count([
        SampleEvent("a") {
          $0.site = "A"; $0.text = Self.wire
        },
        SampleEvent("b") {
          $0.site = "B"; $0.text = Self.wire + " de la ville"
        },
        SampleEvent("c") {
          $0.site = "C"; $0.text = "Selon une agence, " + Self.wire.lowercased()
        },
      ]) == 1)
  }

  @Test("texts written apart are voices of their own")
  func independent() {
    #expect(
      count([
        SampleEvent("a") {
          $0.site = "A"; $0.text = Self.wire
        },
        SampleEvent("b") {
          $0.site = "B"
          $0.text = "Au moins douze civils sont morts dans une frappe sur un marché"
        },
      ]) == 2)
  }

  @Test("knows the original of a copy and the site that was first with it")
  func copies() {
    let events = ["A", "B"].map { site in
      SampleEvent(site) {
        $0.site = site
        $0.text = Self.wire
      }.event
    }
    let voices = Voices(of: events.map { ToldEvent($0) })
    #expect(voices.copies == 1)
    #expect(events.map { voices.original(of: ToldEvent($0)) } == [nil, "A"])
    #expect(events.map { voices.agency(of: ToldEvent($0)) } == ["A", "A"])
  }

  @Test("a site that writes twice is one voice")
  func oneSite() {
    #expect(
      count([
        SampleEvent("a") { $0.text = "Frappe à l'aube contre la gare" },
        SampleEvent("b") { $0.text = "Un raid a touché des immeubles" },
      ]) == 1)
  }
}
