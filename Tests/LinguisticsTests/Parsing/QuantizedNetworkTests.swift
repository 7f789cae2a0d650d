import Records
import Testing

@testable import Linguistics

@Suite("networks as a model has them")
struct QuantizedNetworkTests {
  private static let network = RandomNetwork.network(seed: 3)
  private static let sentences: [EncodedSentence] = {
    var generator = SeededGenerator(21)
    return (0..<24).map { index in
      var sentence = RandomNetwork.sentence(words: 1 + index, using: &generator)
      // What is measured on right heads must hold for those that are found.
      sentence.heads = network.answers(for: sentence, vectors: RandomNetwork.vectors).heads
        .map(Int32.init)
      return sentence
    }
  }()

  private let quantized: QuantizedNetwork

  init() throws {
    quantized = try RandomNetwork.quantized(Self.network, sample: Self.sentences)
  }

  @Test("answer nearly as the network that was trained")
  func agreement() {
    var words = 0
    var sameHeads = 0
    for sentence in Self.sentences {
      let expected = Self.network.answers(for: sentence, vectors: RandomNetwork.vectors)
      let found = quantized.answer([sentence])
      #expect(found.partsOfSpeech.count == expected.partsOfSpeech.values.count)
      for (found, expected) in zip(found.partsOfSpeech, expected.partsOfSpeech.values) {
        #expect(abs(found - expected) < 0.05)
      }
      for (found, expected) in zip(found.features, expected.features.values) {
        #expect(abs(found - expected) < 0.05)
      }
      let heads = found.heads.map { $0 + 1 }
      words += heads.count
      sameHeads += zip(heads, expected.heads).count { $0 == $1 }
      guard heads == expected.heads else { continue }
      for (found, expected) in zip(found.relations, expected.relations.values) {
        #expect(abs(found - expected) < 0.05)
      }
    }
    #expect(Double(sameHeads) / Double(words) > 0.97, "\(sameHeads) of \(words)")
  }

  @Test("answer the same for a sentence alone and in a group, to the last bit")
  func groups() {
    let empty = EncodedSentence()
    let group = [Self.sentences[6], empty, Self.sentences[0], Self.sentences[11], empty]
    let together = quantized.answer(group)
    var row = 0
    for sentence in group {
      let alone = quantized.answer([sentence])
      let rows = row..<row + sentence.count
      func part(_ values: [Float], _ columns: Int) -> [Float] {
        Array(values[rows.lowerBound * columns..<rows.upperBound * columns])
      }
      let shape = quantized.shape
      #expect(part(together.partsOfSpeech, shape.partsOfSpeech) == alone.partsOfSpeech)
      #expect(part(together.features, shape.featureBundles) == alone.features)
      #expect(part(together.relations, shape.relations) == alone.relations)
      #expect(together.heads[rows].map { $0 < 0 ? -1 : $0 - row } == alone.heads)
      row = rows.upperBound
    }
    #expect(quantized.answer([]).heads.isEmpty)
  }

  @Test(
    "make one tree of a sentence longer than they can take at once", arguments: [256, 257, 600])
  func longSentences(words: Int) {
    var generator = SeededGenerator(5)
    let before = RandomNetwork.sentence(words: 3, using: &generator)
    let long = RandomNetwork.sentence(words: words, using: &generator)
    let heads = quantized.answer([before, long]).heads.dropFirst(3).map { $0 < 0 ? 0 : $0 - 2 }
    #expect(heads.count == words)
    #expect(PlainTrees.isTree(heads))
    // Words hang on one of their own piece; the pieces hang on the root of the first.
    let root = heads.firstIndex(of: 0) ?? -1
    #expect(root < QuantizedNetwork.longestSentence)
    for (word, head) in heads.enumerated() where head > 0 && head - 1 != root {
      let size = QuantizedNetwork.longestSentence
      #expect(word / size == (head - 1) / size)
    }
  }

  @Test("do without vectors and without layers")
  func small() throws {
    var shape = Self.network.shape
    (shape.vectorWidth, shape.layers) = (0, 0)
    let network = ParsingNetwork(shape: shape, seed: 1)
    let quantized = try RandomNetwork.quantized(network, sample: Self.sentences)
    #expect(quantized.vectors == nil && quantized.layers.isEmpty)
    #expect(PlainTrees.isTree(quantized.answer([Self.sentences[9]]).heads.map { $0 + 1 }))
  }

  @Test("refuse sections that are of another shape")
  func malformed() throws {
    let sections = Self.network.sections(
      sample: Self.sentences, vectors: RandomNetwork.vectors)
    func read(_ sections: [(name: String, bytes: [UInt8])], _ shape: NetworkShape) throws {
      _ = try QuantizedNetwork(
        ModelArchive(bytes: ModelArchive.serialized(language: "fr", sections: sections)),
        shape: shape)
    }
    #expect(throws: Never.self) { try read(sections, Self.network.shape) }
    let changes: [(inout NetworkShape) -> Void] = [
      { $0.units = 24 }, { $0.units = 8 }, { $0.units = 0 }, { $0.units = -16 },
      { $0.units = .max }, { $0.layers = 1 }, { $0.layers = 3 }, { $0.layers = -1 },
      { $0.layers = 1_000_000 }, { $0.tagUnits = 16 }, { $0.tagUnits = .max },
      { $0.arcUnits = 16 }, { $0.arcUnits = .min }, { $0.relationUnits = 12 },
      { $0.relationUnits = .max / 2 }, { $0.tableRows = 61 }, { $0.tableRows = -60 },
      { $0.partsOfSpeech = 6 }, { $0.featureBundles = 8 }, { $0.relations = 0 },
      { $0.vectorWidth = -1 },
    ]
    for (index, change) in changes.enumerated() {
      var shape = Self.network.shape
      change(&shape)
      #expect(throws: ModelArchiveError.self, "change \(index)") { try read(sections, shape) }
    }
    for (index, section) in sections.enumerated() {
      var without = sections
      without.remove(at: index)
      #expect(throws: ModelArchiveError.missingSection(section.name)) {
        try read(without, Self.network.shape)
      }
      for count in [0, 3, 9, section.bytes.count / 2, section.bytes.count - 1] {
        var cut = sections
        cut[index].bytes = Array(section.bytes.prefix(count))
        #expect(throws: ModelArchiveError.self) { try read(cut, Self.network.shape) }
      }
    }
  }
}
