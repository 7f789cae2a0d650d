import LanguageData
import Records

/// Words that the press writes without their accents at the start of a sentence, from
/// `<language>/respellings.tsv`: "A Paris" is "À Paris".
struct Respellings: Sendable {
  private let meanings: [String: String]

  /// Reads the list.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    var meanings: [String: String] = [:]
    let table = try data.table("\(language)/respellings.tsv", columns: ["form", "meaning"])
    for row in table.rows {
      guard row[0].unicodeScalars.count == row[1].unicodeScalars.count else {
        throw row.error("expected as many characters as in \"\(row[0])\", found \"\(row[1])\"")
      }
      meanings[row[0]] = row[1]
    }
    self.meanings = meanings
  }

  /// A text in the spelling that readers of grammar expect; spans hold in both.
  ///
  /// - Parameter sentences: Ascending spans within the text.
  func respelled(_ text: String, sentences: [TextSpan]) -> String {
    var scalars = Array(text.unicodeScalars)
    for sentence in sentences {
      let opening = sentence.start..<sentence.end
      guard let start = opening.first(where: { scalars[$0].properties.isAlphabetic }) else {
        continue
      }
      let word = scalars[start..<sentence.end].prefix { !$0.properties.isWhitespace }
      guard let meaning = meanings[String(String.UnicodeScalarView(word))] else { continue }
      scalars.replaceSubrange(word.indices, with: meaning.unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
