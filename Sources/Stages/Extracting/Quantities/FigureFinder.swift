import LanguageData
import Linguistics
import Records

/// Finds how many people a sentence says were killed, wounded, arrested, displaced or took part.
///
/// Words are data: `casualties.tsv`, `numbers.tsv` and `quantity-modifiers.tsv` of the language.
struct FigureFinder: Sendable {
  private let numbers: NumberReader
  private let lexicon: CasualtyLexicon
  private let persons: PersonNouns

  /// Infinitives that the reader of sentences must know as verbs.
  var lemmas: [String] { lexicon.lemmas }

  /// Loads the words of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let tokenizer = try Tokenizer(data: data, language: language)
    numbers = try NumberReader(data: data, language: language)
    lexicon = try CasualtyLexicon(data: data, language: language, tokenizer: tokenizer)
    persons = try PersonNouns(data: data, language: language)
  }

  /// The figures of a sentence, from left to right; no number counts for two of them.
  func figures(in reading: SentenceReading, text: DocumentText) -> [FigureMention] {
    let counted = CountedPeopleFinder(numbers: numbers, lexicon: lexicon, reading: reading)
      .counted()
    var collector = FigureCollector(reading: reading, counted: counted, text: text)
    FigureNouns(lexicon: lexicon).collect(into: &collector)
    FigureVerbs(lexicon: lexicon, persons: persons).collect(into: &collector)
    FigureNouns(lexicon: lexicon).collectParticipants(into: &collector)
    return collector.mentions.sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
  }
}
