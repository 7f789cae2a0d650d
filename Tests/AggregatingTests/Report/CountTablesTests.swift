import Records
import Testing

@testable import Aggregating

@Suite struct CountTablesTests {
  @Test("shows the most frequent first, names actors, cuts long tables")
  func tables() {
    var aggregates = (0..<30).map { number in
      var aggregate = Aggregate(group: .country, keys: ["country": "C\(number)"])
      aggregate.incidents = number
      return aggregate
    }
    aggregates.append(Aggregate(group: .dyad, keys: ["source": "RUSMIL", "target": "UNK"]))
    var page = HTMLWriter()
    CountTables(aggregates, names: ["RUSMIL": "Armée russe"]).write(to: &page)
    #expect(page.html.contains("Armée russe → UNK"))
    #expect(page.html.contains("and 15 more"))
    #expect(page.html.contains("C29") && !page.html.contains("C3<"))
    #expect(page.html.contains("No record failed"))
  }
}
