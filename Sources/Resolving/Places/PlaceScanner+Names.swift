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
    if let end = readTitle(position) { return end }
    // "Selon", "Dans", "Sur": a capital only for the sentence.
    if word.shape.contains(.startsSentence), isIn(.cues, position),
      known.cues.classes.has(word.plain, .ambiguous)
        || known.lexicon.names.longestMatch(at: position, in: words) == nil
    {
      let end = readSentenceStart(position)
      if end > position { return end }
    }
    let own = ownMatch(at: position)
    // "La", "Un", "Tours": at the start of a sentence a common word is nothing else.
    if own == nil, word.shape.contains(.startsSentence),
      known.cues.classes.has(word.folded, .article)
        || known.cues.classes.has(word.plain, .ambiguous)
          && !followsCapital(position)
    {
      return position + 1
    }
    if own?.length ?? 1 == 1, let end = readCapitalNoun(position) { return end }
    let listed = gazetteerMatch(at: position)
    let length = max(own?.length ?? 0, listed?.length ?? 0)
    if let end = readPerson(position, placeLength: length, own != nil) { return end }
    if let end = readActor(position, length, own != nil) { return end }
    if let own, own.length >= listed?.length ?? 0 {
      return addName(
        position..<position + own.length, own.names,
        own.length == listed?.length ? listed?.places : nil)
    }
    if isIn(.demonyms, position),
      let demonym = known.lexicon.demonyms.longestMatch(at: position, in: words),
      demonym.length >= length, demonym.values.contains(where: { !$0.isPrefix })
    {
      return readCapitalDemonym(position, demonym.length)
    }
    if isIn(.seats, position),
      let seat = known.lexicon.seats.longestMatch(at: position, in: words), seat.length >= length,
      listed == nil || seat.length > 1, let country = seat.values.first
    {
      return addSeat(position..<position + seat.length, country)
    }
    if let listed { return addName(position..<position + listed.length, [], listed.places) }
    return addUnlisted(position)
  }

  /// "Etat", "Boulevard", "Camp": a noun of places with a capital, before "de" or a name.
  private mutating func readCapitalNoun(_ position: Int) -> Int? {
    guard isIn(.cues, position),
      let match = known.cues.phrases.longestMatch(at: position, in: words)
    else { return nil }
    let end = position + match.length
    guard end < words.count, words[end].kind == .word, words[end].gap != .line else { return nil }
    for case .noun(let index) in match.values {
      guard
        known.cues.classes.has(words[end].folded, .linker)
          || known.cues.nouns[index].isBare && words[end].isCapital && words[end].gap == .space
      else { return nil }
      noun = (index, position, end)
      return end
    }
    return nil
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
        if match.length == 1, known.cues.classes.has(words[position].folded, .linker) { break }
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
    guard isIn(.names, position),
      let match = known.lexicon.names.longestMatch(at: position, in: words)
    else { return nil }
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
    if match.length == 1, isMixed(word) { return nil }
    let end = position + match.length
    // "Pont" of "Pont-de-Beauvoisin"
    if end < words.count, words[end].gap == .hyphen { return nil }
    // The last word of a longer name has a capital, else it is a word of the sentence.
    if match.length > 1, !words[position + match.length - 1].isCapital,
      words[position + match.length - 1].kind == .word,
      words[position + match.length - 1].gap != .hyphen
    {
      return known.gazetteer.longestMatch(at: position, in: words, end: position + 1)
        .map { ($0.length, $0.places) }
    }
    return (match.length, match.places)
  }

  /// Whether a second capital follows the first, and small letters then: "XIXe".
  private func isMixed(_ word: ScannedWord) -> Bool {
    let bytes = text.bytes
    let start = Int(word.byteStart)
    return word.scalarCount > 2 && !word.shape.contains(.allCapitals)
      && (0x41...0x5A).contains(bytes[start]) && (0x41...0x5A).contains(bytes[start + 1])
  }

  // MARK: - Persons and groups

  /// "M.", "Mme": the name behind is a person's.
  private mutating func readTitle(_ position: Int) -> Int? {
    guard isIn(.cues, position), followsCapitalLoosely(position),
      let match = known.cues.phrases.longestMatch(at: position, in: words)
    else { return nil }
    for case .title in match.values {
      if let place = known.lexicon.names.longestMatch(at: position, in: words),
        place.length > match.length
      {
        return nil
      }
      titleEnd = position + match.length
      return titleEnd
    }
    return nil
  }

  /// Whether a capital follows, perhaps behind a stop.
  private func followsCapitalLoosely(_ position: Int) -> Bool {
    for index in position + 1..<min(position + 4, words.count)
    where words[index].isCapital {
      return true
    }
    return false
  }

  /// Passes over a group, body or paper that bears just this name, or a longer one.
  private func readActor(_ position: Int, _ placeLength: Int, _ isOwn: Bool) -> Int? {
    guard isIn(.actors, position),
      let match = known.cues.actors.longestMatch(at: position, in: words),
      match.length > placeLength || match.length == placeLength && !isOwn,
      noun.map({ $0.end < position - 3 }) ?? true
    else { return nil }
    return position + match.length
  }

  /// Reads a person: a given name or a title before another capital.
  private mutating func readPerson(
    _ position: Int, placeLength: Int, _ isOwn: Bool
  ) -> Int? {
    let word = words[position]
    let followsTitle = titleEnd == position && position > 0
    let isGiven = known.cues.classes.has(word.plain, .givenName) && followsCapital(position)
    guard followsTitle || isGiven else { return nil }
    if placeLength > 1, isOwn || isRightBehindPlaceWord(position) { return nil }
    if followsTitle, !isGiven, isOwn, placeLength > 0, !followsCapital(position) { return nil }
    var end = position + 1
    while end < words.count, end < position + 6, let next = nextOfName(end) { end = next }
    let first = isGiven ? position + 1 : position
    for index in first..<end where words[index].isCapital {
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
    if words[position].isCapital { return position + 1 }
    guard words[position].scalarCount <= 3, position + 1 < words.count,
      words[position].gap == .hyphen || !known.cues.classes.has(words[position].folded, .linker),
      words[position + 1].isCapital, words[position + 1].gap == .hyphen,
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
    if isIn(.seats, row.lowerBound),
      let seat = known.lexicon.seats.longestMatch(at: row.lowerBound, in: words),
      seat.length == row.count
    {
      spot.seatOf = seat.values.first ?? 0
    }
    // "Gasr Ben Gachir" is not "Gasr".
    let mayBePart = !spot.candidates.contains {
      $0.isOwn && ($0.kind == .town || $0.kind == .country || row.count > 1)
    }
    if mayBePart, spot.signs.contains(.beforeCapital), !spot.signs.contains(.tail),
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
      && (known.cues.classes.has(words[position].plain, .ambiguous)
        || words[position].shape.contains(.allCapitals) || words[position].scalarCount < 3)
    // Villages have no articles: "au Novitchok", "des Unités".
    let before = position > 0 ? words[position - 1].folded : 0
    let isPlural = known.cues.classes.has(before, .plural)
    let isContracted = known.cues.classes.has(before, .contraction) && spot.noun == nil
    guard admits, !isCommon, !isPlural, !isContracted, !spot.signs.contains(.person),
      spot.noun == nil || !isSurname(row),
      !known.cues.classes.has(words[position].plain, .givenName) || spot.noun != nil
    else { return position + 1 }
    append(spot)
    return end
  }

  private func isSurname(_ row: Range<Int>) -> Bool {
    row.count == 1 && surnames.contains(words[row.lowerBound].plain)
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
      guard word.kind == .word, !word.isCapital else { return nil }
    }
    var last = start - 1
    if known.cues.classes.has(words[last].folded, .article), last > noun.end { last -= 1 }
    guard last >= noun.end, known.cues.classes.has(words[last].folded, .linker) else { return nil }
    // Adjectives may stand between, "la ville côtière de"; other phrases may not.
    for index in noun.end..<last where isSmallCue(index) { return nil }
    return last == noun.end
  }

  /// Whether a small word is no adjective: an article, a conjunction, a preposition.
  private func isSmallCue(_ index: Int) -> Bool {
    let word = words[index]
    if known.cues.classes.has(word.folded, .article) || known.cues.classes.has(word.folded, .linker)
      || known.cues.classes.has(word.folded, .conjunction)
    {
      return true
    }
    guard isIn(.cues, index),
      let match = known.cues.phrases.longestMatch(at: index, in: words)
    else { return false }
    for case .relation in match.values { return true }
    return false
  }

  /// "L'est troublé de la RDC": a compass word that "de" joins to the name behind some adjectives.
  private func linkedCompass(
    _ compass: (index: Int, start: Int, end: Int), _ start: Int
  ) -> Int? {
    let between = compass.end..<max(start, compass.end)
    guard (1...4).contains(between.count),
      words[between].allSatisfy({ $0.kind == .word && !$0.isCapital })
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
      guard words[index].kind == .word, !words[index].isCapital else {
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
    // "Nord-Est" is as common as its parts.
    if row.count <= 2, words[row].allSatisfy({ known.cues.classes.has($0.plain, .ambiguous) }) {
      signs.insert(.ambiguous)
    }
    let isBehindArticle = start > 0 && known.cues.classes.has(words[start - 1].folded, .article)
    let front = isBehindArticle && words[start - 1].kind == .word ? start - 1 : start
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
    if start > 0, first.gap == .space || first.gap == .hyphen {
      let before = words[start - 1]
      if before.kind == .word, before.isCapital,
        !before.shape.contains(.startsSentence)
      {
        signs.insert(.afterCapital)
      } else if first.gap == .hyphen {
        // "Ahrar al-Cham"
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
      if next.isCapital {
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
      known.cues.classes.has(words[position + 1].folded, .clitic)
    {
      position += 1
    }
    var steps = 0
    while steps < 4, position < words.count, words[position].kind == .word {
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

  private func isTail(at position: Int) -> Bool {
    var hash = words[position].plain
    if known.cues.classes.has(hash, .tail) { return true }
    // "Saint-Germain"
    guard position + 1 < words.count, words[position + 1].gap == .hyphen else { return false }
    hash = WordHash(text.string(position..<position + 2)).plain
    return known.cues.classes.has(hash, .tail)
  }

  private static let colon = WordHash(":").folded
  private static let comma = WordHash(",").folded
}
