import Testing

@testable import Linguistics

@Suite("Phrase map")
struct PhraseMapTests {
  private func map(by key: PhraseMap<String>.Key, _ phrases: [String]) -> PhraseMap<String> {
    var map = PhraseMap<String>(by: key)
    for phrase in phrases { map.insert(phrase, phrase) }
    return map
  }

  @Test(
    "finds the longest phrase however its parts are joined",
    arguments: [
      ("Deir ez Zor tombe", "Deir ez-Zor", 3), ("deir-ez-zor", "Deir ez-Zor", 3),
      ("Deir tombe", "Deir", 1), ("Deir ez tombe", "Deir", 1), ("AUJOURD’HUI", "aujourd'hui", 2),
    ])
  func longest(text: String, phrase: String, length: Int) throws {
    let map = map(by: .plain, ["Deir", "Deir ez-Zor", "aujourd'hui", "Zor"])
    let match = try #require(map.longestMatch(at: 0, in: ScannedText(text).words))
    #expect(match.values == [phrase])
    #expect(match.length == length)
  }

  @Test("gives all lengths, the longest first, and all values in their order")
  func all() {
    var map = map(by: .plain, ["Deir", "Deir ez-Zor"])
    map.insert("DEIR", "again")
    let matches = map.matches(at: 0, in: ScannedText("Deir ez Zor").words)
    #expect(matches.map(\.length) == [3, 1])
    #expect(matches.map(\.values) == [["Deir ez-Zor"], ["Deir", "again"]])
  }

  @Test("keeps accents apart where it is asked to")
  func accents() {
    let words = ScannedText("des").words
    #expect(map(by: .folded, ["dès"]).longestMatch(at: 0, in: words) == nil)
    #expect(map(by: .plain, ["dès"]).longestMatch(at: 0, in: words) != nil)
  }

  @Test("does not look past the end that it is given, nor that of the text")
  func end() {
    let map = map(by: .plain, ["New York City"])
    let words = ScannedText("New York City").words
    #expect(map.longestMatch(at: 0, in: words, end: 2) == nil)
    #expect(map.longestMatch(at: 2, in: words) == nil)
    #expect(map.longestMatch(at: 0, in: words)?.length == 3)
  }

  @Test("finds each of many phrases, and none that is not there")
  func many() {
    let phrases = (0..<3000).map { "w\($0 % 61)x y\($0)z" }
    let map = map(by: .folded, phrases)
    for (number, phrase) in phrases.enumerated() {
      #expect(map.longestMatch(at: 0, in: ScannedText(phrase).words)?.values == [phrase])
      #expect(map.longestMatch(at: 0, in: ScannedText("w\(number % 61)x z\(number)z").words) == nil)
    }
  }

  @Test("adds no phrase without words")
  func empty() {
    #expect(map(by: .plain, ["", " - "]).matches(at: 0, in: ScannedText("a").words).isEmpty)
  }
}
