import Testing

@testable import Aggregating

@Suite struct SourceFormTests {
  @Test("has a row a site and day")
  func rows() {
    let sources = [
      SourceCoverage(site: "B", documents: 3, events: 9, days: ["2025-03-05": 1, "": 2]),
      SourceCoverage(site: "A", documents: 1, events: 1, days: ["2025-03-04": 1]),
    ]
    let rows = SourceForm.rows(sources)
    #expect(
      rows.map { "\($0.source.site) \($0.day) \($0.documents)" } == [
        "A 2025-03-04 1", "B  2", "B 2025-03-05 1",
      ])
  }
}
