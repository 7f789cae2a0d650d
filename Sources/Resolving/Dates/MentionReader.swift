import Linguistics
import Records

/// Reads the times of one text, and keeps what later ones lean on.
struct MentionReader: ~Copyable {
  /// An island has at most so many words on either side of the one that it was found at.
  private static let reach = 24

  private static let comma = WordHash(",").plain

  private let tables: DateTables
  private let text: ScannedText
  private let direction: DateContext.Direction
  private let dateline: Dateline?
  private var now: CivilMoment?
  private var hasTime: Bool
  private var narrative = NarrativeDay()
  private(set) var mentions: [DateMention] = []
  /// One past the last word that was looked at.
  private var done = 0
  private var chart: DateChart

  init(tables: DateTables, text: ScannedText, context: DateContext) {
    self.tables = tables
    self.text = text
    chart = DateChart(tables)
    dateline = Dateline(of: text)
    direction = context.direction
    let read = context.published.flatMap { CivilMoment.read(iso: $0) }
    now = read?.moment
    hasTime = read?.hasTime ?? false
  }

  /// Reads the expressions around a word.
  ///
  /// - Returns: One past the last word that was looked at; nil when the word stands alone.
  mutating func readIsland(around core: Int) -> Int? {
    var start = core
    let lowest = max(done, core - Self.reach)
    while start > lowest, !text.words[start].isBehindLineEnd,
      tables.isMember(text.words[start - 1])
    {
      start -= 1
    }
    var end = core + 1
    let highest = min(text.words.count, core + Self.reach)
    while end < highest, !text.words[end].isBehindLineEnd, tables.isMember(text.words[end]) {
      end += 1
    }
    chart.fill(start..<end, in: text)
    if let alone = tables.grammar.alone, isWholeText(start..<end),
      let parse = chart.parses(of: alone, at: 0).first,
      Int(chart.parses[parse].end) == chart.island.tokens.count, accept(parse, start..<end)
    {
      return end
    }
    var token = 0
    while chart.island.mayHoldAny, token < chart.island.tokens.count {
      let distance = chart.island.tokens[token].coreDistance
      if distance == .max { break }
      let isOpen = chart.island.tokens[token].mayBegin && distance <= DateIsland.coreReach
      token = isOpen ? read(at: token) : token + 1
    }
    // The last words of a long island may begin what goes on behind it.
    done =
      end == highest && end < text.words.count
      ? max(core + 1, mentions.last?.words.upperBound ?? 0) : end
    return done
  }

  /// Reads the expression that begins at a token, and returns the token to go on with.
  private mutating func read(at token: Int) -> Int {
    guard let category = tables.grammar.mention else { return chart.island.tokens.count }
    if chart.island.tokens[token].isHyphen { return token + 1 }
    let found = chart.parses(of: category, at: token)
    let longest = found.first.map { Int(chart.parses[$0].end) } ?? token
    if let not = tables.grammar.not, let first = chart.parses(of: not, at: token).first {
      let end = Int(chart.parses[first].end)
      if end >= longest { return max(end, token + 1) }
    }
    for parse in found {
      let end = Int(chart.parses[parse].end)
      let words = wordRange(token..<end)
      guard !isPartOfNumber(words) else { continue }
      if accept(parse, words) { return end }
    }
    return token + 1
  }

  /// Notes the mention that a parse makes; false where its parts do not go together.
  ///
  /// A day that the calendar does not have ("le 31 février") is passed over whole: its month alone was
  /// not meant.
  private mutating func accept(_ parse: Int, _ words: Range<Int>) -> Bool {
    let composer = DateComposer(tables: tables)
    guard let expression = composer.node(of: parse, in: chart)?.expression else { return false }
    if expression.isImpossible { return true }
    narrative.goOn(to: words.lowerBound, in: text)
    guard var mention = mention(expression, words), !isMiscounted(mention, expression) else {
      return false
    }
    if !isNowadays(expression) { narrative.follow(mention, at: mentions.count) }
    if let dateline, dateline.holds(words) { read(dateline: &mention) }
    mentions.append(mention)
    return true
  }

  /// Counts what follows from the day of the dateline, where that is the day of writing.
  private mutating func read(dateline mention: inout DateMention) {
    guard mention.grain == .day, let day = mention.from, mention.to == day else { return }
    mention.isDateline = true
    guard let written = Dateline.dayOfWriting(day, published: now?.day), written != now?.day else {
      return
    }
    now = CivilMoment(written)
    hasTime = false
  }

  /// Whether a time is that of writing, which nothing told is counted from: "aujourd'hui".
  private func isNowadays(_ expression: DateExpression) -> Bool {
    if case .fields(let fields) = expression { fields.offset?.count == 0 } else { false }
  }

  /// Whether a number behind a weekday is none of a day: "mardi 12 personnes".
  private func isMiscounted(_ mention: DateMention, _ expression: DateExpression) -> Bool {
    guard mention.contradicts, case .fields(let fields) = expression else { return false }
    return fields.month == nil && fields.offset == nil
  }

  private func wordRange(_ tokens: Range<Int>) -> Range<Int> {
    let first = Int(chart.island.tokens[tokens.lowerBound].word)
    let last = chart.island.tokens[tokens.upperBound - 1]
    var end = last.isHyphen ? Int(last.word) : Int(last.word) + 1
    if end - 1 > first, text.words[end - 1].plain == Self.comma { end -= 1 }
    return first..<end
  }

  /// Whether the words are cut out of a longer number: "12" in "3,12" or "12 %" or "12 km".
  private func isPartOfNumber(_ words: Range<Int>) -> Bool {
    let all = text.words
    if all[words.lowerBound].isNumber, words.lowerBound > 0 {
      let first = all[words.lowerBound]
      let before = all[words.lowerBound - 1]
      if first.isBehindHyphen { return true }
      if first.isJoined, !before.isMark { return true }
      if first.isJoined, before.isJoined, words.lowerBound > 1,
        all[words.lowerBound - 2].isNumber
      {
        return true
      }
    }
    if words.upperBound < all.count {
      let last = all[words.upperBound - 1]
      let next = all[words.upperBound]
      if next.isJoined, next.isWord || next.isNumber { return true }
      // "Saint-Jean-du-Maroni".
      if next.isBehindHyphen, next.isWord, last.isWord { return true }
      if last.isNumber, next.isBehindHyphen, next.isNumber { return true }
      if last.isNumber, next.isJoined, next.isMark,
        words.upperBound + 1 < all.count,
        all[words.upperBound + 1].isJoined, all[words.upperBound + 1].isNumber
      {
        return true
      }
    }
    return false
  }

  // MARK: - Resolving

  private func mention(_ expression: DateExpression, _ words: Range<Int>) -> DateMention? {
    var anchor = DateAnchor(now: now, hasTime: hasTime)
    if expression.isAmbiguous {
      anchor.side = side(of: words, looksAhead: expression.looksAhead)
    }
    anchor.isTold = direction == .byTense && isTold(words)
    let lean = narrative.current(at: words.lowerBound)
    anchor.narrative = lean.map(\.period)
    anchor.far = narrative.far?.period
    let resolver = DateExpressionResolver(periods: tables.periods, anchor: anchor)
    guard let date = resolver.resolve(expression) else {
      return now == nil ? MentionBuilder.unresolved(expression, words, text) : nil
    }
    var mention = MentionBuilder.mention(date, words, text, today: anchor.today)
    if mention.anchor == .narrative {
      mention.anchorMention = lean?.mention ?? narrative.far?.mention
    }
    return mention
  }

  private func side(of words: Range<Int>, looksAhead: Bool) -> DateAnchor.Side {
    switch direction {
    case .past: return .past
    case .future: return .agenda
    case .byTense:
      // Nothing but a date is what one types into a calendar.
      if isWholeText(words) { return .agenda }
      switch tables.tenses.tense(around: words, in: text) {
      case .future?: return .future
      case .past?: return .past
      // "à partir du 1er juillet" looks ahead by itself.
      default: return looksAhead ? .future : .past
      }
    }
  }

  private func isTold(_ words: Range<Int>) -> Bool {
    !isWholeText(words) && tables.tenses.tense(around: words, in: text) == .past
  }

  private func isWholeText(_ words: Range<Int>) -> Bool {
    text.words.count <= words.count + 2
      && text.words.indices.allSatisfy { words.contains($0) || text.words[$0].isMark }
  }
}
