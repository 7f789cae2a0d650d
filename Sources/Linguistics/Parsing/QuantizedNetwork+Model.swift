extension QuantizedNetwork {
  /// Reads a network from the sections of a model.
  ///
  /// - Throws: `ModelArchiveError` when a section is missing, or is not of this shape.
  init(_ archive: ModelArchive, shape: NetworkShape) throws(ModelArchiveError) {
    guard shape.isSupported else {
      throw .malformed(section: "description", reason: "a network of sizes that none has")
    }
    self.shape = shape
    table = try QuantizedTable(archive.section("embeddings"), name: "embeddings")
    vectors =
      shape.vectorWidth == 0
      ? nil : try QuantizedTable(archive.section("vectors"), name: "vectors")
    var reader = ModelReader(try archive.section("layers"), name: "layers")
    var layers: [Reading] = []
    for _ in 0..<shape.layers {
      let gates = try QuantizedLayer(from: &reader)
      let recurrent = [
        try Self.floats(4 * shape.units, from: &reader),
        try Self.floats(4 * shape.units, from: &reader),
      ]
      layers.append(Reading(gates: gates, recurrent: recurrent))
    }
    self.layers = layers
    answers = try QuantizedLayer(from: &reader)
    partOfSpeech = try QuantizedLayer(from: &reader)
    features = try QuantizedLayer(from: &reader)
    arcPairs = try QuantizedLayer(from: &reader)
    arcRoot = try Self.floats(shape.arcUnits, from: &reader)
    relationRoot = try Self.floats(shape.relationUnits, from: &reader)
    relations = try QuantizedLayer(from: &reader)
    try check(reader)
  }

  /// Checks that each part takes what the one before it gives.
  private func check(_ reader: ModelReader) throws(ModelArchiveError) {
    let width = shape.width
    let answerCount = shape.tagUnits + 2 * shape.arcUnits + 2 * shape.relationUnits
    let fits =
      table.width == width && table.rows == shape.tableRows
      && (vectors.map { $0.width == width } ?? true)
      && layers.allSatisfy { $0.gates.inputs == width && $0.gates.outputs == 6 * shape.units }
      && (answers.inputs, answers.outputs) == (width, answerCount)
      && (partOfSpeech.inputs, partOfSpeech.outputs) == (shape.tagUnits, shape.partsOfSpeech)
      && (features.inputs, features.outputs) == (shape.tagUnits, shape.featureBundles)
      && (arcPairs.inputs, arcPairs.outputs) == (shape.arcUnits, shape.arcUnits)
      && (relations.inputs, relations.outputs) == (shape.relationUnits, shape.relations)
    guard fits else { throw reader.malformed("layers that do not fit together") }
  }

  private static func floats(
    _ count: Int, from reader: inout ModelReader
  ) throws(ModelArchiveError) -> [Float] {
    try reader.numbers(UInt32.self, count: count).map(Float.init(bitPattern:))
  }
}

extension ParsingNetwork {
  /// The sections of a model that hold the network.
  ///
  /// - Parameters:
  ///   - sample: Sentences on which the largest inputs of each layer are measured.
  ///   - vectors: All pretrained vectors; what they add to an input is worked out once for all.
  func sections(sample: [EncodedSentence], vectors: Matrix) -> [(name: String, bytes: [UInt8])] {
    let largest = largestInputs(in: sample, vectors: vectors)
    var bytes: [UInt8] = []
    for (layer, largestInput) in zip(layers, largest.layers) {
      bytes += QuantizedLayer.serialized(
        weights: store[layer.weights], bias: [Float](repeating: 0, count: 6 * layer.units),
        largestInput: largestInput)
      for id in layer.recurrent { bytes.append(numbers: store[id]) }
    }
    let answers = [
      tagLayer, arcs.dependents, arcs.heads, relations.dependents, relations.heads,
    ]
    bytes += QuantizedLayer.serialized(
      weights: sideBySide(answers), bias: answers.flatMap { store[$0.bias] },
      largestInput: largest.answers)
    for (layer, largestInput) in [
      (partOfSpeechLayer, largest.tags), (featureLayer, largest.tags),
    ] {
      bytes += QuantizedLayer.serialized(
        weights: store[layer.weights], bias: store[layer.bias], largestInput: largestInput)
    }
    bytes += QuantizedLayer.serialized(
      weights: store[arcs.pairs], bias: store[arcs.prior], largestInput: largest.dependents)
    bytes.append(numbers: store[arcs.root])
    bytes.append(numbers: store[relations.root])
    bytes += QuantizedLayer.serialized(
      weights: store[relations.classes.weights], bias: store[relations.classes.bias],
      largestInput: largest.hidden)
    var sections = [
      ("layers", bytes),
      ("embeddings", QuantizedTable.serialized(table.values, width: shape.width)),
    ]
    if let vectorWeights {
      let input = vectors.times(store[vectorWeights], outputs: shape.width)
      sections.append(("vectors", QuantizedTable.serialized(input.values, width: shape.width)))
    }
    return sections
  }

  private func sideBySide(_ layers: [AffineLayer]) -> [Float] {
    (0..<shape.width).flatMap { input in
      layers.flatMap { layer in
        store[layer.weights][input * layer.outputs..<(input + 1) * layer.outputs]
      }
    }
  }

  private struct LargestInputs {
    var layers: [Float]
    var answers: Float = 1e-6
    var tags: Float = 1e-6
    var dependents: Float = 1e-6
    var hidden: Float = 1e-6
  }

  private func largestInputs(in sample: [EncodedSentence], vectors: Matrix) -> LargestInputs {
    func grow(_ largest: inout Float, _ matrix: Matrix) {
      for value in matrix.values { largest = max(largest, abs(value)) }
    }
    var largest = LargestInputs(layers: layers.map { _ in 1e-6 })
    for sentence in sample where sentence.count > 0 {
      var current = input(
        rows: sentence.rows,
        vectorInput: vectorWeights.map { _ in Self.gather(sentence.vectors, from: vectors) })
      for (index, layer) in layers.enumerated() {
        grow(&largest.layers[index], current)
        current = layer.output(of: current, sentences: [0..<sentence.count], store).0
      }
      grow(&largest.answers, current)
      grow(&largest.tags, tagLayer.output(of: current, store))
      grow(&largest.dependents, arcs.dependents.output(of: current, store))
      grow(
        &largest.hidden,
        relations.hidden(
          dependents: relations.dependents.output(of: current, store),
          heads: relations.heads.output(of: current, store),
          headRows: sentence.heads.map { max(Int($0), 0) - 1 }, store))
    }
    return largest
  }
}

extension [UInt8] {
  fileprivate mutating func append(numbers: [Float]) {
    for number in numbers { append(number: number.bitPattern) }
  }
}
