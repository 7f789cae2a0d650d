import Records
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
    var network = ParsingNetwork(shape: shape, seed: 3)
    // Rows so large that what they say is not lost in the rounding of losses.
    for index in network.table.values.indices { network.table.values[index] *= 5 }
    return network
  }()

  private static func gradients(
    _ network: ParsingNetwork, dropout: Float
  ) -> ParsingNetwork.PartGradients {
    // The same seed leaves out the same numbers each time.
    var generator = SeededGenerator(11)
    return network.gradients(
      of: batch, vectors: vectors,
      rates: TrainingRates(dropout: dropout, wordDropout: dropout, vectorDropout: dropout),
      using: &generator)
  }

  /// How the gradients of a group of numbers compare with what small steps show.
  private struct Comparison {
    private(set) var places = 0
    private(set) var wrong: [String] = []
    private var difference: Float = 0
    private var size: Float = 0

    /// Compares one place.
    ///
    /// Losses are rounded, so that a step must not be too short; and it must not cross the kink of a
    /// rectifier, so that it must not be too long. The length that shows the least difference counts.
    mutating func add(
      _ place: String, found: Float, dropout: Float, change: (inout ParsingNetwork, Float) -> Void
    ) {
      var best = Float.infinity
      for step in [0.002, 0.005, 0.001] as [Float] where abs(best - found) > 0.003 {
        var (above, below) = (network, network)
        change(&above, step)
        change(&below, -step)
        let slope =
          (gradients(above, dropout: dropout).loss - gradients(below, dropout: dropout).loss)
          / (2 * step)
        if abs(slope - found) < abs(best - found) { best = slope }
      }
      places += 1
      difference += abs(found - best)
      size += abs(best)
      if abs(found - best) > 0.004 + 0.02 * abs(best) {
        wrong.append("\(place): \(found), by steps \(best)")
      }
    }

    /// The mean difference, the rounding of losses set aside, by the mean size.
    var share: Float {
      max(0, difference / Float(places) - 0.001) / max(size / Float(places), 1e-9)
    }
  }

  @Test("gradients of all weights are those that small steps show", arguments: [0, 0.3] as [Float])
  func weights(dropout: Float) {
    let exact = Self.gradients(Self.network, dropout: dropout).weights
    var places = 0
    var wrong: [String] = []
    for parameter in Self.network.store.values.indices {
      let id = ParameterID(index: parameter)
      let count = Self.network.store[id].count
      var comparison = Comparison()
      for place in stride(from: 0, to: count, by: max(1, count / 12)) {
        comparison.add(
          "parameter \(parameter) at \(place)", found: exact[id][place], dropout: dropout
        ) { network, step in network.store[id][place] += step }
      }
      #expect(comparison.share < 0.03, "parameter \(parameter)")
      places += comparison.places
      wrong += comparison.wrong
    }
    // A kink may lie within the shortest step.
    #expect(wrong.count * 100 <= places, "\(wrong.joined(separator: "\n"))")
  }

  @Test(
    "gradients of inputs are those of the rows that the words used", arguments: [0, 0.3] as [Float])
  func table(dropout: Float) {
    let exact = Self.gradients(Self.network, dropout: dropout)
    let width = Self.network.shape.width
    var rows = [Float](repeating: 0, count: Self.network.table.values.count)
    for use in exact.uses {
      for column in 0..<width {
        rows[Int(use.row) * width + column] += exact.input.values[Int(use.word) * width + column]
      }
    }
    #expect(exact.uses.count == 21)
    // Words left out are the unknown one.
    #expect(dropout == 0 || exact.uses.contains { $0.row == 0 })
    var comparison = Comparison()
    for place in stride(from: 0, to: rows.count, by: 7) {
      comparison.add("number \(place)", found: rows[place], dropout: dropout) { network, step in
        network.table.values[place] += step
      }
    }
    #expect(comparison.share < 0.03)
    #expect(comparison.wrong.count * 100 <= comparison.places, "\(comparison.wrong)")
  }

  @Test("nothing is learnt of sentences without words, or without answers")
  func nothing() {
    var unknown = Self.batch[0]
    unknown.partsOfSpeech = [-1, -1, -1, -1]
    unknown.features = unknown.partsOfSpeech
    unknown.heads = unknown.partsOfSpeech
    unknown.relations = unknown.partsOfSpeech
    for batch in [[EncodedSentence()], [unknown, EncodedSentence()]] {
      var generator = SeededGenerator(1)
      let part = Self.network.gradients(
        of: batch, vectors: Self.vectors, rates: TrainingRates(dropout: 0.3), using: &generator)
      #expect(part.loss == 0 && part.weights.squaredNorm == 0)
      #expect(part.input.rows == batch[0].count)
    }
  }
}
