import Linguistics
import Records

/// Gets the trees of sentences: from the document where it has them, else from the trained parser.
struct SentenceParser: Sendable {
  let analyzer: LanguageAnalyzer

  /// The words of each sentence; none where nothing is wanted.
  ///
  /// - Parameters:
  ///   - sentences: The sentences, without their datelines.
  ///   - isWanted: For each sentence whether anybody asks for its tree. Reading a tree
  ///     takes more time than all the rest of the stage together.
  func words(
    of document: Document, sentences: [TextSpan], isWanted: [Bool]
  ) -> [ArraySlice<Token>] {
    let wanted = sentences.indices.filter { isWanted[$0] }.map { sentences[$0] }
    let words = document.tokens ?? analyzer.tokens(of: wanted, in: document.text)
    return zip(sentences, isWanted).map { sentence, isWanted in
      guard isWanted else { return [] }
      let start = words.firstIndexSorted { $0.start >= sentence.start }
      let end = words.firstIndexSorted { $0.start >= sentence.end }
      return words[start..<max(start, end)]
    }
  }
}
