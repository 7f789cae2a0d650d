import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct DyadSeriesTests {
  private static let events = [
    SampleEvent("a") { $0.recipients = ["UKRCVL"] },
    SampleEvent("b") {
      $0.recipients = ["UKRCVL"]
      $0.date = ("2025-03-20", "2025-03-20", 1)
    },
    SampleEvent("c") {
      $0.recipients = ["UKRCVL"]
      $0.place = .toulouse
      $0.date = ("2025-03-01", "2025-03-31", 4)
    },
    SampleEvent("d") {
      $0.recipients = ["UKRCVL"]
      $0.place = .sumy
      $0.date = ("2025-01-01", "2025-12-31", 5)
    },
  ].map(\.event)

  @Test("counts days by day and months by month")
  func periods() throws {
    let days = SampleTable.rows(try SampleTable.text(.dyadDay, .csv, of: Self.events))
    #expect(days.map { $0["day"] } == ["2025-03-04", "2025-03-20"])
    #expect(days.allSatisfy { $0["incidents"] == "1" && $0["material_conflict"] == "1" })
    let months = SampleTable.rows(try SampleTable.text(.dyadMonth, .csv, of: Self.events))
    #expect(months.count == 1)
    #expect(months.first?["incidents"] == "3")
    #expect(months.first?["goldstein_sum"] == "-27.0")
    #expect(months.first?["goldstein_mean"] == "-9.0")
    #expect(months.first?["verbal_cooperation"] == "0")
    #expect(months.first.map { [$0["source"], $0["target"]] } == ["RUSMIL", "UKRCVL"])
  }

  @Test("the order of incidents does not matter")
  func order() {
    let incidents = IncidentBuilder().incidents(from: Self.events)
    var orders: Set<String> = []
    for order in [incidents, incidents.reversed()] {
      var series = DyadSeries(by: .month)
      for incident in order { series.add(incident) }
      orders.insert("\(series.rows)")
    }
    #expect(orders.count == 1)
  }
}
