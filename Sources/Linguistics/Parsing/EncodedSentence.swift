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

extension EncodedSentence {
  /// Encodes a sentence with its right answers.
  init(_ sentence: TreebankSentence, encoder: WordEncoder, labels: LabelIndex, style: Int) {
    for (index, word) in sentence.words.enumerated() {
      var rows: [Int32] = []
      vectors.append(
        encoder.encode(word.form, isFirst: index == 0, style: style, rows: &rows))
      self.rows.append(rows)
      partsOfSpeech.append(labels.partsOfSpeech[word.upos ?? ""] ?? -1)
      features.append(labels.featureBundles[word.feats ?? ""] ?? -1)
      heads.append(word.head.map(Int32.init) ?? -1)
      relations.append(labels.relation(word.deprel))
    }
  }
}
