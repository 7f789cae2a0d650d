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
  /// What hangs on what.
  let tree: SyntaxTree
  /// Reads phrases off the tree.
  let phraseReader: NounPhraseReader
  /// From left to right; none lies in another.
  let phrases: [NounPhrase]
  /// Dates, which are no participants.
  let dates: [SentenceDate]
  /// Names of places, whatever they stand for.
  let places: [Range<Int>]
  /// The little words of the language.
  let grammar: GrammarWords
  /// The forms of prepositions.
  let contractions: Contractions
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

  /// Whether a quotation has just ended at a mark: "… »" or "… »,".
  func endsQuotation(at token: Int) -> Bool {
    guard classes[token] == .punctuation, !isQuoted[token] else { return false }
    let closes = ["»", "”", "\""]
    return closes.contains(tokens[token].form)
      || token > 0 && tokens[token].form == "," && closes.contains(tokens[token - 1].form)
  }

  /// Whether a token belongs to a date.
  func isDate(_ token: Int) -> Bool { dates.contains { $0.tokens.contains(token) } }

  /// Whether a token belongs to the name of a place.
  func isPlaceName(_ token: Int) -> Bool { places.contains { $0.contains(token) } }

  /// Whether a token heads a phrase.
  func isPhraseHead(_ token: Int) -> Bool { phraseReader.isHead(token) }

  /// Whether a token is a possessive of the third person.
  func isPossessive(_ token: Int) -> Bool {
    let form = tokens[token].folded
    return grammar[.possessiveOfOne].contains(form) || grammar[.possessiveOfMany].contains(form)
  }

  /// "a entamé | trois jours | d'exercices", "a mené | une série | de frappes": the word that only says how
  /// much there was of what a noun names.
  func measure(of noun: Int) -> Int? {
    guard let measure = tree.nodes[noun].governor,
      tree.nodes[noun].relation.kind == .nominalModifier,
      grammar.isMeasure(tree.nodes[measure].lemma)
    else { return nil }
    return measure
  }

  /// Whether a noun is new to the reader: "un attentat", "trois attaques".
  func isIndefinite(_ noun: Int) -> Bool {
    if let measure = measure(of: noun) { return isIndefinite(measure) }
    let determiners = tree.dependents(of: noun, by: [.determiner])
    guard let first = determiners.first else {
      return !tree.dependents(of: noun, by: [.numericModifier]).isEmpty
    }
    return classes[first] == .determiner && !isPossessive(first)
  }

  /// The phrase that holds a token.
  func phrase(holding token: Int) -> NounPhrase? {
    phrases.first { $0.tokens.contains(token) }
  }
}

/// Reads sentences: the analysis that extraction stands on.
struct SentenceReader: Sendable {
  let tokenizer: Tokenizer
  let classes: WordClasses
  let grammar: GrammarWords
  let verbs: ClauseVerbFinder
  let contractions: Contractions
  var names: NameLexicon

  /// Cuts one sentence into tokens.
  ///
  /// - Parameters:
  ///   - text: The document's text in UTF-8.
  ///   - bytes: The sentence's place in it.
  ///   - firstScalar: The number of scalars before the sentence.
  func tokens(in text: [UInt8], bytes: Range<Int>, firstScalar: Int) -> [WordToken] {
    tokenizer.tokens(in: text, bytes: bytes, firstScalar: firstScalar)
  }

  /// Reads one sentence.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the sentence.
  ///   - words: What the parser says of it; none leaves a sentence without verbs and phrases.
  ///   - mentions: The dates and places of the document.
  func read(
    _ tokens: [WordToken], words: some RandomAccessCollection<Token>, mentions: DocumentMentions
  ) -> SentenceReading {
    let properNames = names.longNames(in: tokens)
    let wordClasses = tokens.indices.map { index in
      classes.wordClass(of: tokens[index], isFirst: index == 0 || opensSpeech(tokens[index - 1]))
    }
    let dates = mentions.dates(in: tokens)
    let places = mentions.placeNames(in: tokens)
    let tree = SyntaxTree(words: words, over: tokens).withFiniteVerbs {
      verbs.isThirdPerson(tokens[$0].folded)
    }.withPartitiveSubjects(grammar[.complement]).repaired(
      dates: dates.map(\.tokens), places: places,
      words: RepairWords(
        infinitiveVerbs: grammar[.infinitiveVerb], bounds: grammar[.upperBound],
        indirect: grammar[.indirect], alternatives: grammar[.alternative],
        times: grammar[.timeNoun],
        complements: grammar[.complement]))
    let groups = verbs.verbs(in: tokens, classes: wordClasses, tree: tree).filter { group in
      !properNames.contains { $0.contains(group.head) }
    }
    var taken = [Bool](repeating: false, count: tokens.count)
    for mention in dates { for token in mention.tokens { taken[token] = true } }
    let phraseReader = NounPhraseReader(
      tree: tree, tokens: tokens, classes: wordClasses, contractions: contractions,
      grammar: grammar, taken: taken, names: properNames)
    return SentenceReading(
      tokens: tokens, classes: wordClasses, verbs: groups, tree: tree, phraseReader: phraseReader,
      phrases: phraseReader.phrases(), dates: dates, places: places,
      grammar: grammar, contractions: contractions,
      isQuoted: quoted(tokens))
  }

  /// Where a sentence begins behind its dateline: at "Six" in "KHARTOUM (Agence) – Six civils", also where
  /// the town stands in a line of its own.
  ///
  /// - Returns: A scalar of the text; that of the first token where there is no dateline.
  func start(behindDatelineOf tokens: [WordToken]) -> Int? {
    guard let first = tokens.first, first.shape.contains(.allCapitals) || first.form == "(",
      let dash = tokens.prefix(Self.longestDateline).firstIndex(where: {
        Self.dashes.contains($0.form)
      }), dash + 1 < tokens.count
    else { return tokens.first?.span.start }
    return tokens[dash + 1].span.start
  }

  /// "PORT-AU-PRINCE (Haïti), 12 mars 2024 (Agence France-Presse) –"
  private static let longestDateline = 16
  private static let dashes: Set<String> = ["–", "—", "-", "--"]

  /// Whether a personal pronoun is among the first words of a sentence.
  func opensWithPronoun(_ tokens: [WordToken]) -> Bool {
    tokens.prefix(4).contains { classes.listedClass(of: $0.folded) == .subject }
  }

  private func opensSpeech(_ token: WordToken) -> Bool {
    token.shape.contains(.punctuation) && Self.speechOpeners.contains(token.form)
  }

  private static let speechOpeners: Set<String> = ["«", "“", "\"", ":", "–", "—"]

  private func quoted(_ tokens: [WordToken]) -> [Bool] {
    var isOpen = false
    return tokens.map { token in
      guard token.shape.contains(.punctuation) else { return isOpen }
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
