import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct PlacePanelTests {
  private func events(_ days: [(String, SampleEvent.Place)]) -> [Event] {
    days.enumerated().map { index, item in
      SampleEvent("d\(index)") {
        $0.date = (item.0, item.0, 1)
        $0.place = item.1
        $0.killed = 2
      }.event
    }
  }

  @Test("has a row for every month of every country")
  func zeros() throws {
    let panel = SampleTable.rows(
      try SampleTable.text(
        .countryMonth, .csv, of: events([("2024-11-03", .kharkiv), ("2025-02-01", .toulouse)])))
    let cells = panel.map { "\($0["country"] ?? "") \($0["month"] ?? "") \($0["incidents"] ?? "")" }
    #expect(
      cells == [
        "FRA 2024-11 0", "FRA 2024-12 0", "FRA 2025-01 0", "FRA 2025-02 1", "UKR 2024-11 1",
        "UKR 2024-12 0", "UKR 2025-01 0", "UKR 2025-02 0",
      ])
    #expect(panel[3]["fatalities_best"] == "2" && panel[0]["fatalities_best"] == "0")
    #expect(panel[0]["goldstein_mean"] == "" && panel[0]["goldstein_sum"] == "0.0")
  }

  @Test("a stray date does not fill the disk")
  func stray() throws {
    let text = try SampleTable.text(
      .countryMonth, .csv, of: events([("0203-11-03", .kharkiv), ("2025-02-01", .toulouse)]))
    #expect(SampleTable.rows(text).count == PlacePanel.monthLimit)
    #expect(!text.contains("UKR"))
  }

  @Test("divisions only where they are known")
  func divisions() throws {
    var known = events([("2025-02-01", .kharkiv)])
    known[0].place?.admin1 = "Kharkiv"
    let all =
      known
      + events([("2025-04-01", .toulouse)]).map { event in
        var event = event
        event.id = "x/s0/e0"
        event.documentID = "x"
        return event
      }
    let rows = SampleTable.rows(try SampleTable.text(.admin1Month, .csv, of: all))
    #expect(rows.map { $0["admin1"] } == ["Kharkiv"])
  }
}
