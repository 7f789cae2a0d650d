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

  @Test("says where a role is none")
  func error() throws {
    let folder = try LexiconFolder(["fr/grammar-words.tsv": ["role;form", "helper;par"]])
    #expect(
      complaint { try folder.load { try GrammarWords(data: $0, language: "fr") } }
        == #"fr/grammar-words.tsv:2: expected a role of little words, found "helper""#)
  }
}
