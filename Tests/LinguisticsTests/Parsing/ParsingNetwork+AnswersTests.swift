import Records
import Testing

@testable import Linguistics

@Suite("answers of a network")
struct ParsingNetworkAnswersTests {
  @Test("are a tree, and a row of scores for each word", arguments: [0, 1, 2, 17])
  func shapes(words: Int) {
    let network = RandomNetwork.network(seed: 5)
    var generator = SeededGenerator(2)
    let sentence = RandomNetwork.sentence(words: words, using: &generator)
    let answers = network.answers(for: sentence, vectors: RandomNetwork.vectors)
    #expect(answers.heads.count == words)
    #expect(words == 0 || PlainTrees.isTree(answers.heads))
    let matrices = [answers.partsOfSpeech, answers.features, answers.relations]
    #expect(matrices.map(\.rows) == [words, words, words])
    #expect(matrices.map(\.columns) == [5, 9, 7])
    #expect(matrices.allSatisfy { $0.values.allSatisfy(\.isFinite) })
  }
}
