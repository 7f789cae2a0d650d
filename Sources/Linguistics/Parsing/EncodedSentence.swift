/// A sentence as numbers: what the network reads, and what it should answer.
struct EncodedSentence {
  /// For each word the rows of the embedding table that stand for it; the first is the word's own.
  var rows: [[Int32]] = []
  /// For each word its row in the pretrained vectors, or -1.
  var vectors: [Int32] = []
  /// The right part of speech of each word, or -1.
  var partsOfSpeech: [Int32] = []
  /// The right bundle of features, or -1.
  var features: [Int32] = []
  /// The number of the right head, 0 for the root, or -1.
  var heads: [Int32] = []
  /// The right relation, or -1.
  var relations: [Int32] = []

  var count: Int { rows.count }
}

/// How large a network is.
struct NetworkShape: Codable, Equatable {
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
  var partsOfSpeech = 0
  var featureBundles = 0
  var relations = 0

  /// Numbers a word between layers.
  var width: Int { 2 * units }
}
