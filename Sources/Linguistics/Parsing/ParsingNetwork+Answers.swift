/// What a network says of a sentence.
struct NetworkAnswers {
  /// A row a word: scores of the parts of speech.
  var partsOfSpeech: Matrix
  /// Scores of the bundles of features.
  var features: Matrix
  /// For each word 0 for the root or the number of its head.
  var heads: [Int]
  /// Scores of the relations to these heads.
  var relations: Matrix
}

extension ParsingNetwork {
  /// Answers for one sentence, in floats and with nothing left out: how a network is judged while it
  /// is trained.
  func answers(for sentence: EncodedSentence, vectors: Matrix) -> NetworkAnswers {
    let range = [0..<sentence.count]
    var current = input(
      rows: sentence.rows,
      vectorInput: vectorWeights.map { _ in Self.gather(sentence.vectors, from: vectors) })
    for layer in layers { current = layer.output(of: current, sentences: range, store).0 }
    let tags = tagLayer.output(of: current, store)
    let scores = arcs.scores(
      dependents: arcs.dependents.output(of: current, store),
      heads: arcs.heads.output(of: current, store), store
    ).scores
    let heads = TreeDecoder.heads(scores: scores.values, count: sentence.count)
    let hidden = relations.hidden(
      dependents: relations.dependents.output(of: current, store),
      heads: relations.heads.output(of: current, store), headRows: heads.map { $0 - 1 }, store)
    return NetworkAnswers(
      partsOfSpeech: partOfSpeechLayer.output(of: tags, store),
      features: featureLayer.output(of: tags, store), heads: heads,
      relations: relations.classes.output(of: hidden, store))
  }
}
