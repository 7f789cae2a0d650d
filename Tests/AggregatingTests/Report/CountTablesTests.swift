import Records
import Testing

@testable import Aggregating

@Suite struct CountTablesTests {
  @Test("shows the most frequent first, names actors, cuts long tables")
  func tables() throws {
    var aggregates = (0..<30).map { number in
      var aggregate = Aggregate(group: .country, keys: ["country": "C\(number)"])
      aggregate.incidents = number
      return aggregate
    }
    aggregates.append(Aggregate(group: .dyad, keys: ["source": "RUSMIL", "target": "UNK"]))
    aggregates.append(Aggregate(group: .type, keys: ["event_type": "ASSAULT"]))
    var incident = Incident(id: "a", eventType: "ASSAULT", status: .occurred)
    incident.actors = [
      IncidentParty(
        id: "RUSMIL", name: "Armée russe", country: "RUS", sector: "MIL", texts: [], mentions: 1)
    ]
    let contents = ReportContents(
      Aggregation(
        incidents: [incident], aggregates: aggregates, changes: [], sources: []))
    var page = HTMLWriter()
    CountTables(contents, try .sample()).write(to: &page)
    #expect(page.html.contains("Armée russe → unnamed"))
    #expect(page.html.contains("and 15 more"))
    #expect(page.html.contains("C29") && !page.html.contains("C3<"))
  }
}
