import LanguageData
import Linguistics
import Records

/// Finds the words that say when, and works out the days they stand for.
///
/// Words and patterns are data: `dates.tsv` of the language. What cannot be resolved, for want of a
/// day of writing or because the calendar has no such day, is left out.
struct DateFinder: Sendable {
  private let grammar: DateGrammar
  private let numbers: NumberReader

  /// Loads the words and patterns of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let tokenizer = try Tokenizer(data: data, language: language)
    grammar = try DateGrammar(data: data, language: language, tokenizer: tokenizer)
    numbers = try NumberReader(data: data, language: language)
  }

  /// The dates in a row of tokens, such as one sentence.
  ///
  /// - Parameters:
  ///   - published: The day of writing, ISO 8601, perhaps with a time; nil where it is not known.
  ///     Then only dates that name their year are found.
  ///   - prefersFuture: Whether what is told lies ahead: "lundi" is then the coming Monday.
  ///   - previous: The first day of the date mentioned before these tokens, for "le lendemain".
  /// - Returns: Mentions in the order of the text, not overlapping.
  func dates(
    in tokens: [WordToken], published: String?, prefersFuture: Bool = false,
    after previous: CivilDate? = nil
  ) -> [DateMention] {
    var matcher = DateMatcher(grammar: grammar, numbers: numbers, tokens: tokens)
    var context = DateContext(
      published: published.flatMap { CivilDate(iso: $0) }, previous: previous,
      prefersFuture: prefersFuture)
    var mentions: [DateMention] = []
    var index = 0
    while index < tokens.count {
      var next = index + 1
      for match in matcher.matches(at: index) {
        if match.pattern.kind == .not {
          next = match.tokens.upperBound
          break
        }
        let resolver = DateResolver(grammar: grammar, context: context)
        guard let period = resolver.period(of: match) else { continue }
        let mention = Self.mention(match, period, tokens)
        mentions.append(mention)
        context.previous = mention.from
        next = match.tokens.upperBound
        break
      }
      index = next
    }
    return mentions
  }

  private static func mention(
    _ match: DateMatch, _ period: DatePeriod, _ tokens: [WordToken]
  ) -> DateMention {
    let range = match.tokens
    return DateMention(
      tokens: range,
      span: TextSpan(
        start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end),
      from: period.from, to: period.to, precision: period.precision, relation: period.relation,
      isExplicit: DateResolver.isExplicit(match))
  }
}
