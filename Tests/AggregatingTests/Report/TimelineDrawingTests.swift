import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct TimelineDrawingTests {
  private func drawing(_ days: [String], published: String? = nil) throws -> String {
    let events = days.enumerated().map { index, day in
      SampleEvent("d\(index)") {
        $0.date = (day, day, 1)
        $0.published = published
      }.event
    }
    var page = HTMLWriter()
    TimelineDrawing(IncidentBuilder().incidents(from: events), try .sample()).write(to: &page)
    return page.html
  }

  @Test("draws a bar for each day with incidents")
  func days() throws {
    let page = try drawing(["2025-03-01", "2025-03-05"])
    #expect(page.split(separator: "<rect").count == 3)
    #expect(page.contains("2025-03-05: 1 incident, 0 killed"))
    #expect(page.contains("Incidents per day"))
  }

  @Test("turns to months, and bears a date that is far away")
  func months() throws {
    #expect(try drawing(["2024-01-01", "2025-03-05"]).contains("Incidents per month"))
    #expect(try drawing(["0001-01-01", "9999-12-31"]).utf8.count < 200_000)
  }

  @Test("leaves out what lies long before the news")
  func past() throws {
    let page = try drawing(["1979-11-04", "2025-03-01", "2025-03-03"], published: "2025-03-04")
    #expect(page.split(separator: "<rect").count == 3)
    #expect(page.contains("1 from long before is not drawn"))
  }

  @Test("one day needs no timeline")
  func oneDay() throws {
    #expect(try drawing(["2025-03-01"]).isEmpty)
  }

  @Test("writes numbers short", arguments: [(1.0, "1"), (1.006, "1.01"), (-0.5, "-0.5")])
  func numbers(_ number: Double, _ expected: String) {
    #expect(SVGNumber.text(number) == expected)
  }
}
