import Linguistics
import Records

/// A sentence cut into words, verb groups and noun phrases.
struct SentenceReading: Sendable {
  /// The words; their spans count from the start of the document's text.
  let tokens: [WordToken]
  /// One a token.
  let classes: [WordClass]
  /// From left to right.
  let verbs: [ClauseVerb]
  /// From left to right.
  let phrases: [NounPhrase]
  /// Dates, which are no participants.
  let dates: [SentenceDate]
  /// The little words of the language.
  let grammar: GrammarWords
  /// Whether a token stands inside quotation marks.
  let isQuoted: [Bool]

  /// The scalars of a row of tokens.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)
  }

  /// Whether a comma, or anything that ends a clause, stands between two tokens.
  func hasMark(in range: Range<Int>) -> Bool {
    range.contains { classes[$0] == .punctuation }
  }

  /// Whether a token belongs to a date.
  func isDate(_ token: Int) -> Bool { dates.contains { $0.tokens.contains(token) } }

  /// The phrase that holds a token.
  func phrase(holding token: Int) -> NounPhrase? {
    phrases.first { $0.tokens.contains(token) }
  }
}

/// Reads sentences: the shallow analysis that extraction stands on.
struct SentenceReader: Sendable {
  let tokenizer: Tokenizer
  let classes: WordClasses
  let grammar: GrammarWords
  let verbs: ClauseVerbFinder
  let phrases: NounPhraseFinder
  let names: NameLexicon

  /// Reads one sentence.
  ///
  /// - Parameters:
  ///   - text: The document's text in UTF-8.
  ///   - bytes: The sentence's place in it.
  ///   - firstScalar: The number of scalars before the sentence.
  ///   - mentions: The dates of the document.
  func read(
    _ text: [UInt8], bytes: Range<Int>, firstScalar: Int, mentions: DocumentMentions
  ) -> SentenceReading {
    let tokens = tokenizer.tokens(in: text, bytes: bytes, firstScalar: firstScalar)
    let properNames = names.longNames(in: tokens)
    let wordClasses = tokens.indices.map { index in
      classes.wordClass(of: tokens[index], isFirst: index == 0 || opensSpeech(tokens[index - 1]))
    }
    let groups = verbs.verbs(in: tokens, classes: wordClasses).filter { group in
      !properNames.contains { $0.contains(group.head) }
    }
    let dates = mentions.dates(in: tokens)
    var taken = [Bool](repeating: false, count: tokens.count)
    for group in groups {
      for token in group.tokens { taken[token] = true }
    }
    for mention in dates { for token in mention.tokens { taken[token] = true } }
    return SentenceReading(
      tokens: tokens, classes: wordClasses, verbs: groups,
      phrases: phrases.phrases(
        classes: wordClasses, folded: tokens.map(\.folded), taken: taken),
      dates: dates, grammar: grammar, isQuoted: quoted(tokens))
  }

  private func opensSpeech(_ token: WordToken) -> Bool {
    ["«", "“", "\"", ":", "–", "—"].contains(token.form)
  }

  private func quoted(_ tokens: [WordToken]) -> [Bool] {
    var isOpen = false
    return tokens.map { token in
      switch token.form {
      case "«", "“": isOpen = true
      case "»", "”": isOpen = false
      case "\"": isOpen.toggle()
      default: break
      }
      return isOpen
    }
  }
}
