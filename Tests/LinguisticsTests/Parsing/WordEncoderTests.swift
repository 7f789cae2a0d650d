import Testing

@testable import Linguistics

@Suite("words as rows of a table")
struct WordEncoderTests {
  private static let layout = TableLayout(words: 3, affixes: 1 << 16, tags: 0, styles: 2)

  private static func table(_ entries: [String: UInt32]) throws -> HashedTable {
    try HashedTable(
      ModelSection(HashedTable.serialized(entries.map { (Array($0.key.utf8), $0.value) })),
      name: "t")
  }

  private let encoder: WordEncoder

  init() throws {
    encoder = WordEncoder(
      words: try Self.table(["maison": 1, "été": 2]),
      vectors: try Self.table(["maison": 4, "Paris": 5, "été": 6, "l'": 7, "L'": 8]), tags: nil,
      layout: Self.layout)
  }

  private func rows(_ word: String, isFirst: Bool = false, style: Int = 0) -> [Int32] {
    // What was there before must go.
    var rows: [Int32] = [77, 78]
    _ = encoder.encode(word, isFirst: isFirst, style: style, rows: &rows)
    return rows
  }

  @Test(
    "a known word has a row of its own, however it is written; others have the first",
    arguments: [
      ("maison", 1), ("Maison", 1), ("MAISON", 1), ("été", 2), ("Été", 2), ("ÉTÉ", 2),
      ("maisons", 0), ("", 0),
    ] as [(String, Int32)])
  func words(form: String, row: Int32) {
    #expect(rows(form).first == row)
  }

  @Test(
    "a word has as many endings and beginnings as it has characters, up to five and three",
    arguments: [
      ("", 0), ("à", 2), ("un", 4), ("été", 6), ("rues", 7), ("route", 8), ("maisons", 8),
    ])
  func affixes(form: String, count: Int) {
    // Besides the word, its shape and the style.
    let rows = rows(form)
    #expect(rows.count == 3 + count)
    #expect(rows.dropFirst().dropLast().allSatisfy { $0 >= 3 && $0 < Self.layout.firstStyleRow })
  }

  @Test("words share the rows of what they share")
  func sharing() {
    // The endings are 1 to 5, the beginnings 6 to 8.
    let (first, second) = (rows("parlerons"), rows("parkerons"))
    #expect(Array(first[1...5]) == Array(second[1...5]))
    #expect(Array(first[6...8]) == Array(second[6...8]))
    let third = rows("chantons")
    #expect(first[1] == third[1] && first[3] == third[3] && first[4] != third[4])
    #expect(first[6] != third[6])
    // A beginning is no ending, and "é" is one character.
    #expect(Set(rows("é").dropLast(2)).count == 3)
    #expect(rows("Était").prefix(9) == rows("était").prefix(9))
  }

  @Test("shapes tell capitals, figures and marks, and the first word of a sentence")
  func shapes() {
    func shape(_ form: String, isFirst: Bool = false) -> Int32 {
      rows(form, isFirst: isFirst).dropLast().last ?? -1
    }
    let forms = ["maison", "Maison", "MAISON", "ONU", "m", "M", "12", "1er", "-", "peut-être", "."]
    #expect(Set(forms.map { shape($0) }).count == forms.count)
    #expect(shape("Maison") == shape("École") && shape("12345") == shape("200"))
    #expect(shape("Maison") != shape("Maison", isFirst: true))
  }

  @Test(
    "either apostrophe gives the same rows",
    arguments: [("l'", "l’"), ("Aujourd'hui", "Aujourd’hui")])
  func apostrophes(straight: String, curly: String) {
    #expect(rows(straight) == rows(curly))
  }

  @Test("the style has the last row")
  func style() {
    #expect(rows("x").last == Int32(3 + (1 << 16)))
    #expect(rows("x", style: 1).last == Int32(4 + (1 << 16)))
  }

  @Test(
    "vectors are those of the form as written, or in small letters",
    arguments: [
      ("Paris", 5), ("paris", -1), ("PARIS", -1), ("Maison", 4), ("ÉTÉ", 6), ("zut", -1),
      ("l'", 7), ("l’", 7), ("L’", 8),
    ] as [(String, Int32)])
  func vectors(form: String, row: Int32) {
    var rows: [Int32] = []
    #expect(encoder.encode(form, isFirst: true, style: 0, rows: &rows) == row)
  }

  @Test("a lexicon adds the row of the word's class")
  func tags() throws {
    let tags = LexiconTags(lexicon: [
      LexiconEntry(form: "maison", lemma: "maison", upos: "NOUN"),
      LexiconEntry(form: "rue", lemma: "rue", upos: "NOUN"),
      LexiconEntry(form: "courir", lemma: "courir", upos: "VERB"),
    ])
    let layout = TableLayout(words: 3, affixes: 10, tags: tags.count, styles: 1)
    let encoder = WordEncoder(
      words: try Self.table([:]), vectors: nil, tags: tags, layout: layout)
    func row(_ form: String) -> Int32 {
      var rows: [Int32] = []
      #expect(encoder.encode(form, isFirst: false, style: 0, rows: &rows) == -1)
      #expect(rows.last == 16)
      return rows[rows.count - 2]
    }
    #expect(row("zut") == 13)
    #expect(row("maison") == row("Rue") && row("maison") != row("courir"))
    #expect([14, 15].contains(row("courir")))
  }

  @Test("numbers of a foreign table that are too large are of no row")
  func tooLarge() throws {
    let encoder = WordEncoder(
      words: try Self.table(["x": .max]), vectors: try Self.table(["x": .max]), tags: nil,
      layout: Self.layout)
    var rows: [Int32] = []
    #expect(encoder.encode("x", isFirst: false, style: 0, rows: &rows) == .max)
    #expect(rows.first == .max)
  }
}

@Suite("the layout of a table")
struct TableLayoutTests {
  @Test("puts words, endings, classes and styles one after the other")
  func order() {
    let layout = TableLayout(words: 5, affixes: 7, tags: 3, styles: 2)
    #expect(layout.firstTagRow == 12 && layout.firstStyleRow == 15 && layout.rows == 17)
    for seed in 0..<50 as Range<UInt32> {
      #expect((5..<12).contains(layout.affixRow(AffixHash(seed: seed), 1)))
    }
  }

  @Test("knows numbers that no table has")
  func support() {
    let layout = TableLayout(words: 5, affixes: 7, tags: 0, styles: 2)
    #expect(layout.isSupported)
    let changes: [(inout TableLayout) -> Void] = [
      { $0.words = 0 }, { $0.words = .max }, { $0.affixes = 0 }, { $0.affixes = -3 },
      { $0.affixes = .max }, { $0.tags = -1 }, { $0.tags = .max }, { $0.styles = 0 },
    ]
    for change in changes {
      var other = layout
      change(&other)
      #expect(!other.isSupported)
    }
  }

  @Test("hashes tell lengths and orders apart")
  func hashes() {
    func hash(_ bytes: [UInt8]) -> AffixHash {
      var hash = AffixHash(seed: 1)
      for byte in bytes { hash.append(byte) }
      return hash
    }
    let values = [hash([1, 2]).value(1), hash([1, 2]).value(2), hash([2, 1]).value(2)]
    #expect(Set(values).count == 3)
    #expect(hash([1, 2]).value(2) == values[1])
    #expect(AffixHash(seed: 1).value(0) != AffixHash(seed: 2).value(0))
  }
}
