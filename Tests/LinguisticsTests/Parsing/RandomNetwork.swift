import Records

@testable import Linguistics

/// Networks and sentences of random numbers: for properties that must hold for all of them.
enum RandomNetwork {
  /// A small network that answers, but knows nothing.
  static func network(seed: UInt64, layers: Int = 2) -> ParsingNetwork {
    var shape = NetworkShape()
    (shape.units, shape.layers, shape.tagUnits, shape.arcUnits) = (16, layers, 14, 18)
    (shape.relationUnits, shape.vectorWidth, shape.tableRows) = (10, 6, 60)
    (shape.partsOfSpeech, shape.featureBundles, shape.relations) = (5, 9, 7)
    var network = ParsingNetwork(shape: shape, seed: seed)
    // Words that differ as much as they do after training.
    for index in network.table.values.indices { network.table.values[index] *= 8 }
    return network
  }

  /// Ten pretrained vectors.
  static let vectors: Matrix = {
    var generator = SeededGenerator(8)
    var matrix = Matrix(rows: 10, columns: 6)
    for index in matrix.values.indices { matrix.values[index] = generator.symmetric() }
    return matrix
  }()

  /// A sentence without answers.
  static func sentence(
    words count: Int, using generator: inout SeededGenerator
  ) -> EncodedSentence {
    var sentence = EncodedSentence()
    for _ in 0..<count {
      sentence.rows.append((0..<3).map { _ in Int32.random(in: 0..<60, using: &generator) })
      sentence.vectors.append(Int32.random(in: -1..<10, using: &generator))
      sentence.heads.append(0)
    }
    return sentence
  }

  /// The network as it is read from a model.
  static func quantized(
    _ network: ParsingNetwork, sample: [EncodedSentence]
  ) throws(ModelArchiveError) -> QuantizedNetwork {
    try QuantizedNetwork(
      ModelArchive(
        bytes: ModelArchive.serialized(
          language: "fr", sections: network.sections(sample: sample, vectors: vectors))),
      shape: network.shape)
  }
}

extension QuantizedNetwork {
  /// Answers for sentences that are read in one group.
  func answer(_ sentences: [EncodedSentence]) -> Group {
    var ranges: [Range<Int>] = []
    var words = 0
    for sentence in sentences {
      ranges.append(words..<words + sentence.count)
      words += sentence.count
    }
    var input = [Float](repeating: 0, count: words * shape.width)
    input.withUnsafeMutableBufferPointer { input in
      for (range, sentence) in zip(ranges, sentences) {
        for (word, row) in range.enumerated() {
          guard let target = input.pointer(at: row * shape.width) else { continue }
          for row in sentence.rows[word] { table.add(row: Int(row), to: target) }
          vectors?.add(row: Int(sentence.vectors[word]), to: target)
        }
      }
    }
    var scratch = QuantizedScratch()
    let first = KnownWords.Group(input: input, gates: firstGates(of: input, scratch: &scratch))
    return answer(first, sentences: ranges, scratch: &scratch)
  }
}
