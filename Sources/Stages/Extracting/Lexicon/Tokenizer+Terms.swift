import Linguistics

extension Tokenizer {
  /// The folded words of a term of language data, cut as the tokenizer cuts a text.
  ///
  /// A stop at the end belongs to the last word, as it does inside a sentence ("sept.").
  func foldedWords(of term: String) -> [String] {
    // Most terms are plain words; cutting 150,000 names the long way took a second.
    // Letters beyond ASCII are left to themselves; 0xE2 begins the typographic apostrophe and dashes.
    let isPlain = term.utf8.allSatisfy { byte in
      byte == 0x20 || 0x61...0x7A ~= byte || 0x41...0x5A ~= byte || byte >= 0xC3 && byte != 0xE2
        || 0x80...0xBF ~= byte
    }
    if isPlain {
      return term.split(separator: " ").map { String($0).foldedForLookup }
    }
    var words = tokens(in: term).map(\.folded)
    if words.count > 1, words.last == ".", let word = words.dropLast().last {
      words.removeLast(2)
      words.append(word + ".")
    }
    return words
  }
}
