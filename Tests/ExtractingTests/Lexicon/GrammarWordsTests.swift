import LanguageData
import Testing

@testable import Extracting

struct GrammarWordsTests {
  @Test("gives the words of a role in the order of the file")
  func roles() throws {
    let folder = try LexiconFolder(["fr/grammar-words.tsv": ["role;form", "agent;par", "agent;de"]])
    let words = try folder.load { try GrammarWords(data: $0, language: "fr") }
    #expect(words[.agent] == ["par", "de"])
    #expect(words[.indirect] == [])
  }

  @Test(
    "has words for every role in French",
    arguments: [
      (GrammarWords.Role.agent, "par"), (.indirect, "à"), (.complement, "de"),
      (.objectControl, "à"),
      (.pointsBack, "celui-ci"), (.quantityNoun, "vingtaine"), (.subjectRelative, "qui"),
    ])
  func french(role: GrammarWords.Role, word: String) throws {
    #expect(try GrammarWords(data: French.data, language: "fr")[role].contains(word))
  }

  @Test(
    "tells nouns that measure from others",
    arguments: [("série", true), ("jour", true), ("rebelle", false), (nil, false)]
      as [(String?, Bool)])
  func measures(lemma: String?, expected: Bool) throws {
    #expect(try GrammarWords(data: French.data, language: "fr").isMeasure(lemma) == expected)
  }

  @Test("says where a role is none")
  func error() throws {
    let folder = try LexiconFolder(["fr/grammar-words.tsv": ["role;form", "helper;par"]])
    #expect(
      complaint { try folder.load { try GrammarWords(data: $0, language: "fr") } }
        == #"fr/grammar-words.tsv:2: expected a role of little words, found "helper""#)
  }
}
