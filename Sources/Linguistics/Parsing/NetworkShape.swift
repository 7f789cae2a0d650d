/// How large a network is.
struct NetworkShape: Codable, Equatable, Sendable {
  /// Numbers a word in each direction of reading.
  var units = 96
  /// Recurrent layers.
  var layers = 3
  /// Numbers a word for tagging.
  var tagUnits = 64
  /// Numbers a word as dependent, and as head, when heads are sought.
  var arcUnits = 64
  /// Numbers a word when relations are named.
  var relationUnits = 64
  /// Numbers of a pretrained vector; 0 without.
  var vectorWidth = 0
  /// Rows of the embedding table.
  var tableRows = 0
  /// Classes of each question.
  var partsOfSpeech = 0
  var featureBundles = 0
  var relations = 0

  /// Numbers a word between layers.
  var width: Int { 2 * units }

  /// Numbers a word that a recurrent layer's gates have in both directions.
  var gateWidth: Int { 6 * units }

  /// Whether a model may have these sizes: the kernels can take them, and no sum of them overflows.
  var isSupported: Bool {
    let hidden = 2...500
    return (8...248).contains(units) && units.isMultiple(of: 8) && (0...64).contains(layers)
      && [tagUnits, arcUnits, relationUnits].allSatisfy {
        hidden.contains($0) && $0.isMultiple(of: 2)
      }
      && (0...1 << 16).contains(vectorWidth) && (1...Int(Int32.max)).contains(tableRows)
      && [partsOfSpeech, featureBundles, relations].allSatisfy { (1...1 << 16).contains($0) }
  }
}
