import Gazetteers
import Linguistics

/// Names with capitals.
extension PlaceScanner {
  /// How many words of a name no list has.
  private static let longestUnlistedName = 4
  /// How many places with one name are looked at.
  private static let mostCandidates = 24

  /// - Parameter lists: Those that may have a phrase that begins here.
  mutating func readCapital(_ position: Int, _ lists: FirstWords.Lists) -> Int {
    let word = words[position]
    if lists.contains(.cues), let end = readTitle(position) { return end }
    // "Selon", "Dans", "Sur": a capital only for the sentence.
    if word.startsSentence, lists.contains(.cues),
      known.cues.classes.has(word.plain, .ambiguous)
        || names.longestMatch(at: position, in: words) == nil
    {
      let end = readSentenceStart(position)
      if end > position { return end }
    }
    let own = lists.contains(.names) ? ownMatch(at: position) : nil
    // "La", "Un", "Tours": at the start of a sentence a common word is nothing else.
    if own == nil, word.startsSentence,
      known.cues.classes.has(word.folded, .article)
        || known.cues.classes.has(word.plain, .ambiguous)
          && !followsCapital(position)
    {
      return position + 1
    }
    if lists.contains(.cues), own?.length ?? 1 == 1, let end = readCapitalNoun(position) {
      return end
    }
    let listed = gazetteerMatch(at: position)
    let length = max(own?.length ?? 0, listed?.length ?? 0)
    if let end = readPerson(position, placeLength: length, own != nil) { return end }
    if lists.contains(.actors), let end = readActor(position, length, own != nil) { return end }
    if let own, own.length >= listed?.length ?? 0 {
      return addName(
        position..<position + own.length, own.names,
        own.length == listed?.length ? listed?.places : nil)
    }
    if lists.contains(.demonyms),
      let demonym = demonyms.longestMatch(at: position, in: words),
      demonym.length >= length, demonym.values.contains(where: { !$0.isPrefix })
    {
      return readCapitalDemonym(position, demonym.length)
    }
    if lists.contains(.seats),
      let seat = seats.longestMatch(at: position, in: words), seat.length >= length,
      listed == nil || seat.length > 1, let country = seat.values.first
    {
      return addSeat(position..<position + seat.length, country)
    }
    if let listed { return addName(position..<position + listed.length, nil, listed.places) }
    return addUnlisted(position)
  }

  /// "Etat", "Boulevard", "Camp": a noun of places with a capital, before "de" or a name.
  mutating func readCapitalNoun(_ position: Int) -> Int? {
    guard let match = phrases.longestMatch(at: position, in: words) else { return nil }
    let end = position + match.length
    guard end < words.count, words[end].isWord, !words[end].isBehindLineEnd else { return nil }
    for case .noun(let index) in match.values {
      guard
        known.cues.classes.has(words[end].folded, .linker)
          || known.cues.nouns[index].isBare && words[end].isCapital && words[end].isBehindSpace
      else { return nil }
      noun = (index, position, end)
      return end
    }
    return nil
  }

  /// A small word at the start of a sentence.
  mutating func readSentenceStart(_ position: Int) -> Int {
    guard let match = phrases.longestMatch(at: position, in: words) else { return position }
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

  mutating func readCapitalDemonym(_ position: Int, _ length: Int) -> Int {
    guard let match = demonyms.longestMatch(at: position, in: words),
      let first = match.values.first
    else { return position + 1 }
    count(known.candidates[first.entry].country, 1)
    var spot = makeSpot(position..<position + length, [.demonym])
    addCandidates(match.values, to: &spot)
    append(spot)
    return position + length
  }

  mutating func addSeat(_ row: Range<Int>, _ country: CountryTable.Index) -> Int {
    var spot = makeSpot(row, signs(around: row).union(.seat))
    spot.seatOf = country
    append(known.candidates[known.lexicon.countryEntries[country]], to: &spot)
    count(country, 1)
    append(spot)
    return row.upperBound
  }

  // MARK: - Matches

  func ownMatch(at position: Int) -> (length: Int, names: PlaceLexicon.Names)? {
    guard let match = names.longestMatch(at: position, in: words) else { return nil }
    let choice: PlaceLexicon.Name.Choice =
      match.length > 1 || words[position].isAllCapitals ? .all : .withoutCapitals
    guard match.values.contains(where: { $0.isAmong(choice) }) else { return nil }
    return (match.length, (match.values, choice))
  }

  func gazetteerMatch(at position: Int) -> (length: Int, places: PlaceNames)? {
    let word = words[position]
    guard word.scalarCount > 1, known.gazetteer.mayBegin(with: word),
      let match = known.gazetteer.longestMatch(at: position, in: words)
    else { return contractedMatch(at: position) }
    // Acronyms are no places; headlines and datelines in capitals are.
    if match.length == 1, word.isAllCapitals, word.scalarCount < 4 { return nil }
    if match.length == 1, isMixed(word) { return nil }
    let end = position + match.length
    // "Pont" of "Pont-de-Beauvoisin"
    if end < words.count, words[end].isBehindHyphen { return nil }
    // The last word of a longer name has a capital, else it is a word of the sentence.
    if match.length > 1, !words[position + match.length - 1].isCapital,
      words[position + match.length - 1].isWord,
      !words[position + match.length - 1].isBehindHyphen
    {
      return known.gazetteer.longestMatch(at: position, in: words, end: position + 1)
        .map { ($0.length, $0.places) }
    }
    return (match.length, match.places)
  }

  /// "Aux Cayes": the article of the name is in the preposition.
  func contractedMatch(at position: Int) -> (length: Int, places: PlaceNames)? {
    guard position > 0, known.cues.classes.has(words[position - 1].folded, .contraction),
      let article = known.cues.contracted[words[position - 1].folded],
      known.gazetteer.mayBegin(with: article)
    else { return nil }
    let row = [article] + words[position..<min(position + 4, words.count)]
    guard let match = known.gazetteer.longestMatch(at: 0, in: row), match.length > 1 else {
      return nil
    }
    return (match.length - 1, match.places)
  }

  /// Whether a second capital follows the first, and small letters then: "XIXe".
  func isMixed(_ word: ScannedWord) -> Bool {
    let bytes = text.bytes
    let start = Int(word.byteStart)
    return word.scalarCount > 2 && !word.isAllCapitals
      && (0x41...0x5A).contains(bytes[start]) && (0x41...0x5A).contains(bytes[start + 1])
  }

  // MARK: - Adding

  /// Adds a listed name.
  mutating func addName(
    _ row: Range<Int>, _ own: PlaceLexicon.Names?, _ places: PlaceNames?
  ) -> Int {
    var spot = makeSpot(row, signs(around: row))
    attach(&spot)
    if let own { addCandidates(own, to: &spot) }
    if let places { addCandidates(places, to: &spot) }
    if isIn(.seats, row.lowerBound),
      let seat = seats.longestMatch(at: row.lowerBound, in: words), seat.length == row.count
    {
      spot.seatOf = seat.values.first ?? 0
    }
    // "Gasr Ben Gachir" is not "Gasr".
    let mayBePart = !spot.candidates.contains { index in
      let candidate = candidates[index]
      return candidate.isOwn
        && (candidate.kind == .town || candidate.kind == .country || row.count > 1)
    }
    if mayBePart, spot.signs.contains(.beforeCapital), !spot.signs.contains(.tail),
      !spot.signs.isDisjoint(with: [.strong, .noun])
    {
      var end = row.upperBound
      while end < row.lowerBound + Self.longestUnlistedName, let next = nextOfName(end) {
        end = next
      }
      if end > row.upperBound {
        removeCandidates(of: spot)
        return addUnlisted(row.lowerBound)
      }
    }
    append(spot)
    return row.upperBound
  }

  private mutating func addCandidates(_ own: PlaceLexicon.Names, to spot: inout PlaceSpot) {
    for name in own.names where name.isAmong(own.choice) {
      let found = known.candidates[name.entry]
      append(found, to: &spot)
      if found.kind == .country { count(found.country, 2) }
    }
  }

  /// Adds the places of the gazetteer but for those that the language's lists have.
  private mutating func addCandidates(_ places: PlaceNames, to spot: inout PlaceSpot) {
    let own = spot.candidates
    // A loop over the collection of another module is not specialised.
    for index in 0..<min(places.endIndex, Self.mostCandidates) {
      let place = places[index]
      if !own.isEmpty, isListed(known.gazetteer.geonameid(of: place.number), among: own) {
        continue
      }
      append(candidate(place.number, place.kind), to: &spot)
    }
  }

  private func isListed(_ geonameid: Int, among own: Range<Int>) -> Bool {
    own.contains { index in
      guard case .own(let entry) = candidates[index].origin else { return false }
      return known.lexicon.entries[entry].geonameid == geonameid
    }
  }

  /// Adds a name that no list has, where the words before admit one.
  mutating func addUnlisted(_ position: Int) -> Int {
    var end = position + 1
    while end < words.count, end < position + Self.longestUnlistedName, let next = nextOfName(end) {
      end = next
    }
    let row = position..<end
    var spot = makeSpot(row, .unlisted)
    attach(&spot)
    // Most names end here: what else stands around is looked at for the others only.
    let isAdmittedByNoun = spot.noun.map { known.cues.nouns[$0].admitsUnlisted } ?? false
    let isAdmittedByRelation =
      spot.relation.map { known.cues.relations[$0].admitsUnlisted } ?? false
    // A name in the next cell of a table is none of what the cell before names.
    guard !words[position].isBehindLineEnd,
      isAdmittedByNoun || isAdmittedByRelation || isGoneTo(row)
    else { return position + 1 }
    spot.signs.formUnion(signs(around: row))
    let admits = isAdmittedByNoun || !spot.signs.contains(.article)
    let isCommon =
      row.count == 1
      && (known.cues.classes.has(words[position].plain, .ambiguous)
        || words[position].isAllCapitals || words[position].scalarCount < 3)
    // Villages have no articles: "au Novitchok", "des Unités".
    let before = position > 0 ? words[position - 1].folded : 0
    let isPlural = known.cues.classes.has(before, .plural)
    let isContracted = known.cues.classes.has(before, .contraction) && spot.noun == nil
    // "à La Gazette": a title rather than a hamlet.
    let isTitled = known.cues.classes.has(words[position].folded, .article) && spot.noun == nil
    guard admits, !isCommon, !isTitled, !isPlural, !isContracted, !spot.signs.contains(.person),
      spot.noun == nil || !isSurname(row),
      !known.cues.classes.has(words[position].plain, .givenName) || spot.noun != nil
    else { return position + 1 }
    append(spot)
    return end
  }

  /// "attaquer | Nyabiondo, dans le territoire de Masisi": what is gone to, struck or left, and is told
  /// right away where it lies.
  private func isGoneTo(_ row: Range<Int>) -> Bool {
    let comma = row.upperBound
    guard comma + 1 < words.count, words[comma].isMark, words[comma].folded == Self.comma,
      contexts.contains(where: { $0.end == row.lowerBound && $0.context == .move }),
      let match = phrases.longestMatch(at: comma + 1, in: words)
    else { return false }
    return match.values.contains {
      guard case .relation(let index) = $0 else { return false }
      return known.cues.relations[index].admitsUnlisted
    }
  }

  func isSurname(_ row: Range<Int>) -> Bool {
    row.count == 1 && surnames.contains(Self.hash(0, words[row.lowerBound].plain))
  }
}
