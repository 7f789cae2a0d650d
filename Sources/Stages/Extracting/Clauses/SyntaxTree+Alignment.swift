import Linguistics
import Records

extension SyntaxTree {
  /// Lays the words of a parser over the extractor's tokens.
  ///
  /// The parser cuts "du" into two words that share a place, and a foreign parser may cut otherwise
  /// still: a token takes the word that ties it to the rest of the sentence, a token that no word
  /// covers is a root by itself.
  ///
  /// - Parameters:
  ///   - words: The words within the sentence, in the order of the text; their numbers may begin anew
  ///     inside it where the parser saw several sentences.
  ///   - tokens: The tokens of the sentence.
  init(words: some RandomAccessCollection<Token>, over tokens: [WordToken]) {
    let words = Array(words)
    let alignment = TokenAlignment(tokens: tokens)
    let places = words.map { alignment.tokens(of: $0.span)?.lowerBound }
    let governors = Self.governors(of: words).map { $0.flatMap { places[$0] } }
    var nodes = [Node](repeating: .unknown, count: tokens.count)
    var isTied = [Bool](repeating: false, count: tokens.count)
    var isSeen = isTied
    for (index, word) in words.enumerated() {
      guard let token = places[index] else { continue }
      let leavesToken = governors[index] != token
      guard !isSeen[token] || leavesToken && !isTied[token] else { continue }
      isSeen[token] = true
      isTied[token] = leavesToken
      nodes[token] = Node(
        governor: leavesToken ? governors[index] : nil,
        relation: SyntacticRelation(word.deprel ?? ""), partOfSpeech: PartOfSpeech(word.upos),
        lemma: word.lemma?.foldedForLookup, features: WordFeatures(word.feats ?? ""))
    }
    self.init(nodes: nodes)
  }

  /// The index of each word's head; nil at a root and where the number leads nowhere.
  private static func governors(of words: [Token]) -> [Int?] {
    var blockStart = 0
    return words.indices.map { index in
      if index > 0, words[index].id <= words[index - 1].id { blockStart = index }
      guard let head = words[index].head, head > 0 else { return nil }
      let governor = blockStart + head - words[blockStart].id
      return words.indices.contains(governor) && governor != index ? governor : nil
    }
  }
}
