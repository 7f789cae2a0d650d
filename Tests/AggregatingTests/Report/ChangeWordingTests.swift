import Testing

@testable import Aggregating

@Suite struct ChangeWordingTests {
  private func change(_ what: [String]) -> IncidentChange {
    IncidentChange(
      incidentID: "a", kind: .changed, date: "2025-03-05", title: "Assault (aerial), Kharkiv (UKR)",
      what: what,
      last: IncidentChange.Outline(
        eventType: "ASSAULT", eventMode: "aerial", place: "Kharkiv", country: "UKR", best: 3,
        low: 3, high: 5))
  }

  @Test(
    "tells differences in the page's language",
    arguments: [("en", "killed 3 → 5"), ("fr", "tués 3 → 5")])
  func differences(_ language: String, _ expected: String) throws {
    let told = ChangeWording(try .sample(language)).differences(change(["fatalities 3 → 5"]))
    #expect(told == expected)
  }

  @Test("names of statuses are words, and texts it does not know stay as they are")
  func status() throws {
    let wording = ChangeWording(try .sample("fr"))
    #expect(
      wording.differences(change(["status occurred → disputed", "mentions 1 → 2", "elsewhere"]))
        == "statut\u{A0}: a eu lieu → contesté · mentions 1 → 2 · elsewhere")
  }

  @Test("what is gone has a headline of the page's language")
  func withdrawn() throws {
    let title = ChangeWording(try .sample("fr")).title(change([]), now: nil)
    #expect(title == "Frappe aérienne, Kharkiv, Ukraine\u{A0}: 3–5 tués")
  }
}
