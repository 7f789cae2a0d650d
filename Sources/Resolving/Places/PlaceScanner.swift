import Gazetteers
import Linguistics

/// Goes over the words of a text once and notes every name that may be a place's.
struct PlaceScanner {
  let text: ScannedText
  let words: [ScannedWord]
  let known: PlaceKnowledge
  let dateline: Dateline?

  private(set) var spots: [PlaceSpot] = []
  /// The candidates of all spots, those of each in a row.
  private(set) var candidates: [PlaceCandidate] = []
  /// The hashes that spots of just a surname have.
  private(set) var surnames: Set<UInt64> = []
  /// How often each country is named, by name, people or seat.
  private(set) var countryCounts: [Int]

  // Where to look words up; valid as long as `known`.
  let names: PlacePhraseTable<PlaceLexicon.Name>.Finder
  let demonyms: PlacePhraseTable<PlaceLexicon.Demonym>.Finder
  let seats: PlacePhraseTable<CountryTable.Index>.Finder
  let phrases: PlacePhraseTable<PlaceCues.Cue>.Finder
  let actors: PlacePhraseTable<Bool>.Finder

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
    dateline = Dateline(of: text)
    names = known.names.finder
    demonyms = known.demonyms.finder
    seats = known.seats.finder
    phrases = known.phrases.finder
    actors = known.actors.finder
    countryCounts = Array(repeating: 0, count: known.lexicon.countries.count)
  }

  mutating func scan() {
    let words = words
    let firstWords = known.firstWords
    // News names a place every twenty words, with two or three candidates.
    spots.reserveCapacity(words.count / 16)
    candidates.reserveCapacity(words.count / 8)
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
      let lists = firstWords.lists(word)
      if word.isCapital {
        position = readCapital(position, lists)
      } else if !lists.isDisjoint(with: .small) || mayPrecedeName(position) {
        position = readSmall(position, lists)
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
    if !contexts.isEmpty { contexts.removeAll(keepingCapacity: true) }
  }

  /// Whether a list may have a phrase that begins at a word.
  @inline(__always)
  func isIn(_ list: FirstWords.Lists, _ position: Int) -> Bool {
    known.firstWords.lists(words[position]).contains(list)
  }

  // MARK: - Small letters

  private mutating func readSmall(_ position: Int, _ lists: FirstWords.Lists) -> Int {
    if lists.contains(.smallNames),
      let match = names.longestMatch(at: position, in: words),
      let name = match.values.first(where: { $0.startsSmall }),
      isWritten(name, position, match.length)
    {
      return addName(position..<position + match.length, (match.values, .small), nil)
    }
    if mayPrecedeName(position), known.gazetteer.mayBegin(with: words[position]),
      let match = known.gazetteer.longestMatch(at: position, in: words), match.length > 1
    {
      return addName(position..<position + match.length, nil, match.places)
    }
    if lists.contains(.demonyms), let length = readDemonym(position) { return position + length }
    return lists.contains(.cues) ? readCue(position) : position + 1
  }

  /// Whether a listed name that begins with a small letter is written as listed: somewhere a capital,
  /// where the list has one.
  private func isWritten(_ name: PlaceLexicon.Name, _ start: Int, _ length: Int) -> Bool {
    name.isSmall && length > 1
      || words[start..<start + length].contains { $0.isCapital }
  }

  /// Reads a phrase that says something of names.
  private mutating func readCue(_ position: Int) -> Int {
    guard let match = phrases.longestMatch(at: position, in: words) else { return position + 1 }
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
    guard let match = demonyms.longestMatch(at: position, in: words),
      let demonym = match.values.first
    else { return nil }
    countryCounts[known.candidates[demonym.entry].country] += 1
    let isCapital = words[position].isCapital
    var signs: PlaceSpot.Signs = [.demonym]
    if words[position].startsSentence { signs.insert(.startsSentence) }
    var spot = makeSpot(position..<position + match.length, signs)
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
    addCandidates(match.values, to: &spot)
    append(spot)
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
        demonyms.longestMatch(at: ahead, in: words) != nil
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
    append(spot)
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
    for index in row { hash = Self.hash(hash, words[index].plain) }
    return PlaceSpot(
      words: row, whole: row, front: row.lowerBound, sentence: sentence, signs: signs, hash: hash)
  }

  /// The hash of a name with one more word.
  @inline(__always)
  static func hash(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Adds a spot, with what stands right behind it while that is at hand.
  mutating func append(_ spot: PlaceSpot) {
    spots.append(spot)
    let end = spot.words.upperBound
    guard end < words.count else { return }
    if words[end].isMark, Self.openings.contains(words[end].folded) {
      spots[spots.count - 1].signs.insert(.beforeOpening)
    } else if known.cues.classes.has(words[end].folded, .conjunction) {
      spots[spots.count - 1].signs.insert(.beforeConjunction)
    }
  }

  private static let openings = [",", "("].map { WordHash($0).folded }

  /// Adds a candidate to the last spot.
  mutating func append(_ candidate: PlaceCandidate, to spot: inout PlaceSpot) {
    if spot.candidates.isEmpty { spot.candidates = candidates.count..<candidates.count }
    candidates.append(candidate)
    spot.candidates = spot.candidates.lowerBound..<candidates.count
  }

  /// Adds what an adjective may point to.
  mutating func addCandidates(
    _ demonyms: UnsafeBufferPointer<PlaceLexicon.Demonym>, to spot: inout PlaceSpot
  ) {
    for demonym in demonyms { append(known.candidates[demonym.entry], to: &spot) }
  }

  /// Takes the candidates of the last spot away again.
  mutating func removeCandidates(of spot: PlaceSpot) {
    candidates.removeLast(spot.candidates.count)
  }

  /// Hands the spots and their candidates over.
  mutating func takeSpots() -> (spots: [PlaceSpot], candidates: [PlaceCandidate]) {
    defer {
      spots = []
      candidates = []
    }
    return (spots, candidates)
  }

  mutating func count(_ country: CountryTable.Index, _ times: Int) {
    countryCounts[country] += times
  }

  mutating func addSurname(_ hash: UInt64) { surnames.insert(Self.hash(0, hash)) }

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
