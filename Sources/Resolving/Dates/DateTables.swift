import LanguageData
import Linguistics

/// All that is read once for a language; a class, so that nothing of it is copied for a text.
final class DateTables: Sendable {
  let grammar: DateGrammar
  let neighbours: DateNeighbours
  let numbers: NumberReader
  let periods: NamedPeriods
  let tenses: TenseHints

  /// Loads the words and patterns of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    periods = try NamedPeriods(data: data)
    grammar = try DateGrammar(data: data, language: language, periods: periods)
    neighbours = DateNeighbours(grammar)
    numbers = try NumberReader(data: data, language: language)
    tenses = try TenseHints(data: data, language: language)
  }

  /// Whether a word may belong to an expression.
  @inline(__always)
  func isMember(_ word: ScannedWord) -> Bool {
    word.isNumber || grammar.vocabulary.members.mayContain(word.plain)
      || word.isWord && numbers.mayBegin(with: word)
  }
}
