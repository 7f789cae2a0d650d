import Linguistics

/// A verb with the words that must follow it, as the lists write it: "s'en prendre à", "faire état de".
struct VerbWords: Sendable {
  /// The infinitive, folded.
  let verb: String
  /// Whether the verb must be reflexive.
  let isReflexive: Bool
  /// The words that must follow within a few tokens.
  let continuation: [WordAlternatives]

  /// Reads an entry; nil where it names no verb.
  init?(_ entry: String) {
    var words = entry.foldedForLookup.split(separator: " ").map(String.init)
    var isReflexive = false
    if words.first == "se" {
      isReflexive = true
      words.removeFirst()
    } else if let first = words.first, first.hasPrefix("s'") {
      isReflexive = true
      words[0] = String(first.dropFirst(2))
    }
    if words.first == "en" || words.first == "y" || words.first == "" { words.removeFirst() }
    guard let verb = words.first else { return nil }
    self.verb = verb
    self.isReflexive = isReflexive
    continuation = words.dropFirst().flatMap(Self.separated).map {
      WordAlternatives($0.split(separator: "|").map(String.init))
    }
  }

  /// "d'attaque|attaques" is two positions, as the tokenizer cuts it.
  private static func separated(_ word: String) -> [String] {
    guard let apostrophe = word.firstIndex(of: "'"), !word.contains("aujourd'hui"),
      word.index(after: apostrophe) != word.endIndex, !word[..<apostrophe].contains("|")
    else { return [word] }
    let rest = word.index(after: apostrophe)
    return [String(word[..<rest]), String(word[rest...])]
  }
}
