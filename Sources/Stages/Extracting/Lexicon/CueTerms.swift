import Linguistics

extension Tokenizer {
  /// The rows of words that a listed term stands for: "de" also means "du", "des", "d'", and "à" also
  /// "au" and "aux".
  ///
  /// - Parameter contractions: From a preposition to the forms that it takes in a text.
  func variants(of term: String, contractions: [String: [String]]) -> [[String]] {
    foldedWords(of: term).reduce([[]]) { rows, word in
      let forms = [word] + (contractions[word] ?? [])
      return rows.flatMap { row in forms.map { row + [$0] } }
    }
  }
}
