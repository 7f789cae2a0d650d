import Testing

@testable import Linguistics

@Suite("ParsingNetwork, the way back")
struct ParsingNetworkTrainingTests {
  /// Two sentences of random rows and answers, one answer of each kind unknown.
  private static let batch: [EncodedSentence] = {
    var generator = SeededGenerator(7)
    return [4, 3].map { count in
      var sentence = EncodedSentence()
      for word in 0..<count {
        sentence.rows.append((0..<3).map { _ in Int32.random(in: 0..<20, using: &generator) })
        sentence.vectors.append(Int32.random(in: -1..<5, using: &generator))
        sentence.partsOfSpeech.append(word == 1 ? -1 : Int32.random(in: 0..<3, using: &generator))
        sentence.features.append(word == 2 ? -1 : Int32.random(in: 0..<4, using: &generator))
        var head = Int32.random(in: 0...Int32(count), using: &generator)
        if head == Int32(word + 1) { head = 0 }
        sentence.heads.append(head)
        sentence.relations.append(word == 0 ? -1 : Int32.random(in: 0..<5, using: &generator))
      }
      return sentence
    }
  }()

  private static let vectors: Matrix = {
    var generator = SeededGenerator(8)
    var matrix = Matrix(rows: 5, columns: 6)
    for index in matrix.values.indices { matrix.values[index] = generator.symmetric() }
    return matrix
  }()

  private static let network: ParsingNetwork = {
    var shape = NetworkShape()
    (shape.units, shape.layers, shape.tagUnits, shape.arcUnits) = (8, 2, 7, 9)
    (shape.relationUnits, shape.vectorWidth, shape.tableRows) = (5, 6, 20)
    (shape.partsOfSpeech, shape.featureBundles, shape.relations) = (3, 4, 5)
    return ParsingNetwork(shape: shape, seed: 3)
  }()

  private static func loss(
    _ network: ParsingNetwork, dropout: Float
  ) -> ParsingNetwork.PartGradients {
    // The same seed leaves out the same numbers each time.
    var generator = SeededGenerator(11)
    return network.gradients(
      of: batch, vectors: vectors,
      rates: TrainingRates(dropout: dropout, wordDropout: dropout, vectorDropout: dropout),
      using: &generator)
  }

  @Test("gradients of all weights are those that small steps show", arguments: [0, 0.3] as [Float])
  func weights(dropout: Float) {
    let exact = Self.loss(Self.network, dropout: dropout).weights
    for parameter in Self.network.store.values.indices {
      let id = ParameterID(index: parameter)
      let count = Self.network.store[id].count
      for place in stride(from: 0, to: count, by: max(1, count / 12)) {
        let step: Float = 0.01
        var network = Self.network
        network.store[id][place] += step
        let above = Self.loss(network, dropout: dropout).loss
        network.store[id][place] -= 2 * step
        let below = Self.loss(network, dropout: dropout).loss
        let expected = (above - below) / (2 * step)
        let found = exact[id][place]
        #expect(
          abs(found - expected) < 0.01 + 0.03 * abs(expected),
          "parameter \(parameter) at \(place): \(found), by steps \(expected)")
      }
    }
  }
}
