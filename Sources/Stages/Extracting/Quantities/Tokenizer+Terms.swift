import Linguistics

extension Tokenizer {
  /// The folded words of a term of language data, cut as the tokenizer cuts a text.
  ///
  /// A stop at the end belongs to the last word, as it does inside a sentence ("sept.").
  func foldedWords(of term: String) -> [String] {
    // Most terms are plain words; cutting 150,000 names the long way took a second.
    if term.unicodeScalars.allSatisfy({ $0 == " " || $0.properties.isAlphabetic }) {
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
