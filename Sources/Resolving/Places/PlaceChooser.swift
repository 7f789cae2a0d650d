import Gazetteers
import Linguistics

/// Decides which names are places, and of places with one name which is meant.
///
/// Evidence is counted in points, much as a reader weighs it: the words around the name, the countries
/// that the text names, the people of the place, the other places of the text. A name is a place from
/// `threshold` on. The points were set by hand on the event gold and on news articles (November 2026).
struct PlaceChooser {
  let scanner: PlaceScanner
  let known: PlaceKnowledge

  var spots: [PlaceSpot]
  /// The candidates of all spots, those of each in a row.
  var candidates: [PlaceCandidate]
  /// How often each country is named, and its rank; 0 is the most often named, -1 never.
  var counts: [Int]
  var ranks: [Int]
  /// Whether any country is named, and not only those of people: "trois soldats français".
  var namesAnyCountry = false
  /// The countries by rank.
  var named: [CountryTable.Index] = []
  /// What is known of each name: the spot that is surest to be a place; nil before one is weighed.
  var senses: [(score: Double, spot: Int)?] = []
  /// The number of each spot's name, the same for equal names.
  var names: [Int] = []
  var weights = PlaceWeights()
  /// Places that are sure, to measure distances to.
  var surePoints: [(latitude: Double, longitude: Double)] = []

  static let threshold = 3.3
  /// What a place is surely from: only such places draw others near.
  static let sureScore = 6.0

  /// Takes the spots of a scanner over.
  init(_ scanner: consuming PlaceScanner) {
    (spots, candidates) = scanner.takeSpots()
    known = scanner.known
    counts = scanner.countryCounts
    ranks = Array(repeating: -1, count: counts.count)
    self.scanner = scanner
  }

  mutating func choose() {
    markRows()
    countTowns()
    rankCountries()
    soundOut()
    let nameCount = numberNames()
    weights = weightsAlone()
    for round in 0..<2 {
      senses = Array(repeating: nil, count: nameCount)
      for index in spots.indices { weigh(index) }
      settleSenses()
      if round == 0, !collectSurePoints() { break }
    }
  }

  /// The first candidate of a spot.
  func firstCandidate(_ spot: PlaceSpot) -> PlaceCandidate? {
    spot.candidates.isEmpty ? nil : candidates[spot.candidates.lowerBound]
  }

  /// Whether any candidate of a spot is as wanted.
  @inline(__always)
  func hasCandidate(_ spot: PlaceSpot, _ isWanted: (PlaceCandidate) -> Bool) -> Bool {
    spot.candidates.contains { isWanted(candidates[$0]) }
  }

  // MARK: - Rows and countries

  /// Marks names in a row and in apposition.
  mutating func markRows() {
    for index in spots.indices {
      if spots[index].words.count == 1, scanner.surnames.contains(spots[index].hash) {
        spots[index].signs.insert(.person)
      }
      guard index > 0, !spots[index].signs.contains(.demonym) else { continue }
      guard spots[index - 1].sentence == spots[index].sentence,
        !spots[index - 1].signs.contains(.demonym)
      else { continue }
      let before = spots[index - 1]
      let between = before.words.upperBound..<spots[index].whole.lowerBound
      guard !between.isEmpty, between.count <= 3 else { continue }
      if before.signs.contains(.beforeOpening) {
        if between.count == 1, firstCandidate(before)?.kind != .country {
          spots[index].signs.insert(.apposed)
        }
        spots[index].signs.insert(.row)
      } else if before.signs.contains(.beforeConjunction) {
        spots[index].signs.insert(.row)
      }
    }
  }

  /// Counts the countries of well-known towns.
  mutating func countTowns() {
    for spot in spots {
      // The name of a quarter says nothing of the town that has the same.
      guard spot.signs.isDisjoint(with: [.demonym, .person, .ambiguous, .tail]),
        !isPartOfTown(spot)
      else { continue }
      guard let first = firstCandidate(spot), first.country > 0, first.kind != .country else {
        continue
      }
      switch first.origin {
      case .own:
        counts[first.country] += first.kind == .division ? 0 : 1
      case .gazetteer(_, let kind):
        let isSure = !spot.signs.isDisjoint(with: [.strong, .noun, .headline])
        guard first.population >= (isSure ? 20_000 : 200_000), kind.isUsual else { continue }
        let rivals = hasCandidate(spot) {
          $0.country != first.country && $0.population * 10 >= first.population
        }
        if !rivals { counts[first.country] += 1 }
      }
    }
  }

  mutating func rankCountries() {
    named = counts.indices.filter { $0 > 0 && counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    for (rank, country) in named.enumerated() { ranks[country] = rank }
    namesAnyCountry = spots.contains { spot in
      !spot.signs.contains(.demonym)
        && (firstCandidate(spot).map { $0.country > 0 && ranks[$0.country] >= 0 } ?? false)
    }
  }

  /// Looks names up by their sound in the countries of the text, where no spelling is listed.
  mutating func soundOut() {
    for index in spots.indices {
      let spot = spots[index]
      let isUnknown = spot.signs.contains(.unlisted)
      let isWeak =
        !isUnknown && !spot.signs.isDisjoint(with: [.strong, .noun])
        && spot.signs.isDisjoint(with: [.demonym, .anaphor, .seat])
        && !hasCandidate(spot) { $0.isOwn || ranks[$0.country] >= 0 }
      guard isUnknown || isWeak,
        let sound = known.key.hash(of: spot.words, in: scanner.text)
      else { continue }
      for country in named.prefix(3) {
        guard let number = known.lexicon.countries.numbers[country] else { continue }
        let found = known.gazetteer.places(soundingHash: sound, in: number)
        add(found.prefix(4), to: index)
        if !found.isEmpty { break }
      }
    }
  }

  /// Adds places that were found by the sound of a name to its candidates.
  private mutating func add(_ found: ArraySlice<PlaceNumber>, to index: Int) {
    guard !found.isEmpty else { return }
    // Candidates of one spot stand in a row: those it has move to the end.
    let start = candidates.count
    // One by one: a slice would make a copy of all candidates.
    for old in spots[index].candidates { candidates.append(candidates[old]) }
    for place in found {
      var candidate = scanner.candidate(place, .alternate)
      candidate.soundsAlike = true
      candidates.append(candidate)
    }
    spots[index].candidates = start..<candidates.count
  }

  // MARK: - One sense in one text

  /// A name that is a place in one sentence is one in the others too, and the same.
  mutating func settleSenses() {
    for index in spots.indices {
      let spot = spots[index]
      guard spot.signs.isDisjoint(with: [.demonym, .anaphor]),
        let sense = senses[names[index]], sense.spot != index
      else { continue }
      let model = spots[sense.spot]
      guard model.score >= Self.threshold else { continue }
      if let chosen = model.chosen, model.candidates.count == spot.candidates.count,
        spot.noun == nil, model.noun == nil
      {
        spots[index].chosen =
          chosen - model.candidates.lowerBound + spot.candidates.lowerBound
      }
      let isVetoed = !spot.signs.isDisjoint(with: [.tail, .person, .afterCapital, .ambiguous])
      if !isVetoed { spots[index].score = max(spot.score, min(model.score - 1, 5)) }
    }
  }

  /// - Returns: Whether there is anything to measure distances to.
  mutating func collectSurePoints() -> Bool {
    for spot in spots where spot.score >= Self.sureScore {
      guard surePoints.count < 10 else { break }
      guard let chosen = spot.chosen, !spot.signs.contains(.demonym) else { continue }
      let candidate = candidates[chosen]
      if candidate.hasPoint, candidate.kind != .country { surePoints.append(candidate.point) }
    }
    return !surePoints.isEmpty && spots.contains { $0.candidates.count > 1 }
  }

  /// Distance on a flat map at that latitude: near enough to compare.
  static func kilometres(
    _ first: (latitude: Double, longitude: Double), _ second: (latitude: Double, longitude: Double)
  ) -> Double {
    let north = (first.latitude - second.latitude) * 111.2
    let cosine = max(0.1, 1 - first.latitude * first.latitude / 6600)
    let east = (first.longitude - second.longitude) * 111.2 * cosine
    return (north * north + east * east).squareRoot()
  }
}
