import Linguistics
import Testing

@testable import Resolving

@Suite("PhraseList")
struct PhraseListTests {
  @Test("finds the longest phrase and keeps equal ones")
  func longest() {
    var list = PhraseList<Int>()
    list.insert("perdu", 1)
    list.insert("perdu la vie", 2)
    list.insert("Perdu", 3)
    let words = ScannedText("ont perdu la vie").words
    #expect(list.longestMatch(at: 0, in: words) == nil)
    #expect(list.longestMatch(at: 1, in: words)?.length == 3)
    #expect(list.longestMatch(at: 1, in: words)?.values == [2])
    #expect(list.longestMatch(at: 1, in: words, end: 3)?.values == [1, 3])
    #expect(list.matches(at: 1, in: words).map(\.length) == [3, 1])
    #expect(list.single == [words[1].folded])
    #expect(list.first == [words[1].folded])
    #expect(list.second == [words[2].folded])
  }

  @Test("an empty phrase is none")
  func empty() {
    var list = PhraseList<Int>()
    list.insert("", 1)
    #expect(list.single.isEmpty && list.first.isEmpty)
  }

  @Test("the shapes of words are those of the scanner")
  func shapes() {
    for word in ScannedText("La ONU, dit-il.\n« Non »").words {
      #expect(word.isCapitalised == word.shape.contains(.capitalised))
      #expect(word.isAllCapitals == word.shape.contains(.allCapitals))
      #expect(word.startsSentence == word.shape.contains(.startsSentence))
      #expect(word.startsLine == word.shape.contains(.startsLine))
    }
  }
}
