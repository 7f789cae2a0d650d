import Linguistics
import Testing

@testable import Resolving

@Suite("PlacePhraseTable")
struct PlacePhraseTableTests {
  @Test("finds what the lists have, the longest first")
  func longest() {
    var phrases = PlacePhrases<Int>(by: .plain)
    phrases.insert("près", 1)
    phrases.insert("près de la", 2)
    phrases.insert("Pres", 3)
    phrases.insert("", 4)
    for number in 0..<100 { phrases.insert("mot \(number)", number) }
    let table = PlacePhraseTable(phrases)
    let words = ScannedText("pres de la mer, PRÈS DE, mot 99").words
    for start in words.indices {
      let match = table.finder.longestMatch(at: start, in: words)
      let expected = phrases.longestMatch(at: start, in: words)
      #expect(match?.length == expected?.length)
      #expect(match.map { Array($0.values) } == expected?.values)
    }
    #expect(phrases.longestMatch(at: 0, in: words)?.values == [2])
    #expect(phrases.longestMatch(at: 5, in: words)?.values == [1, 3])
    #expect(phrases.longestMatch(at: words.count - 2, in: words)?.length == 2)
  }

  @Test("accents count where they are to")
  func folded() {
    var phrases = PlacePhrases<Int>(by: .folded)
    phrases.insert("dès", 1)
    let table = PlacePhraseTable(phrases)
    let words = ScannedText("des dès").words
    #expect(table.finder.longestMatch(at: 0, in: words) == nil)
    #expect(table.finder.longestMatch(at: 1, in: words)?.length == 1)
  }
}
