import Testing

@testable import Extracting

struct VerbWordsTests {
  @Test(
    "reads the verb, whether it is reflexive, and what must follow",
    arguments: [
      ("tuer", "tuer", false, []), ("se rendre", "rendre", true, []),
      ("s'en prendre à", "prendre", true, [["à"]]), ("s'emparer de", "emparer", true, [["de"]]),
      ("faire état de", "faire", false, [["état"], ["de"]]),
      (
        "passer à l'attaque|offensive", "passer", false, [["à"], ["l'"], ["attaque", "offensive"]]
      ),
      ("Mettre en Cause", "mettre", false, [["en"], ["cause"]]),
    ] as [(String, String, Bool, [Set<String>])])
  func reads(
    entry: String, verb: String, isReflexive: Bool, continuation: [Set<String>]
  ) throws {
    let words = try #require(VerbWords(entry))
    #expect(words.verb == verb)
    #expect(words.isReflexive == isReflexive)
    #expect(words.continuation.map(\.words) == continuation)
  }

  @Test("finds no verb in nothing", arguments: ["", " ", "se"])
  func none(entry: String) {
    #expect(VerbWords(entry) == nil)
  }
}
