import Records
import Testing

@testable import Extracting

struct QuotationsTests {
  @Test(
    "finds what stands between quotation marks, over sentences",
    arguments: [
      ("Il dit : « Un. Deux. » Fin.", [" Un. Deux. "]), ("“Un.” “Deux.”", ["Un.", "Deux."]),
      ("Il dit \"un\" et \"deux\".", ["un", "deux"]), ("« Un « deux » trois »", [" Un « deux "]),
      // Straight marks pair up within a paragraph only.
      ("Il dit \"un.\nDeux\" et \"trois\".", [" et "]), ("« Un.\nDeux. »", [" Un.\nDeux. "]),
      ("« Un sans fin", []), ("» Un «", []), ("", []),
    ])
  func spans(text: String, expected: [String]) {
    let cut = DocumentText(text)
    #expect(Quotations(text).spans.map(cut.string) == expected)
  }

  @Test("drops a mark that nobody closes, and begins anew behind it")
  func unclosed() {
    let text = "« " + String(repeating: "mot ", count: 1_000) + "« deux » fin »"
    let cut = DocumentText(text)
    #expect(Quotations(text).spans.map(cut.string) == [" deux "])
  }

  @Test("names the sentences where a quotation ends and begins, for those within it")
  func speakers() {
    let sentences = [
      "Il dit : « Un.", "Deux.", "Trois », dit-elle.", "« Quatre », dit-il.", "Cinq.",
    ]
    var start = 0
    let spans = sentences.map { sentence in
      let end = start + sentence.unicodeScalars.count
      defer { start = end + 1 }
      return TextSpan(start: start, end: end)
    }
    let quotations = Quotations(sentences.joined(separator: " "))
    #expect(
      spans.indices.map { quotations.speakerSentences(of: $0, in: spans) }
        == [[2], [2, 0], [0], [], []])
  }
}
