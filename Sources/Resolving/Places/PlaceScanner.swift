import Gazetteers
import Linguistics

/// Goes over the words of a text once and notes every name that may be a place's.
struct PlaceScanner {
  let text: ScannedText
  let words: [ScannedWord]
  let known: PlaceKnowledge

  private(set) var spots: [PlaceSpot] = []
  /// The plain hashes of surnames.
  private(set) var surnames: Set<UInt64> = []
  /// How often each country is named, by name, people or seat.
  private(set) var countryCounts: [Int]

  /// What was read before the position, and one past its last word.
  var relation: (index: Int, start: Int, end: Int)?
  var genitiveEnd = -1
  var weakEnd = -1
  var noun: (index: Int, start: Int, end: Int)?
  var compass: (index: Int, start: Int, end: Int)?
  var titleEnd = -1
  var contexts: [(context: PlaceCues.Context, end: Int)] = []
  var sentence = 0

  init(text: ScannedText, known: PlaceKnowledge) {
    self.text = text
    words = text.words
    self.known = known
    countryCounts = Array(repeating: 0, count: known.lexicon.countries.count)
  }

  mutating func scan() {
    let words = words
    let firstWords = known.firstWords
    let small = FirstWords.Lists.small.rawValue
    var position = 0
    while position < words.count {
      let word = words[position]
      if word.startsSentence {
        sentence = position
        forget()
      }
      guard word.isWord else {
        position += 1
        continue
      }
      if word.isCapital {
        position = readCapital(position)
      } else if firstWords.lists(word) & small != 0 || mayPrecedeName(position) {
        position = readSmall(position)
      } else {
        position += 1
      }
    }
  }

  /// Whether a small word may begin a name of the gazetteer: "al-Bab", "s-Hertogenbosch".
  @inline(__always)
  private func mayPrecedeName(_ position: Int) -> Bool {
    position + 1 < words.count && words[position + 1].isCapital
      && words[position + 1].isBehindHyphen
  }

  private mutating func forget() {
    relation = nil
    noun = nil
    compass = nil
    contexts.removeAll(keepingCapacity: true)
  }

  /// Whether a list may have a phrase that begins at a word.
  @inline(__always)
  func isIn(_ list: FirstWords.Lists, _ position: Int) -> Bool {
    known.firstWords.lists(words[position]) & list.rawValue != 0
  }

  // MARK: - Small letters

  private mutating func readSmall(_ position: Int) -> Int {
    if isIn(.smallNames, position),
      let match = known.lexicon.names.longestMatch(at: position, in: words),
      let name = match.values.first(where: \.startsSmall), isWritten(name, position, match.length)
    {
      return addName(position..<position + match.length, match.values.filter(\.startsSmall), nil)
    }
    if mayPrecedeName(position), known.gazetteer.mayBegin(with: words[position]),
      let match = known.gazetteer.longestMatch(at: position, in: words), match.length > 1
    {
      return addName(position..<position + match.length, [], match.places)
    }
    if let length = readDemonym(position) { return position + length }
    return readCue(position)
  }

  /// Whether a listed name that begins with a small letter is written as listed: somewhere a capital,
  /// where the list has one.
  private func isWritten(_ name: PlaceLexicon.Name, _ start: Int, _ length: Int) -> Bool {
    name.isSmall && length > 1
      || words[start..<start + length].contains { $0.isCapital }
  }

  /// Reads a phrase that says something of names.
  private mutating func readCue(_ position: Int) -> Int {
    guard isIn(.cues, position),
      let match = known.cues.phrases.longestMatch(at: position, in: words)
    else { return position + 1 }
    let end = position + match.length
    for cue in match.values {
      switch cue {
      case .relation(let index):
        let isBare = match.length == 1 && known.cues.classes.has(words[position].folded, .linker)
        if !isBare { relation = (index, position, end) }
      case .noun(let index): noun = (index, position, end)
      case .compass(let index): compass = (index, position, end)
      case .title: titleEnd = end
      case .context(.genitive): genitiveEnd = end
      case .context(.weak): weakEnd = end
      case .context(let context): contexts.append((context, end))
      }
    }
    if case .noun? = match.values.first { return readNounAlone(end) }
    return end
  }

  // MARK: - Adjectives

  private mutating func readDemonym(_ position: Int) -> Int? {
    guard isIn(.demonyms, position),
      let match = known.lexicon.demonyms.longestMatch(at: position, in: words),
      let demonym = match.values.first
    else { return nil }
    let entry = known.lexicon.entries[demonym.entry]
    countryCounts[entry.country] += 1
    let isCapital = words[position].isCapital
    var signs: PlaceSpot.Signs = [.demonym]
    if words[position].startsSentence { signs.insert(.startsSentence) }
    var spot = makeSpot(position..<position + match.length, signs)
    spot.candidates = match.values.map { candidate(ofEntry: $0.entry) }
    if demonym.isPrefix, position + 1 >= words.count || !words[position + 1].isBehindHyphen {
      return nil
    }
    if let noun, noun.end == position, !isCapital {
      // "le territoire syrien", "les prisons syriennes"
      spot.noun = noun.index
      spot.whole = noun.start..<position + match.length
      spot.relation = attachedRelation(noun.start)
      spot.front = front(of: spot)
    } else if let compass, compass.end == position, !isCapital {
      spot.side = compass.index
      spot.whole = compass.start..<position + match.length
    }
    spots.append(spot)
    return match.length
  }

  /// A noun without a name behind it points back: "dans la ville".
  private mutating func readNounAlone(_ end: Int) -> Int {
    guard let noun, known.cues.nouns[noun.index].anaphor != nil else { return end }
    // "La localité frontalière de Jarablous", "la capitale économique ivoirienne"
    var ahead = end
    while ahead < words.count, ahead < end + 3, words[ahead].isWord {
      let next = words[ahead]
      if next.isCapital { return end }
      if known.cues.classes.has(next.folded, .linker) {
        return ahead == end ? end : nameBehind(ahead, end)
      }
      if isIn(.demonyms, ahead),
        known.lexicon.demonyms.longestMatch(at: ahead, in: words) != nil
      {
        return end
      }
      ahead += 1
    }
    return addAnaphor(noun, end)
  }

  /// Adds a noun that points back unless a name follows the "de" behind it.
  private mutating func nameBehind(_ linker: Int, _ end: Int) -> Int {
    for index in linker + 1..<min(linker + 3, words.count)
    where words[index].isCapital {
      return end
    }
    return noun.map { addAnaphor($0, end) } ?? end
  }

  private mutating func addAnaphor(_ noun: (index: Int, start: Int, end: Int), _ end: Int) -> Int {
    guard noun.start > 0, !known.cues.nouns[noun.index].isPlural,
      !known.cues.classes.has(words[noun.start - 1].folded, .plural),
      known.cues.classes.has(words[noun.start - 1].folded, .article)
        || known.cues.classes.has(words[noun.start - 1].folded, .contraction)
    else { return end }
    var spot = makeSpot(noun.start..<end, [.anaphor])
    spot.noun = noun.index
    spot.relation = attachedRelation(noun.start)
    spot.front = front(of: spot)
    if spot.relation != nil { spot.signs.insert(.strong) }
    spots.append(spot)
    return end
  }

  /// Where the preposition of a spot begins, or else its noun or name.
  func front(of spot: PlaceSpot) -> Int {
    if spot.relation != nil, let relation { return relation.start }
    return min(spot.whole.lowerBound, spot.noun != nil ? noun?.start ?? Int.max : Int.max)
  }

  // MARK: - Making spots

  func makeSpot(_ row: Range<Int>, _ signs: PlaceSpot.Signs) -> PlaceSpot {
    var hash: UInt64 = 0
    for word in words[row] { hash = (hash ^ word.plain) &* 0x9E37_79B9_7F4A_7C15 }
    return PlaceSpot(
      words: row, whole: row, front: row.lowerBound, sentence: sentence, signs: signs, hash: hash)
  }

  mutating func append(_ spot: PlaceSpot) { spots.append(spot) }

  mutating func count(_ country: CountryTable.Index, _ times: Int) {
    countryCounts[country] += times
  }

  mutating func addSurname(_ hash: UInt64) { surnames.insert(hash) }

  func candidate(ofEntry index: Int) -> PlaceCandidate {
    let entry = known.lexicon.entries[index]
    return PlaceCandidate(
      origin: .own(index), country: entry.country, kind: entry.kind,
      latitude: entry.latitude ?? 0, longitude: entry.longitude ?? 0,
      hasPoint: entry.latitude != nil, population: 0, isCapital: entry.feature == "PPLC")
  }

  func candidate(_ number: PlaceNumber, _ kind: NameKind) -> PlaceCandidate {
    PlaceCandidate(
      origin: .gazetteer(number, kind),
      country: known.lexicon.countries.index(of: known.gazetteer.country(of: number)),
      kind: known.kind(ofFeature: known.gazetteer.featureNumber(of: number)),
      latitude: known.gazetteer.latitude(of: number),
      longitude: known.gazetteer.longitude(of: number),
      hasPoint: true, population: known.gazetteer.population(of: number),
      isCapital: known.gazetteer.isCapital(number))
  }
}
