import Records
import Testing

@testable import Linguistics

@Suite("scores of heads")
struct ArcScorerTests {
  @Test("are those of the pair and of the head by itself; the root comes first")
  func scores() {
    var generator = SeededGenerator(1)
    var store = ParameterStore()
    let scorer = ArcScorer(inputs: 4, units: 2, in: &store, using: &generator)
    store[scorer.pairs] = [1, 0, 2, 1]
    store[scorer.prior] = [0, 10]
    store[scorer.root] = [5, 1]
    var dependents = Matrix(rows: 2, columns: 2)
    dependents.values = [1, 2, 0, 1]
    var heads = Matrix(rows: 2, columns: 2)
    heads.values = [1, 0, 0, 1]
    let (scores, turned, candidates) = scorer.scores(dependents: dependents, heads: heads, store)
    // A dependent times the pairs: (1 + 4, 2) and (2, 1); then the prior of heads.
    #expect(turned.values == [5, 12, 2, 11])
    #expect(candidates.values == [5, 1, 1, 0, 0, 1])
    #expect((scores.rows, scores.columns) == (2, 3))
    #expect(scores.values == [37, 5, 12, 21, 2, 11])
  }
}
