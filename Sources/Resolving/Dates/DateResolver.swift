import LanguageData
import Linguistics
import Records

/// Finds the words that say when, and works out the time that they stand for.
///
/// Words, patterns, feasts and hints of tense are data: `date-words.tsv`, `date-patterns.tsv` and
/// `date-tenses.tsv` of the language, `world/date-periods.tsv`.
package struct DateResolver: Sendable {
  private let tables: DateTables

  /// Loads the words and patterns of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  package init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    tables = try DateTables(data: data, language: language)
  }

  /// The times of a text, in its order, not overlapping.
  ///
  /// What cannot be resolved, for want of a day of writing, is given without days; what the calendar
  /// does not have ("le 31 février") is left out.
  package func mentions(in text: ScannedText, context: DateContext) -> [DateMention] {
    guard tables.grammar.mention != nil else { return [] }
    var reader = MentionReader(tables: tables, text: text, context: context)
    var index = 0
    while index < text.words.count {
      if isCore(index, text), let end = reader.readIsland(around: index) {
        index = end
      } else {
        index += 1
      }
    }
    return reader.mentions
  }

  /// Whether an expression may lie at a word.
  @inline(__always)
  private func isCore(_ index: Int, _ text: ScannedText) -> Bool {
    let word = text.words[index]
    if word.isNumber { return isCoreNumber(index, text) }
    return tables.grammar.vocabulary.isCore(word, after: index > 0 ? text.words[index - 1] : nil)
  }

  /// Whether a number may be all that tells a time: a year, or one beside words or marks of the
  /// grammar.
  private func isCoreNumber(_ index: Int, _ text: ScannedText) -> Bool {
    if text.words[index].bytes.count == 4 { return true }
    if index > 0, tables.isMember(text.words[index - 1]), !text.words[index].isBehindLineEnd {
      return true
    }
    return index + 1 < text.words.count && !text.words[index + 1].isBehindLineEnd
      && tables.isMember(text.words[index + 1])
  }
}
