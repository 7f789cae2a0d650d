import Testing

@testable import Linguistics

@Suite("lexicon entries")
struct LexiconEntryTests {
  @Test("reads a table")
  func table() throws {
    let bytes = Array(
      "# a comment\nports\tport\tNOUN\tGender=Masc|Number=Plur\n\nde\tde\tADP\t_\n".utf8)
    #expect(
      try LexiconEntry.entries(inTable: bytes, name: "l.tsv") == [
        LexiconEntry(form: "ports", lemma: "port", upos: "NOUN", feats: "Gender=Masc|Number=Plur"),
        LexiconEntry(form: "de", lemma: "de", upos: "ADP"),
      ])
  }

  @Test("says which line has not four columns")
  func malformed() {
    let error = #expect(throws: LexiconError.self) {
      try LexiconEntry.entries(inTable: Array("a\tb\tc\td\na\tb\tc\n".utf8), name: "l.tsv")
    }
    #expect(error?.description == "l.tsv:2: expected 4 columns, found 3")
  }
}
