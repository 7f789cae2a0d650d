/// Reads the syntactic words of a text: its tokens, contractions taken apart.
public struct SyntacticWordReader: Sendable {
  /// Cuts the tokens.
  public let tokenizer: Tokenizer
  /// Decides on "du" and "des"; without one every contraction of the tokenizer is taken apart.
  public let splitter: ContractionSplitter?

  /// Makes a reader.
  public init(tokenizer: Tokenizer, splitter: ContractionSplitter?) {
    self.tokenizer = tokenizer
    self.splitter = splitter
  }

  /// The words of a sentence.
  ///
  /// - Parameters:
  ///   - sentence: The sentence's bytes; nil for the whole text.
  ///   - text: The text that holds it.
  ///   - firstScalar: The number of Unicode scalars before `sentence`, so that spans count from the
  ///     start of the text.
  /// - Returns: The words in order; together their tokens cover every character of the sentence
  ///   that is not white space, each once.
  /// - Complexity: O(*n*) in the bytes of the sentence.
  package func words(
    of sentence: Range<Int>? = nil, in text: UTF8Text, firstScalar: Int = 0
  ) -> [SyntacticWord] {
    words(of: tokenizer.tokens(in: text, bytes: sentence, firstScalar: firstScalar))
  }

  /// The words of tokens.
  ///
  /// - Parameter tokens: All tokens of one sentence.
  public func words(of tokens: [WordToken]) -> [SyntacticWord] {
    var words: [SyntacticWord] = []
    words.reserveCapacity(tokens.count + tokens.count / 8 + 2)
    for (place, token) in tokens.enumerated() {
      let parts = tokenizer.parts(ofContraction: token)
      if parts.count > 1, splitter?.splits(tokenAt: place, in: tokens) ?? true {
        for part in parts.indices {
          words.append(SyntacticWord(part: part, of: parts, in: token))
        }
      } else {
        words.append(SyntacticWord(token))
      }
    }
    return words
  }
}
