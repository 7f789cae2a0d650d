import Testing

@testable import Aggregating

@Suite struct TableFormatTests {
  @Test(
    "is told by the end of the name",
    arguments: [
      ("a.csv", TableFormat.csv), ("/x.y/a.TSV", .tsv), ("a.b.jsonl", .jsonl),
      ("a.geojson", .geojson), ("a", nil), ("/x.csv/a", nil), ("a.xlsx", nil), ("", nil),
    ] as [(String, TableFormat?)])
  func format(_ path: String, _ expected: TableFormat?) {
    #expect(TableFormat(path: path) == expected)
  }

  @Test("every table has its usual format")
  func usual() {
    for table in ExportTable.allCases { #expect(table.formats.contains(table.usualFormat)) }
  }
}
