import Gazetteers
import Linguistics

/// Names with capitals.
extension PlaceScanner {
  /// How many words of a name no list has.
  private static let longestUnlistedName = 4
  /// How many places with one name are looked at.
  private static let mostCandidates = 24

  mutating func readCapital(_ position: Int) -> Int {
    let word = words[position]
    // "Selon", "Dans": a capital only for the sentence.
    if word.shape.contains(.startsSentence), known.cues.phrases.mayBegin(with: word),
      known.lexicon.names.longestMatch(at: position, in: words) == nil
    {
      let end = readSentenceStart(position)
      if end > position { return end }
    }
    let own = ownMatch(at: position)
    // "La", "Un", "Tours": at the start of a sentence a common word is nothing else.
    if own == nil, word.shape.contains(.startsSentence),
      known.cues.articles.contains(word.folded)
        || known.cues.ambiguous.contains(word.plain)
          && !followsCapital(position)
    {
      return position + 1
    }
    let listed = gazetteerMatch(at: position)
    let length = max(own?.length ?? 0, listed?.length ?? 0)
    if let end = readPerson(position, placeLength: length, own != nil) { return end }
    if let own, own.length >= listed?.length ?? 0 {
      return addName(
        position..<position + own.length, own.names,
        own.length == listed?.length ? listed?.places : nil)
    }
    if let demonym = known.lexicon.demonyms.longestMatch(at: position, in: words),
      demonym.length >= length, demonym.values.contains(where: { !$0.isPrefix })
    {
      return readCapitalDemonym(position, demonym.length)
    }
    if let seat = known.lexicon.seats.longestMatch(at: position, in: words), seat.length >= length,
      listed == nil, let country = seat.values.first
    {
      return addSeat(position..<position + seat.length, country)
    }
    if let listed { return addName(position..<position + listed.length, [], listed.places) }
    return addUnlisted(position)
  }

  /// A small word at the start of a sentence.
  private mutating func readSentenceStart(_ position: Int) -> Int {
    guard let match = known.cues.phrases.longestMatch(at: position, in: words) else {
      return position
    }
    let end = position + match.length
    // "Ville" and "Port" may begin names; prepositions do not.
    for cue in match.values {
      switch cue {
      case .relation(let index):
        if match.length == 1, known.cues.linkers.contains(words[position].folded) { break }
        relation = (index, position, end)
      case .noun(let index): noun = (index, position, end)
      case .compass(let index): compass = (index, position, end)
      case .title: titleEnd = end
      case .context(.genitive): genitiveEnd = end
      case .context(.weak): weakEnd = end
      case .context(let context): contexts.append((context, end))
      }
    }
    return end
  }

  private mutating func readCapitalDemonym(_ position: Int, _ length: Int) -> Int {
    guard let match = known.lexicon.demonyms.longestMatch(at: position, in: words),
      let first = match.values.first
    else { return position + 1 }
    count(known.lexicon.entries[first.entry].country, 1)
    var spot = makeSpot(position..<position + length, [.demonym])
    spot.candidates = match.values.map { candidate(ofEntry: $0.entry) }
    append(spot)
    return position + length
  }

  private mutating func addSeat(_ row: Range<Int>, _ country: CountryTable.Index) -> Int {
    var spot = makeSpot(row, signs(around: row).union(.seat))
    spot.seatOf = country
    spot.candidates = [candidate(ofEntry: known.lexicon.countryEntries[country])]
    count(country, 1)
    append(spot)
    return row.upperBound
  }

  // MARK: - Matches

  private func ownMatch(at position: Int) -> (length: Int, names: [PlaceLexicon.Name])? {
    guard let match = known.lexicon.names.longestMatch(at: position, in: words) else { return nil }
    let names = match.values.filter {
      !$0.needsCapitals || match.length > 1 || words[position].shape.contains(.allCapitals)
    }
    return names.isEmpty ? nil : (match.length, names)
  }

  private func gazetteerMatch(at position: Int) -> (length: Int, places: PlaceNames)? {
    let word = words[position]
    guard known.gazetteer.mayBegin(with: word), word.scalarCount > 1,
      let match = known.gazetteer.longestMatch(at: position, in: words)
    else { return nil }
    // Acronyms are no places; headlines and datelines in capitals are.
    if match.length == 1, word.shape.contains(.allCapitals), word.scalarCount < 4 { return nil }
    // The last word of a longer name has a capital, else it is a word of the sentence.
    if match.length > 1, !words[position + match.length - 1].shape.contains(.capitalised),
      words[position + match.length - 1].kind == .word,
      words[position + match.length - 1].gap != .hyphen
    {
      return known.gazetteer.longestMatch(at: position, in: words, end: position + 1)
        .map { ($0.length, $0.places) }
    }
    return (match.length, match.places)
  }

  // MARK: - Persons

  /// Reads a person: a given name or a title before another capital.
  private mutating func readPerson(
    _ position: Int, placeLength: Int, _ isOwn: Bool
  ) -> Int? {
    let word = words[position]
    let followsTitle = titleEnd == position && position > 0
    let isGiven = known.cues.givenNames.contains(word.plain) && followsCapital(position)
    guard followsTitle || isGiven else { return nil }
    if placeLength > 1, isOwn || isRightBehindPlaceWord(position) { return nil }
    if followsTitle, !isGiven, isOwn, placeLength > 0, !followsCapital(position) { return nil }
    var end = position + 1
    while end < words.count, end < position + 6, let next = nextOfName(end) { end = next }
    let first = isGiven ? position + 1 : position
    for index in first..<end where words[index].shape.contains(.capitalised) {
      addSurname(words[index].plain)
    }
    return end
  }

  private func followsCapital(_ position: Int) -> Bool { nextOfName(position + 1) != nil }

  /// One past the next word of a name that goes on at a position: a capital, also behind a particle.
  private func nextOfName(_ position: Int) -> Int? {
    guard position < words.count, words[position].kind == .word,
      words[position].gap == .space || words[position].gap == .hyphen
        || words[position].gap == .apostrophe
    else { return nil }
    if words[position].shape.contains(.capitalised) { return position + 1 }
    guard words[position].scalarCount <= 3, position + 1 < words.count,
      !known.cues.linkers.contains(words[position].folded),
      words[position + 1].shape.contains(.capitalised), words[position + 1].gap == .hyphen,
      words[position + 1].kind == .word
    else { return nil }
    return position + 2
  }

  private func isRightBehindPlaceWord(_ position: Int) -> Bool {
    relation?.end == position || noun.map { position - $0.end <= 2 && position > $0.end } ?? false
  }

  // MARK: - Adding

  /// Adds a listed name.
  mutating func addName(
    _ row: Range<Int>, _ names: [PlaceLexicon.Name], _ places: PlaceNames?
  ) -> Int {
    var spot = makeSpot(row, signs(around: row))
    attach(&spot)
    var towns: Set<Int> = []
    for name in names {
      let found = candidate(ofEntry: name.entry)
      spot.candidates.append(found)
      if let id = known.lexicon.entries[name.entry].geonameid { towns.insert(id) }
      if found.kind == .country { count(found.country, 2) }
    }
    if let places {
      for place in places.prefix(Self.mostCandidates) {
        if !towns.isEmpty, towns.contains(known.gazetteer.geonameid(of: place.number)) { continue }
        spot.candidates.append(candidate(place.number, place.kind))
      }
    }
    if let seat = known.lexicon.seats.longestMatch(at: row.lowerBound, in: words),
      seat.length == row.count
    {
      spot.seatOf = seat.values.first ?? 0
    }
    // "Gasr Ben Gachir" is not "Gasr".
    if names.isEmpty, spot.signs.contains(.beforeCapital), !spot.signs.contains(.tail),
      !spot.signs.isDisjoint(with: [.strong, .noun])
    {
      var end = row.upperBound
      while end < row.lowerBound + Self.longestUnlistedName, let next = nextOfName(end) {
        end = next
      }
      if end > row.upperBound {
        return addUnlisted(row.lowerBound)
      }
    }
    append(spot)
    return row.upperBound
  }

  /// Adds a name that no list has, where the words before admit one.
  private mutating func addUnlisted(_ position: Int) -> Int {
    var end = position + 1
    while end < words.count, end < position + Self.longestUnlistedName, let next = nextOfName(end) {
      end = next
    }
    let row = position..<end
    var spot = makeSpot(row, signs(around: row).union(.unlisted))
    attach(&spot)
    let admits =
      spot.noun.map { known.cues.nouns[$0].admitsUnlisted } ?? false
      || spot.relation.map { known.cues.relations[$0].admitsUnlisted } ?? false
        && !spot.signs.contains(.article)
    let isCommon =
      row.count == 1
      && (known.cues.ambiguous.contains(words[position].plain)
        || words[position].shape.contains(.allCapitals) || words[position].scalarCount < 3)
    guard admits, !isCommon,
      !known.cues.givenNames.contains(words[position].plain) || spot.noun != nil
    else { return position + 1 }
    append(spot)
    return end
  }

  // MARK: - What stands around

  /// Fastens the noun and the preposition before a name to it.
  private func attach(_ spot: inout PlaceSpot) {
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
  private func nounLink(_ noun: (index: Int, start: Int, end: Int), _ start: Int) -> Bool? {
    let between = noun.end..<start
    if between.isEmpty { return known.cues.nouns[noun.index].isBare ? true : nil }
    guard between.count <= 5 else { return nil }
    for index in between {
      let word = words[index]
      guard word.kind == .word, !word.shape.contains(.capitalised) else { return nil }
    }
    var last = start - 1
    if known.cues.articles.contains(words[last].folded), last > noun.end { last -= 1 }
    guard last >= noun.end, known.cues.linkers.contains(words[last].folded) else { return nil }
    return last == noun.end
  }

  /// "L'est troublé de la RDC": a compass word that "de" joins to the name behind some adjectives.
  private func linkedCompass(
    _ compass: (index: Int, start: Int, end: Int), _ start: Int
  ) -> Int? {
    let between = compass.end..<max(start, compass.end)
    guard (1...4).contains(between.count),
      words[between].allSatisfy({ $0.kind == .word && !$0.shape.contains(.capitalised) })
    else { return nil }
    var last = start - 1
    if known.cues.articles.contains(words[last].folded), last > compass.end { last -= 1 }
    return last >= compass.end && known.cues.linkers.contains(words[last].folded)
      ? compass.index : nil
  }

  /// The preposition that ends at a position, but for an article or a few small words.
  func attachedRelation(_ front: Int) -> Int? {
    guard let relation, relation.end <= front, front - relation.end <= 3 else { return nil }
    for index in relation.end..<front {
      guard words[index].kind == .word, !words[index].shape.contains(.capitalised) else {
        return nil
      }
    }
    if front - relation.end > 1, noun?.start != front { return nil }
    return relation.index
  }

  private func signs(around row: Range<Int>) -> PlaceSpot.Signs {
    var signs: PlaceSpot.Signs = []
    let start = row.lowerBound
    let first = words[start]
    if first.shape.contains(.startsSentence) { signs.insert(.startsSentence) }
    if first.shape.contains(.allCapitals) { signs.insert(.capitals) }
    if row.count == 1, known.cues.ambiguous.contains(first.plain) { signs.insert(.ambiguous) }
    let isBehindArticle = start > 0 && known.cues.articles.contains(words[start - 1].folded)
    let front = isBehindArticle && words[start - 1].kind == .word ? start - 1 : start
    if genitiveEnd == front || genitiveEnd == start { signs.insert(.genitive) }
    if weakEnd == front || weakEnd == start { signs.insert(.weak) }
    if isBehindArticle { signs.insert(.article) }
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
    if start > 0, first.gap == .space || first.gap == .hyphen {
      let before = words[start - 1]
      if before.kind == .word, before.shape.contains(.capitalised),
        !before.shape.contains(.startsSentence)
      {
        signs.insert(.afterCapital)
      }
    }
    signs.formUnion(followingSigns(row.upperBound, start))
    return signs
  }

  private func followingSigns(_ end: Int, _ start: Int) -> PlaceSpot.Signs {
    guard end < words.count else { return [] }
    var signs: PlaceSpot.Signs = []
    let next = words[end]
    if next.kind == .word, next.gap == .space || next.gap == .hyphen {
      if next.shape.contains(.capitalised) {
        signs.insert(.beforeCapital)
        if isTail(at: end) { signs.insert(.tail) }
      }
    }
    if words[start].shape.contains(.startsLine), next.kind == .mark,
      next.folded == Self.colon
    {
      signs.insert(.headline)
    }
    var position = end
    // "la Turquie, qui a lancé"
    if next.kind == .mark, next.folded == Self.comma, position + 1 < words.count,
      known.cues.clitics.contains(words[position + 1].folded)
    {
      position += 1
    }
    var steps = 0
    while steps < 4, position < words.count, words[position].kind == .word {
      if known.cues.acts.contains(words[position].folded) {
        // "Kiev a été bombardée"
        let isPassive =
          position + 1 < words.count && known.cues.passives.contains(words[position + 1].folded)
        if !isPassive { signs.insert(.acts) }
        break
      }
      guard known.cues.clitics.contains(words[position].folded) else { break }
      position += 1
      steps += 1
    }
    return signs
  }

  private func isTail(at position: Int) -> Bool {
    var hash = words[position].plain
    if known.cues.tails.contains(hash) { return true }
    // "Saint-Germain"
    guard position + 1 < words.count, words[position + 1].gap == .hyphen else { return false }
    hash = WordHash(text.string(position..<position + 2)).plain
    return known.cues.tails.contains(hash)
  }

  private static let colon = WordHash(":").folded
  private static let comma = WordHash(",").folded
}
