import Records
import Testing

@testable import Linguistics

@Suite("the training of a network")
struct NetworkTrainerTests {
  /// Sentences in which the rows of a word tell all about it.
  private static let sentences: [EncodedSentence] = {
    var generator = SeededGenerator(4)
    var sentences = (0..<12).map { _ -> EncodedSentence in
      var sentence = RandomNetwork.sentence(words: 5, using: &generator)
      for word in 0..<5 {
        let row = Int32.random(in: 0..<5, using: &generator)
        sentence.rows[word] = [row]
        sentence.partsOfSpeech.append(row)
        sentence.features.append(row)
        sentence.relations.append(row)
        sentence.heads[word] = Int32(word)
      }
      return sentence
    }
    // One without words must not disturb.
    sentences.append(EncodedSentence())
    return sentences
  }()

  private static func train(
    epochs: Int, seed: UInt64, batchWords: Int = 12
  ) -> (network: ParsingNetwork, losses: [Float]) {
    var network = RandomNetwork.network(seed: 2, layers: 1)
    let shape = network.shape
    let trainer = NetworkTrainer(
      sentences: sentences, vectors: RandomNetwork.vectors,
      schedule: NetworkTrainer.Schedule(
        epochs: epochs, batchWords: batchWords, learningRate: 0.02),
      rates: TrainingRates(dropout: 0.1), seed: seed)
    var losses: [Float] = []
    trainer.train(&network) { epoch, loss, current in
      losses.append(loss)
      #expect(epoch == losses.count)
      #expect(current.shape == shape)
    }
    return (network, losses)
  }

  @Test("lowers the loss until the answers are right")
  func learning() {
    let (network, losses) = Self.train(epochs: 12, seed: 1)
    #expect(losses.count == 12)
    #expect((losses.last ?? 9) < 0.4 * (losses.first ?? 0))
    var right = 0
    for sentence in Self.sentences where sentence.count > 0 {
      let answers = network.answers(for: sentence, vectors: RandomNetwork.vectors)
      for word in 0..<5 {
        let scores = answers.partsOfSpeech[row: word]
        let best = scores.indices.max { scores[$0] < scores[$1] }
        if best.map({ $0 - scores.startIndex }) == Int(sentence.partsOfSpeech[word]) { right += 1 }
      }
    }
    #expect(right >= 57, "\(right) of 60")
  }

  @Test("gives the same network for the same seed only")
  func determinism() {
    let (first, second, other) = (
      Self.train(epochs: 1, seed: 1), Self.train(epochs: 1, seed: 1), Self.train(epochs: 1, seed: 2)
    )
    #expect(first.network.store.values == second.network.store.values)
    #expect(first.network.table.values == second.network.table.values)
    #expect(first.losses == second.losses)
    #expect(first.network.store.values != other.network.store.values)
  }

  @Test("keeps weights finite where a batch has no words")
  func emptyBatches() {
    var network = RandomNetwork.network(seed: 2)
    let before = network.store.values
    NetworkTrainer(
      sentences: [EncodedSentence(), EncodedSentence()], vectors: RandomNetwork.vectors,
      schedule: NetworkTrainer.Schedule(epochs: 2, batchWords: 800, learningRate: 0.003),
      rates: TrainingRates(dropout: 0.3), seed: 1
    ).train(&network) { _, loss, _ in #expect(loss == 0) }
    #expect(network.store.values == before)
  }
}
