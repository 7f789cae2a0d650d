import Records

/// The network that tags words and finds their heads and relations, as it is trained.
///
/// Embeddings of a word, its beginnings and endings and its shape are added up; recurrent layers
/// read the sentence both ways; small layers on top answer four questions at once.
struct ParsingNetwork {
  let shape: NetworkShape
  var store = ParameterStore()
  var table: EmbeddingTable
  /// Turns a pretrained vector into an input: vectorWidth × width; nil without vectors.
  let vectorWeights: ParameterID?
  let layers: [RecurrentLayer]
  let tagLayer: AffineLayer
  let partOfSpeechLayer: AffineLayer
  let featureLayer: AffineLayer
  let arcs: ArcScorer
  let relations: RelationScorer

  /// Makes a network with random weights.
  init(shape: NetworkShape, seed: UInt64) {
    self.shape = shape
    var generator = SeededGenerator(seed)
    var store = ParameterStore()
    table = EmbeddingTable(
      rows: shape.tableRows, width: shape.width, bound: 0.1, using: &generator)
    vectorWeights =
      shape.vectorWidth == 0
      ? nil
      : store.add(
        inputs: shape.vectorWidth, outputs: shape.width, using: &generator)
    layers = (0..<shape.layers).map { _ in
      RecurrentLayer(units: shape.units, in: &store, using: &generator)
    }
    func layer(_ inputs: Int, _ outputs: Int, isRectified: Bool = false) -> AffineLayer {
      AffineLayer(
        inputs: inputs, outputs: outputs, isRectified: isRectified, in: &store,
        using: &generator)
    }
    tagLayer = layer(shape.width, shape.tagUnits, isRectified: true)
    partOfSpeechLayer = layer(shape.tagUnits, shape.partsOfSpeech)
    featureLayer = layer(shape.tagUnits, shape.featureBundles)
    arcs = ArcScorer(
      inputs: shape.width, units: shape.arcUnits, in: &store, using: &generator)
    relations = RelationScorer(
      inputs: shape.width, units: shape.relationUnits, classes: shape.relations, in: &store,
      using: &generator)
    self.store = store
  }

  /// The input of the first layer: what is added up for each word.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table for each word.
  ///   - vectorInput: The pretrained vectors, one a row.
  func input(rows: [[Int32]], vectorInput: Matrix?) -> Matrix {
    var input = Matrix(rows: rows.count, columns: shape.width)
    for (word, wordRows) in rows.enumerated() { table.add(rows: wordRows, to: &input, row: word) }
    if let vectorWeights, let vectorInput {
      input.add(vectorInput.times(store[vectorWeights], outputs: shape.width))
    }
    return input
  }
}
