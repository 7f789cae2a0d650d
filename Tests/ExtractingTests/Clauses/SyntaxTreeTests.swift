import Linguistics
import Records
import Testing

@testable import Extracting

struct SyntaxTreeTests {
  /// A tree of nouns in which each hangs on the token given, -1 for a root.
  private func tree(_ governors: [Int], by relation: String = "nmod") -> SyntaxTree {
    SyntaxTree(
      nodes: governors.map { governor in
        SyntaxTree.Node(
          governor: governor < 0 ? nil : governor, relation: SyntacticRelation(relation),
          partOfSpeech: .noun, lemma: nil, features: [])
      })
  }

  @Test(
    "cuts every circle, and only the tie that closes it",
    arguments: [
      ([0], [-1]), ([1, 0], [-1, 0]), ([1, 2, 0], [-1, 2, 0]),
      ([-1, 0, 1], [-1, 0, 1]), ([3, 0, 1, -1], [3, 0, 1, -1]),
    ])
  func circles(governors: [Int], expected: [Int]) {
    #expect(tree(governors).nodes.map { $0.governor ?? -1 } == expected)
  }

  @Test("leaves the tie of a word that only leads into a circle")
  func intoCircle() {
    #expect(tree([1, 2, 1, -1]).nodes.map { $0.governor ?? -1 } == [1, -1, 1, -1])
  }

  @Test("lists those that hang on a token from left to right")
  func dependents() {
    let tree = tree([1, -1, 1, 2, 1])
    #expect(tree.dependents == [[], [0, 2, 4], [3], [], []])
    #expect(tree.dependents(of: 1, by: [.nominalModifier, .object]) == [0, 2, 4])
    #expect(tree.dependents(of: 1, by: [.object]).isEmpty)
  }

  @Test("follows the way to the root")
  func paths() {
    let tree = tree([1, 2, -1, 1])
    #expect(tree.path(from: 0) == [0, 1, 2])
    #expect(tree.path(from: 2) == [2])
    #expect(tree.isWithin(3, 2))
    #expect(tree.isWithin(3, 3))
    #expect(!tree.isWithin(2, 3))
  }

  @Test("finds the token of a row that hangs on something outside it")
  func top() {
    let tree = tree([1, 3, 1, -1])
    #expect(tree.top(of: 0..<3) == 1)
    #expect(tree.top(of: 2..<3) == 2)
    #expect(tree.top(of: 0..<4) == 3)
  }

  @Test("joins what is coordinated, a noun with a pronoun but not with a verb")
  func conjuncts() throws {
    let tree = SyntaxTree(
      drawn: "lui/PRON>5:nsubj et/CCONJ>3:cc chef/NOUN>1:conj puis/CCONJ>5:cc part/VERB>1:conj",
      with: try FrenchStage.shared())
    #expect(tree.withConjuncts(0) == [0, 2])
    #expect(tree.withConjuncts(2) == [2])
  }

  @Test("stays a tree whatever a parser answers", arguments: [1, 7, 2024] as [UInt64])
  func anything(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0...12, using: &generator)
      let governors = (0..<count).map { _ in Int.random(in: -1..<count, using: &generator) }
      let tree = tree(governors)
      for token in tree.nodes.indices {
        let path = tree.path(from: token)
        #expect(Set(path).count == path.count)
        #expect(tree.nodes[path[path.count - 1]].governor == nil)
        for child in tree.dependents[token] { #expect(tree.nodes[child].governor == token) }
      }
      let tied = tree.nodes.filter { $0.governor != nil }.count
      #expect(tree.dependents.map(\.count).reduce(0, +) == tied)
    }
  }
}
