import Records

/// Reads sentences: cuts them into words, tags, lemmatises and parses them.
public protocol SentenceAnalyzing: Sendable {
  /// Analyses sentences of one text.
  ///
  /// - Parameters:
  ///   - sentences: Spans in Unicode scalars, ascending, not overlapping.
  ///   - text: The text in NFC.
  /// - Returns: The words of all sentences in order; `id` starts from 1 in each sentence, and the
  ///   words of a contraction share its span.
  func tokens(of sentences: [TextSpan], in text: String) -> [Token]
}
