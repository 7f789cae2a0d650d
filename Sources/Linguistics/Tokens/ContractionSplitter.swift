/// Decides whether a token such as "des" is a contraction here ("de les") or one word.
///
/// "du" and "des" are preposition and article, or article alone ("il boit du thé", "des gens").
/// Forms that the treebanks write in one way only ("au", "aux", "duquel") are not asked. Weights
/// are integers, so that every machine decides alike. Made by `ContractionSplitter.train`.
public struct ContractionSplitter: Sendable {
  /// Folded forms that are sometimes one word, sorted.
  let ambiguous: [String]
  let lexicon: WordClassLexicon
  /// One weight a feature.
  let weights: [Int16]

  /// Makes a splitter of trained parts.
  init(ambiguous: [String], lexicon: WordClassLexicon, weights: [Int16]) {
    precondition(weights.count == ContractionFeatures.weightCount, "\(weights.count) weights")
    self.ambiguous = ambiguous
    self.lexicon = lexicon
    self.weights = weights
  }

  /// Whether a token that the tokenizer knows as a contraction is one here.
  ///
  /// - Parameters:
  ///   - index: The token's place; `Tokenizer.parts(ofContraction:)` must give words for it.
  ///   - tokens: The tokens of one sentence.
  public func splits(tokenAt index: Int, in tokens: [WordToken]) -> Bool {
    guard ambiguous.contains(tokens[index].folded) else { return true }
    var features = ContractionFeatures(lexicon: lexicon)
    features.collect(at: index, in: tokens)
    return features.indices.reduce(0) { $0 + Int(weights[$1]) } >= 0
  }
}
