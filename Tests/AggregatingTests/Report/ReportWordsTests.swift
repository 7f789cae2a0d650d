import LanguageData
import Records
import Testing

@testable import Aggregating

@Suite struct ReportWordsTests {
  @Test("French and English say the same things")
  func keys() throws {
    var lists: [[String]] = []
    for language in ["en", "fr"] {
      let table = try LanguageDataSource().table(
        "\(language)/report-words.tsv", columns: ["key", "one", "other"])
      for row in table.rows { #expect(!row[1].isEmpty, "\(row.place)") }
      lists.append(table.rows.map { $0[0] })
    }
    #expect(lists[0] == lists[1])
    #expect(Set(lists[0]).count == lists[0].count)
  }

  @Test("has words for every code that a record may bear")
  func codes() throws {
    let keys = try ReportWords.sample().keys
    for status in Incident.Status.allCases { #expect(keys.contains("status.\(status.rawValue)")) }
    for value in Factuality.allCases { #expect(keys.contains("factuality.\(value.rawValue)")) }
    for about in IncidentDisagreement.Subject.allCases {
      #expect(keys.contains("about.\(about.rawValue)"))
    }
    let plover = try LanguageDataSource().table("world/plover.tsv", columns: ["type", "mode"])
    for row in plover.rows {
      let key = row[1].isEmpty ? "event.\(row[0])" : "event.\(row[0])/\(row[1])"
      #expect(keys.contains(key), "\(key)")
    }
  }

  @Test(
    "counts as the language does",
    arguments: [
      ("en", 0, "0 incidents"), ("en", 1, "1 incident"), ("fr", 0, "0 incident"),
      ("fr", 2, "2 incidents"), ("en", 12_345, "12,345 incidents"),
      ("fr", 12_345, "12\u{202F}345 incidents"), ("en", 2025, "2025 incidents"),
    ])
  func counts(_ language: String, _ number: Int, _ expected: String) throws {
    #expect(try ReportWords.sample(language).count("incidents", number) == expected)
  }

  @Test(
    "writes days by their precision",
    arguments: [
      ("fr", "2025-03-01", "2025-03-01", 1, "1er mars 2025"),
      ("fr", "2025-03-01", "2025-03-04", 2, "du 1er au 4 mars 2025"),
      ("fr", "2025-02-27", "2025-03-02", 2, "du 27 février au 2 mars 2025"),
      ("en", "2024-12-30", "2025-01-02", 2, "30 December 2024 to 2 January 2025"),
      ("en", "2025-03-01", "2025-03-31", 4, "March 2025"),
      ("en", "2025-01-01", "2025-12-31", 5, "2025"),
      ("en", "<b>", "x", 1, "<b>"),
    ])
  func days(
    _ language: String, _ from: String, _ to: String, _ precision: Int, _ expected: String
  ) throws {
    let words = try ReportWords.sample(language)
    #expect(words.days(from: from, to: to, precision: precision) == expected)
  }

  @Test("what is filled in is not filled again, and unknown codes stand as they are")
  func filling() throws {
    let words = try ReportWords.sample()
    #expect(words("according", ["who": "{who} {n}"]) == "according to {who} {n}")
    #expect(words.event("DANCE", "waltz") == "DANCE (waltz)")
    #expect(words.event("ASSAULT", "waltz") == "Attack")
    #expect(words.name("status", "x") == "x")
  }

  @Test("a language without words is refused by name")
  func missing() {
    #expect(throws: LanguageDataError.self) { try ReportWords("tlh", in: LanguageDataSource()) }
  }
}
