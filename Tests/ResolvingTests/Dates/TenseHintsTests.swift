import LanguageData
import Linguistics
import Testing

@testable import Resolving

@Suite("Tense hints")
struct TenseHintsTests {
  @Test(
    "tells whether a clause looks ahead",
    arguments: [
      ("Ils voteront mardi", true), ("Ils ont voté mardi", false), ("Un vote prévu mardi", true),
      ("Un vote tenu mardi", false), ("Ils doivent être jugés mardi", true),
      ("Mardi, ils voteront", true), ("Ils ont dit qu'ils voteront mardi", true),
      ("Ils voteront. Ils ont parlé mardi", false), ("L'opéra mardi", false),
    ])
  func tells(_ sentence: String, _ isAhead: Bool) throws {
    let hints = try TenseHints(data: LanguageDataSource(), language: "fr")
    let text = ScannedText(sentence)
    let mardi = WordHash("mardi").folded
    let index = try #require(text.words.firstIndex { $0.folded == mardi })
    #expect((hints.tense(around: index..<(index + 1), in: text) == .future) == isAhead)
  }
}
