import Testing

@testable import LanguageData

@Suite("DataTable")
struct DataTableTests {
  @Test("gives the columns asked for, in the order asked for, with their lines")
  func rows() throws {
    let table = try table(
      "# words\n# columns: lemma\ttype\tnote\n\ntuer\tASSAULT\t\n# more\n  frapper \tASSAULT\tx\n",
      columns: ["type", "lemma"])
    #expect(table.rows.map(\.cells) == [["ASSAULT", "tuer"], ["ASSAULT", "frapper"]])
    #expect(table.rows.map(\.place) == ["fr/words.tsv:4", "fr/words.tsv:6"])
    #expect(table.rows[1][1] == "frapper")
  }

  @Test("reads what editors on Windows write: CRLF and a byte order mark")
  func windows() throws {
    let table = try table(
      "\u{FEFF}# columns: a\tb\r\n\r\n1\t2\r\n# x\r\n3\t\r\n", columns: ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1", "2"], ["3", ""]])
    #expect(table.rows.map(\.line) == [3, 5])
  }

  @Test("keeps marks that begin a cell, and spaces that do not break")
  func cells() throws {
    let table = try table("# columns: a\tb\n\u{301}\t\u{A0}x \n", columns: ["a", "b"])
    #expect(table.rows[0].cells == ["\u{301}", "\u{A0}x"])
  }

  @Test("reads a file without rows, and one without anything")
  func empty() throws {
    #expect(try table("# columns: a\n", columns: ["a"]).rows.isEmpty)
    #expect(try table("", columns: ["a"]).rows.isEmpty)
  }

  @Test("splits lists and leaves empty entries out")
  func lists() throws {
    let row = try table("# columns: a\tb\na | b||c \t\n", columns: ["a", "b"]).rows[0]
    #expect(row.list(0) == ["a", "b", "c"])
    #expect(row.list(1).isEmpty)
  }

  @Test("reads numbers, and names the line of what is none")
  func numbers() throws {
    let row = try table("# columns: a\tb\tc\n-1.5\t\tmany\n", columns: ["a", "b", "c"]).rows[0]
    #expect(try row.number(0) == -1.5)
    #expect(try row.number(1) == nil)
    #expect(throws: LanguageDataError("/data/fr/words.tsv:2: expected a number, found \"many\"")) {
      try row.number(2)
    }
  }

  @Test(
    "says where a table is wrong, what it expected and what it found",
    arguments: [
      ("# columns: a\tb\n1\t2\n3\n", "/data/fr/words.tsv:3: expected 2 columns, found 1"),
      ("# columns: a\tb\n1\t2\t3\n", "/data/fr/words.tsv:2: expected 2 columns, found 3"),
      ("# columns: b\tc\n", "/data/fr/words.tsv:1: expected a column a, found b, c"),
      ("1\t2\n", "/data/fr/words.tsv:1: expected \"# columns:\", found a row before it"),
    ])
  func errors(text: String, message: String) {
    #expect(throws: LanguageDataError(message)) { try table(text, columns: ["a", "b"]) }
  }

  @Test("says on which line the bytes are no UTF-8")
  func invalidUTF8() {
    let bytes = Array("# columns: a\nx\n".utf8) + [0xE9, 0x0A]
    let file = LanguageDataFile(path: "fr/words.tsv", origin: "mine/fr/words.tsv", bytes: bytes)
    #expect(
      throws: LanguageDataError("mine/fr/words.tsv:3: expected UTF-8, found other bytes")
    ) { try DataTable(file, columns: ["a"]) }
  }

  private func table(_ text: String, columns: [String]) throws(LanguageDataError) -> DataTable {
    let file = LanguageDataFile(
      path: "fr/words.tsv", origin: "/data/fr/words.tsv", bytes: Array(text.utf8))
    return try DataTable(file, columns: columns)
  }
}
