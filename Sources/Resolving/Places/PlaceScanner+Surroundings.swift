import Linguistics

/// What stands around a name: prepositions, nouns, verbs, other names.
extension PlaceScanner {
  /// Fastens the noun and the preposition before a name to it.
  func attach(_ spot: inout PlaceSpot) {
    let start = spot.words.lowerBound
    var front = start
    if let noun, let link = nounLink(noun, start) {
      spot.noun = noun.index
      spot.signs.insert(.noun)
      front = noun.start
      if known.cues.nouns[noun.index].isWhole, link {
        spot.whole = noun.start..<spot.words.upperBound
      }
    }
    if let compass, noun?.end ?? 0 <= compass.end,
      let side = linkedCompass(compass, spot.words.lowerBound)
    {
      spot.side = side
      spot.signs.insert(.strong)
      spot.relation = attachedRelation(compass.start)
    } else if let relation = attachedRelation(front) {
      spot.relation = relation
      let isWeak = weakEnd > 0 && weakEnd >= front - 1 && self.relation?.end == weakEnd
      spot.signs.insert(isWeak ? .weak : .strong)
      if let end = self.relation?.end, end < front { spot.signs.insert(.article) }
    }
    spot.front = self.front(of: spot)
  }

  /// Whether a noun of places belongs to the name at a position: nil when it does not, true when
  /// nothing but "de" and an article stand between.
  func nounLink(_ noun: (index: Int, start: Int, end: Int), _ start: Int) -> Bool? {
    let between = noun.end..<start
    if between.isEmpty { return known.cues.nouns[noun.index].isBare ? true : nil }
    guard between.count <= 5 else { return nil }
    for index in between {
      let word = words[index]
      guard word.isWord, !word.isCapital else { return nil }
    }
    var last = start - 1
    if known.cues.classes.has(words[last].folded, .article), last > noun.end { last -= 1 }
    guard last >= noun.end, known.cues.classes.has(words[last].folded, .linker) else { return nil }
    // Adjectives may stand between, "la ville côtière de"; other phrases may not.
    for index in noun.end..<last where isSmallCue(index) { return nil }
    return last == noun.end
  }

  /// Whether a small word is no adjective: an article, a conjunction, a preposition.
  func isSmallCue(_ index: Int) -> Bool {
    let word = words[index]
    if known.cues.classes.has(word.folded, .article) || known.cues.classes.has(word.folded, .linker)
      || known.cues.classes.has(word.folded, .conjunction)
    {
      return true
    }
    guard isIn(.cues, index),
      let match = phrases.longestMatch(at: index, in: words)
    else { return false }
    for case .relation in match.values { return true }
    return false
  }

  /// "L'est troublé de la RDC": a compass word that "de" joins to the name behind some adjectives.
  func linkedCompass(
    _ compass: (index: Int, start: Int, end: Int), _ start: Int
  ) -> Int? {
    let between = compass.end..<max(start, compass.end)
    guard (1...4).contains(between.count),
      words[between].allSatisfy({ $0.isWord && !$0.isCapital })
    else { return nil }
    var last = start - 1
    if known.cues.classes.has(words[last].folded, .article), last > compass.end { last -= 1 }
    return last >= compass.end && known.cues.classes.has(words[last].folded, .linker)
      ? compass.index : nil
  }

  /// The preposition that ends at a position, but for an article or a few small words.
  func attachedRelation(_ front: Int) -> Int? {
    guard let relation, relation.end <= front, front - relation.end <= 3 else { return nil }
    for index in relation.end..<front {
      guard words[index].isWord, !words[index].isCapital else {
        return nil
      }
    }
    guard front > relation.end else { return relation.index }
    // "En garde Israël", "à reconnaître Israël": without a noun of places only an article may stand between.
    let isArticle =
      front - relation.end == 1 && known.cues.classes.has(words[front - 1].folded, .article)
    guard isArticle || noun?.start == front else { return nil }
    return relation.index
  }

  func signs(around row: Range<Int>) -> PlaceSpot.Signs {
    var signs: PlaceSpot.Signs = []
    let start = row.lowerBound
    let first = words[start]
    if first.startsSentence { signs.insert(.startsSentence) }
    if first.isAllCapitals { signs.insert(.capitals) }
    // "Nord-Est" is as common as its parts.
    if row.count <= 2, words[row].allSatisfy({ known.cues.classes.has($0.plain, .ambiguous) }) {
      signs.insert(.ambiguous)
    }
    let isBehindArticle = start > 0 && known.cues.classes.has(words[start - 1].folded, .article)
    let front = isBehindArticle && words[start - 1].isWord ? start - 1 : start
    if genitiveEnd == front || genitiveEnd == start { signs.insert(.genitive) }
    if weakEnd == front || weakEnd == start { signs.insert(.weak) }
    if isBehindArticle || start > 0 && known.cues.classes.has(words[start - 1].folded, .contraction)
    {
      signs.insert(.article)
    }
    for context in contexts where context.end == front || context.end == start {
      switch context.context {
      case .voice: signs.insert(.voice)
      case .attribute: signs.insert(.attribute)
      case .deed: signs.insert(.deed)
      case .person: signs.insert(.person)
      case .move: signs.insert(.move)
      default: break
      }
    }
    if start > 0, first.isBehindSpace || first.isBehindHyphen {
      let before = words[start - 1]
      if before.isWord, before.isCapital,
        !before.startsSentence
      {
        signs.insert(.afterCapital)
      } else if first.isBehindHyphen {
        // "Ahrar al-Cham"
        signs.insert(.afterCapital)
      }
    }
    if let dateline, dateline.town.contains(start) { signs.insert(.headline) }
    signs.formUnion(followingSigns(row.upperBound, start))
    return signs
  }

  func followingSigns(_ end: Int, _ start: Int) -> PlaceSpot.Signs {
    guard end < words.count else { return [] }
    var signs: PlaceSpot.Signs = []
    let next = words[end]
    if next.isWord, next.isBehindSpace || next.isBehindHyphen {
      if next.isCapital {
        signs.insert(.beforeCapital)
        if isTail(at: end) { signs.insert(.tail) }
      }
    }
    if words[start].startsLine, next.isMark,
      next.folded == Self.colon
    {
      signs.insert(.headline)
    }
    var position = end
    // "la Turquie, qui a lancé"
    if next.isMark, next.folded == Self.comma, position + 1 < words.count,
      known.cues.classes.has(words[position + 1].folded, .clitic)
    {
      position += 1
    }
    var steps = 0
    while steps < 4, position < words.count, words[position].isWord {
      if known.cues.classes.has(words[position].folded, .act) {
        // "Kiev a été bombardée"
        let isPassive =
          position + 1 < words.count && known.cues.classes.has(words[position + 1].folded, .passive)
        if !isPassive { signs.insert(.acts) }
        break
      }
      guard known.cues.classes.has(words[position].folded, .clitic) else { break }
      position += 1
      steps += 1
    }
    return signs
  }

  func isTail(at position: Int) -> Bool {
    var hash = words[position].plain
    if known.cues.classes.has(hash, .tail) { return true }
    // "Saint-Germain"
    guard position + 1 < words.count, words[position + 1].isBehindHyphen else { return false }
    hash = WordHash(text.string(position..<position + 2)).plain
    return known.cues.classes.has(hash, .tail)
  }

  private static let colon = WordHash(":").folded
  static let comma = WordHash(",").folded
}
