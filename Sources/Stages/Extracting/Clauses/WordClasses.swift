import LanguageData
import Linguistics

/// What a word does in its sentence, as far as a list of function words tells.
enum WordClass: String, Sendable {
  case determiner
  /// A determiner that points back: "cette".
  case demonstrative
  /// A determiner that is a pronoun before a verb: "les".
  case article
  case preposition, contraction, purpose, coordinator, subordinator, relative
  case subject, object, pronoun, adverb, negation
  /// A word that bounds a figure behind it: "plus de 80".
  case quantity
  /// An adjective that stands before its noun.
  case adjective
  /// A figure in digits.
  case number
  /// Neither letters nor digits.
  case punctuation
  /// A word that begins with a capital inside a sentence.
  case name
  /// Any other word: a noun, an adjective or a verb.
  case content

  /// Whether a noun phrase begins here.
  var isDeterminer: Bool {
    self == .determiner || self == .article || self == .demonstrative
  }

  /// Whether a phrase with a preposition begins here.
  var isPreposition: Bool { self == .preposition || self == .contraction || self == .purpose }
}

/// The function words of a language, from `<language>/function-words.tsv`.
struct WordClasses: Sendable {
  private let listed: [String: WordClass]

  /// Reads the list.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    var listed: [String: WordClass] = [:]
    for row in try data.table("\(language)/function-words.tsv", columns: ["form", "class"]).rows {
      guard let wordClass = WordClass(rawValue: row[1]) else {
        throw row.error("expected a class of function words, found \"\(row[1])\"")
      }
      listed[row[0]] = wordClass
    }
    self.listed = listed
  }

  /// The class of a function word; nil for any other word.
  func listedClass(of folded: String) -> WordClass? { listed[folded] }

  /// The class of a token.
  ///
  /// - Parameter isFirst: Whether the token begins its sentence, where a capital says nothing.
  func wordClass(of token: WordToken, isFirst: Bool) -> WordClass {
    if token.shape.contains(.punctuation) { return .punctuation }
    if token.shape.contains(.number) { return .number }
    let isName = token.shape.contains(.capitalised)
    if let wordClass = listed[token.folded], !isName || isFirst || wordClass.isDeterminer {
      return wordClass
    }
    return isName && !isFirst ? .name : .content
  }
}
