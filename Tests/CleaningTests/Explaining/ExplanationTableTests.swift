import Records
import Testing

@testable import Cleaning

@Suite("ExplanationTable")
struct ExplanationTableTests {
  @Test("writes a head and an aligned line a block")
  func lines() {
    #expect(
      ExplanationTable(SampleExplanation.page).text == """
        https://exemple.test/a?b=1&c=2
        Un titre
        1 of 3 blocks kept, 9 of 26 characters · 1 parser error
             prob kind    length links reason          element          text
        drop 0.02 list         7  1.00 by names, links nav > ul > li    Accueil
        KEEP 0.98 text         9  0.00 by neighbours   article.post > p Le texte.
        drop 0.50 text        10  0.00 known line      article.post > p Lire aussi

        """)
  }

  @Test("fits a terminal, whatever the page holds")
  func width() {
    var page = SampleExplanation.hostile
    page.blocks.append(
      SampleExplanation.block(
        String(repeating: "北京 ", count: 200), .heading, .improbable, 1, [.neighbours, .body],
        path: String(repeating: "面 > ", count: 60)))
    let lines = ExplanationTable(page).text.split(separator: "\n").map(String.init)
    #expect(lines.map(DisplayWidth.columns(of:)).max().map { $0 <= ExplanationTable.width } == true)
    #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x9B })
    #expect(lines.contains { $0.contains("FAILED") })
  }

  @Test("uses colours only when asked")
  func colours() {
    let plain = ExplanationTable(SampleExplanation.page).text
    let coloured = ExplanationTable(SampleExplanation.page, usesColours: true).text
    #expect(coloured.contains("\u{1B}[1;32mKEEP\u{1B}[0m 0.98"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
