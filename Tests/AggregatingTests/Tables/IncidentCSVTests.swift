import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentCSVTests {
  @Test("has a value under every heading")
  func columns() throws {
    let event = SampleEvent("a") {
      $0.recipients = ["UKRCVL"]
      $0.killed = 3
    }.event
    let text = IncidentCSV(IncidentBuilder().incidents(from: [event])).text
    let rows = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 2)
    // The title has commas and is the only quoted cell.
    let quoted = rows[1].firstIndex { $0.hasPrefix("\"") }
    let unquoted = rows[1].firstIndex { $0.hasSuffix("\"") }
    var cells = rows[1]
    cells.replaceSubrange(try #require(quoted)...(try #require(unquoted)), with: ["title"])
    #expect(cells.count == IncidentCSV.columns.count)
    let values = Dictionary(uniqueKeysWithValues: zip(rows[0], cells))
    #expect(values["dyad_name"] == "Name of RUSMIL - Name of UKRCVL")
    #expect(values["best"] == "3")
    #expect(values["latitude"] == "49.99")
    #expect(values["date_prec"] == "1")
    #expect(values["source_article"] == "https://example.org/a")
    #expect(values["injured_best"] == "")
    #expect(values["event_ids"] == "a/s0/e0")
  }
}
