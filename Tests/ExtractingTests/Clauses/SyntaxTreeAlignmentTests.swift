import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Trees laid over tokens")
struct SyntaxTreeAlignmentTests {
  /// "Le" 0–2, "chef" 3–7, "du" 8–10, "camp" 11–15, "fuit" 16–20.
  private static let sentence = "Le chef du camp fuit"

  /// A word at a place: number, place, head, relation.
  private struct Word {
    var id: Int
    var start: Int
    var end: Int
    var head: Int?
    var relation: String?
  }

  private func ties(_ words: [Word]) throws -> [String] {
    let tokens = words.map { word in
      var token = Token(start: word.start, end: word.end, id: word.id, form: "x")
      token.head = word.head
      token.deprel = word.relation
      return token
    }
    return SyntaxTree(words: tokens, over: try FrenchStage.shared().tokens(of: Self.sentence)).ties
  }

  @Test("gives a contraction the word that ties it, whichever of the two does")
  func contractions() throws {
    func words(_ first: (Int, String), _ second: (Int, String)) -> [Word] {
      [
        Word(id: 1, start: 0, end: 2, head: 2, relation: "det"),
        Word(id: 2, start: 3, end: 7, head: 6, relation: "nsubj"),
        Word(id: 3, start: 8, end: 10, head: first.0, relation: first.1),
        Word(id: 4, start: 8, end: 10, head: second.0, relation: second.1),
        Word(id: 5, start: 11, end: 15, head: 2, relation: "nmod"),
        Word(id: 6, start: 16, end: 20, head: 0, relation: "root"),
      ]
    }
    let expected = ["2:det", "5:nsubj", "4:case", "2:nmod", "0:root"]
    #expect(try ties(words((5, "case"), (5, "det"))) == expected)
    // One half hangs on the other: the other ties both.
    #expect(try ties(words((4, "fixed"), (5, "case"))) == expected)
    #expect(try ties(words((5, "case"), (3, "fixed"))) == expected)
  }

  @Test(
    "makes a root of a token that no word covers, and ties the rest through one that covers two")
  func foreignCuts() throws {
    // "Le chef" is one word of that parser, "camp" none.
    let words = [
      Word(id: 1, start: 0, end: 7, head: 3, relation: "nsubj"),
      Word(id: 2, start: 8, end: 10, head: 3, relation: "mark"),
      Word(id: 3, start: 16, end: 20, head: 0, relation: "root"),
    ]
    #expect(try ties(words) == ["5:nsubj", "0:root", "5:mark", "0:root", "0:root"])
  }

  @Test("takes of many words within one token the one that leaves it")
  func finerCuts() throws {
    // "ch" and "ef": the second is the head of the first and hangs on the verb.
    let words = [
      Word(id: 1, start: 3, end: 5, head: 2, relation: "compound"),
      Word(id: 2, start: 5, end: 7, head: 3, relation: "nsubj"),
      Word(id: 3, start: 16, end: 20, head: 0, relation: "root"),
    ]
    #expect(try ties(words) == ["0:root", "5:nsubj", "0:root", "0:root", "0:root"])
  }

  @Test(
    "makes a root where a head leads nowhere", arguments: [nil, -3, 0, 6, 99, 2] as [Int?])
  func heads(head: Int?) throws {
    let words = [
      Word(id: 1, start: 0, end: 2, head: 2, relation: "det"),
      Word(id: 2, start: 3, end: 7, head: head, relation: "nsubj"),
    ]
    #expect(try ties(words)[1] == "0:nsubj")
    #expect(try ties(words)[0] == "2:det")
  }

  @Test("counts heads from where numbers begin anew")
  func severalSentences() throws {
    let words = [
      Word(id: 1, start: 0, end: 2, head: 2, relation: "det"),
      Word(id: 2, start: 3, end: 7, head: 0, relation: "root"),
      Word(id: 1, start: 8, end: 10, head: 2, relation: "case"),
      Word(id: 2, start: 11, end: 15, head: 3, relation: "obl"),
      Word(id: 3, start: 16, end: 20, head: 0, relation: "root"),
    ]
    #expect(try ties(words) == ["2:det", "0:root", "4:case", "5:obl", "0:root"])
  }

  @Test("counts heads in a sentence whose numbers do not begin at one")
  func restOfSentence() throws {
    let words = [
      Word(id: 7, start: 8, end: 10, head: 8, relation: "case"),
      Word(id: 8, start: 11, end: 15, head: 9, relation: "obl"),
      // The head of the last stands in a sentence before.
      Word(id: 9, start: 16, end: 20, head: 2, relation: "conj"),
    ]
    #expect(try ties(words) == ["0:root", "0:root", "4:case", "5:obl", "0:conj"])
  }

  @Test("drops words between tokens, and whatever hangs on them is a root")
  func betweenTokens() throws {
    let words = [
      Word(id: 1, start: 2, end: 3, head: 2, relation: "punct"),
      Word(id: 2, start: 3, end: 7, head: 1, relation: "nsubj"),
    ]
    #expect(try ties(words)[0...1] == ["0:root", "0:nsubj"])
  }

  @Test("cuts a circle that only the tokens close")
  func circles() throws {
    // "Le" and "camp" of one word each, but both halves of "du" point at the other's governor.
    let words = [
      Word(id: 1, start: 3, end: 7, head: 2, relation: "nmod"),
      Word(id: 2, start: 8, end: 10, head: 4, relation: "case"),
      Word(id: 3, start: 8, end: 10, head: 4, relation: "det"),
      Word(id: 4, start: 11, end: 15, head: 1, relation: "nmod"),
    ]
    let found = try ties(words)
    #expect(found.filter { $0.hasPrefix("0:") }.count == 3)
    #expect(found[2] == "4:case")
  }

  @Test("keeps part of speech, lemma in small letters and features; nothing for no words")
  func details() throws {
    let french = try FrenchStage.shared()
    var token = Token(start: 0, end: 2, id: 1, form: "Le")
    token.upos = "DET"
    token.lemma = "LE"
    token.feats = "Number=Sing"
    let tree = SyntaxTree(words: [token], over: french.tokens(of: Self.sentence))
    #expect(tree.nodes[0].partOfSpeech == .determiner)
    #expect(tree.nodes[0].lemma == "le")
    #expect(tree.nodes[0].features == .singular)
    #expect(tree.nodes[1].partOfSpeech == .other)
    #expect(tree.nodes[1].lemma == nil)
    #expect(SyntaxTree(words: [token], over: []).nodes.isEmpty)
    #expect(SyntaxTree(words: [], over: french.tokens(of: Self.sentence)).ties.count == 5)
  }
}
