import Linguistics

/// The words of which an entry demands one at a place behind its verb: "attaque|attaques".
struct WordAlternatives: Sendable {
  /// As the entry writes them, folded.
  let words: Set<String>
  /// The keys of the words, their feminines and their plurals, so that a token that is none of them is
  /// turned away without a look at its letters.
  private let keys: [UInt64]

  init(_ words: [String]) {
    self.words = Set(words)
    keys = words.flatMap { word in
      ["", "s", "e", "es"].map { WordToken.key(of: word + $0) }
    }
  }

  /// Whether a token is one of the words, or its feminine or plural: "prêtes" of "prêt".
  func agrees(with token: WordToken) -> Bool {
    guard keys.contains(token.key) else { return false }
    if words.contains(token.folded) { return true }
    var stem = token.folded
    for ending in ["s", "e"] where stem.hasSuffix(ending) {
      stem.removeLast()
      if words.contains(stem) { return true }
    }
    return false
  }
}
