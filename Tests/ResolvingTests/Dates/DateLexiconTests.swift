import Linguistics
import Testing

@testable import Resolving

@Suite("Words and phrases of dates")
struct DateLexiconTests {
  private static let lexicon: DateLexicon = {
    var lexicon = DateLexicon()
    for (terminal, term) in ["mars", "fin mars", "fin", "fin de mois"].enumerated() {
      lexicon.insert(ScannedText(term).words, terminal: terminal, node: 0, folded: 0)
    }
    let exact = ScannedText("été").words
    lexicon.insert(exact, terminal: 9, node: 0, folded: exact[0].folded)
    lexicon.insert(ScannedText("mars").words, terminal: 5, node: 0, folded: 0)
    lexicon.build()
    return lexicon
  }()

  @Test(
    "finds the words and phrases that stand at a word",
    arguments: [
      ("Mars", [0: 1, 5: 1]), ("fin mars", [1: 2, 2: 1]), ("fin de mois", [2: 1, 3: 3]),
      ("fin de", [2: 1]), ("été", [9: 1]), ("ete", [:]), ("avril", [:]),
    ])
  func finds(_ text: String, _ lengths: [Int: Int]) {
    let words = ScannedText(text).words
    let bucket = Self.lexicon.buckets[Self.lexicon.bucket(of: words[0].plain)]
    var found: [Int: Int] = [:]
    for entry in Array(bucket.words) + Array(bucket.phrases) {
      let length = Self.lexicon.length(of: entry, at: 0, in: words)
      if length > 0 { found[Int(Self.lexicon[entry].terminal)] = length }
    }
    #expect(found == lengths)
  }

  @Test("says no only where no phrase goes on so", arguments: ["mars", "de"])
  func mayGoOn(_ second: String) {
    let bucket = Self.lexicon.bucket(of: WordHash("fin").plain)
    #expect(Self.lexicon.mayGoOn(bucket, with: ScannedText(second).words[0]))
    #expect(
      !Self.lexicon.mayGoOn(
        Self.lexicon.bucket(of: WordHash("mars").plain), with: ScannedText(second).words[0]))
  }
}
