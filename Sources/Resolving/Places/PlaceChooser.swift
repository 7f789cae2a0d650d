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

  private(set) var spots: [PlaceSpot]
  /// How often each country is named, and its rank; 0 is the most often named, -1 never.
  private var counts: [Int]
  private(set) var ranks: [Int]
  /// The countries by rank.
  private(set) var named: [CountryTable.Index] = []
  /// What is known of each name: the spot that is surest to be a place; nil before one is weighed.
  private var senses: [(score: Double, spot: Int)?] = []
  /// The number of each spot's name, the same for equal names.
  private var names: [Int] = []
  /// What no other place of the text changes: each spot's evidence and, one after the other, how well
  /// the candidates of all spots fit.
  private var evidences: [Double] = []
  private var fits: [Double] = []
  /// Places that are sure, to measure distances to.
  private var surePoints: [(latitude: Double, longitude: Double)] = []

  static let threshold = 3.3
  /// What a place is surely from: only such places draw others near.
  private static let sureScore = 6.0

  init(_ scanner: PlaceScanner) {
    self.scanner = scanner
    known = scanner.known
    spots = scanner.spots
    counts = scanner.countryCounts
    ranks = Array(repeating: -1, count: counts.count)
  }

  mutating func choose() {
    markRows()
    countTowns()
    rankCountries()
    soundOut()
    let nameCount = numberNames()
    weighAlone()
    for round in 0..<2 {
      senses = Array(repeating: nil, count: nameCount)
      var firstFit = 0
      for index in spots.indices { weigh(index, &firstFit) }
      settleSenses()
      if round == 0, !collectSurePoints() { break }
    }
  }

  // MARK: - Rows and countries

  /// Marks names in a row and in apposition.
  private mutating func markRows() {
    let words = scanner.words
    for index in spots.indices {
      if spots[index].words.count == 1,
        scanner.surnames.contains(words[spots[index].words.lowerBound].plain)
      {
        spots[index].signs.insert(.person)
      }
      guard index > 0, !spots[index].signs.contains(.demonym) else { continue }
      let before = spots[index - 1]
      guard before.sentence == spots[index].sentence, !before.signs.contains(.demonym) else {
        continue
      }
      let between = before.words.upperBound..<spots[index].whole.lowerBound
      guard !between.isEmpty, between.count <= 3 else { continue }
      let first = words[between.lowerBound]
      if first.isMark, Self.openings.contains(first.folded) {
        if between.count == 1, before.candidates.first?.kind != .country {
          spots[index].signs.insert(.apposed)
        }
        spots[index].signs.insert(.row)
      } else if known.cues.classes.has(first.folded, .conjunction) {
        spots[index].signs.insert(.row)
      }
    }
  }

  private static let openings: Set<UInt64> = [WordHash(",").folded, WordHash("(").folded]

  /// Counts the countries of well-known towns.
  private mutating func countTowns() {
    for spot in spots {
      guard spot.signs.isDisjoint(with: [.demonym, .person, .ambiguous, .tail]) else { continue }
      guard let first = spot.candidates.first, first.country > 0, first.kind != .country else {
        continue
      }
      switch first.origin {
      case .own:
        counts[first.country] += first.kind == .division ? 0 : 1
      case .gazetteer(_, let kind):
        let isSure = !spot.signs.isDisjoint(with: [.strong, .noun, .headline])
        guard first.population >= (isSure ? 20_000 : 200_000), kind.isUsual else { continue }
        let rivals = spot.candidates.contains {
          $0.country != first.country && $0.population * 10 >= first.population
        }
        if !rivals { counts[first.country] += 1 }
      }
    }
  }

  private mutating func rankCountries() {
    named = counts.indices.filter { $0 > 0 && counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    for (rank, country) in named.enumerated() { ranks[country] = rank }
  }

  /// Looks names up by their sound in the countries of the text, where no spelling is listed.
  private mutating func soundOut() {
    for index in spots.indices {
      let spot = spots[index]
      let isUnknown = spot.signs.contains(.unlisted)
      let isWeak =
        !isUnknown && !spot.signs.isDisjoint(with: [.strong, .noun])
        && spot.signs.isDisjoint(with: [.demonym, .anaphor, .seat])
        && !spot.candidates.contains { $0.isOwn || ranks[$0.country] >= 0 }
      guard isUnknown || isWeak else { continue }
      for country in named.prefix(3) {
        guard let number = known.lexicon.countries.numbers[country] else { continue }
        let found = known.gazetteer.places(
          soundingLike: spot.words, of: scanner.text, in: number, by: known.key)
        for place in found.prefix(4) {
          var candidate = scanner.candidate(place, .alternate)
          candidate.soundsAlike = true
          spots[index].candidates.append(candidate)
        }
        if !found.isEmpty { break }
      }
    }
  }

  // MARK: - Weighing

  /// Numbers the names of the spots.
  ///
  /// - Returns: How many there are.
  private mutating func numberNames() -> Int {
    var numbers: [UInt64: Int] = [:]
    names.reserveCapacity(spots.count)
    for spot in spots {
      if let number = numbers[spot.hash] {
        names.append(number)
      } else {
        names.append(numbers.count)
        numbers[spot.hash] = numbers.count
      }
    }
    return numbers.count
  }

  /// Weighs all that does not change with the sure places of the text.
  private mutating func weighAlone() {
    evidences.reserveCapacity(spots.count)
    for (index, spot) in spots.enumerated() {
      guard !spot.signs.contains(.anaphor) else {
        evidences.append(0)
        continue
      }
      evidences.append(evidence(for: spot))
      let noun = spot.noun.map { known.cues.nouns[$0].kind }
      let isSaidBehind = isSaidBehind(index)
      for candidate in spot.candidates {
        fits.append(fit(of: candidate, to: spot, noun, isSaidBehind ? index + 1 : nil))
      }
    }
  }

  private mutating func weigh(_ index: Int, _ firstFit: inout Int) {
    let spot = spots[index]
    if spot.signs.contains(.anaphor) { return }
    let evidence = evidences[index]
    var best: (index: Int, fit: Double)?
    for number in spot.candidates.indices {
      var fit = fits[firstFit + number]
      if !surePoints.isEmpty, fit + Self.mostNearness > best?.fit ?? -.infinity {
        fit += nearness(of: spot.candidates[number])
      }
      if fit > best?.fit ?? -.infinity { best = (number, fit) }
    }
    firstFit += spot.candidates.count
    var score = evidence + (best?.fit ?? 0)
    spots[index].chosen = best?.index
    if let best, isElsewhere(spot.candidates[best.index]) {
      // Many towns have a "place de l'Indépendance".
      spots[index].chosen = nil
    }
    if score < Self.threshold, isPlaceAnyway(spot) {
      // "Près de Mansoura" in a text on Aden: none of the Mansouras that are known.
      score = Self.threshold + 0.2
      spots[index].chosen = nil
    }
    spots[index].score = score
    if spot.signs.contains(.demonym) { return }
    let name = names[index]
    if score > senses[name]?.score ?? -.infinity { senses[name] = (score, index) }
  }

  /// How much the words around speak for a place, whichever it is.
  private func evidence(for spot: PlaceSpot) -> Double {
    let signs = spot.signs
    var points = ownEvidence(for: spot)
    if signs.contains(.noun) { points += 4 } else if signs.contains(.strong) { points += 3 }
    if signs.contains(.unlisted) { points += 0.8 }
    if signs.contains(.genitive) { points += 0.8 }
    if signs.contains(.weak) { points += 0.8 }
    if signs.contains(.headline) { points += 2 }
    if signs.contains(.row) { points += 1 }
    if signs.contains(.move) { points += 1.5 }
    if signs.contains(.ambiguous) { points -= signs.contains(.startsSentence) ? 5 : 3 }
    if signs.contains(.startsSentence), !signs.contains(.headline) { points -= 0.5 }
    if signs.contains(.afterCapital), !signs.contains(.noun) { points -= 3 }
    // Towns without an article in their name seldom take one: "le Council", "du Hamas".
    if signs.contains(.article), signs.isDisjoint(with: [.noun, .seat, .unlisted]),
      !spot.candidates.contains(where: \.isOwn)
    {
      points -= 2.5
    }
    if signs.contains(.beforeCapital) { points -= 2 }
    if signs.contains(.tail) { points -= 6 }
    if signs.contains(.person), !signs.contains(.noun) { points -= 5 }
    if signs.contains(.capitals), !signs.contains(.headline) { points -= 1 }
    return points
  }

  /// Whether a site of the lists lies in a country that the text, which is about others, does not name.
  private func isElsewhere(_ candidate: PlaceCandidate) -> Bool {
    guard case .own(let index) = candidate.origin, candidate.kind == .feature,
      candidate.country > 0, ranks[candidate.country] < 0 || counts[candidate.country] <= 1,
      let first = named.first, counts[first] >= 3, first != candidate.country
    else { return false }
    return known.lexicon.entries[index].precision == 1
  }

  /// Whether the words before a name say that it is a place, though none that is known fits.
  private func isPlaceAnyway(_ spot: PlaceSpot) -> Bool {
    guard
      spot.signs.isDisjoint(
        with: [.ambiguous, .person, .tail, .afterCapital, .article, .capitals, .demonym, .seat])
    else { return false }
    if spot.candidates.contains(where: \.isOwn) { return false }
    return spot.noun.map { known.cues.nouns[$0].admitsUnlisted } ?? false
      || spot.relation.map { known.cues.relations[$0].admitsUnlisted } ?? false
  }

  private func ownEvidence(for spot: PlaceSpot) -> Double {
    if spot.signs.contains(.seat) || spot.seatOf > 0 { return 4 }
    var points = 0.0
    for candidate in spot.candidates {
      guard case .own(let entry) = candidate.origin else {
        if candidate.population >= 500_000, case .gazetteer(_, let kind) = candidate.origin,
          kind.isUsual
        {
          points = max(points, 2)
        }
        continue
      }
      // A division by a name of its own, without the noun ("province de …") in it.
      let isDivision =
        candidate.kind == .division && spot.words.count == 1
        && known.lexicon.entries[entry].geonameid == nil
      points = max(points, isDivision ? 1.5 : 4)
    }
    return points
  }

  /// How well a place fits what a text is about.
  ///
  /// - Parameters:
  ///   - noun: The kind of the noun before.
  ///   - behind: The spot behind, where that says in which country or division the place lies.
  private func fit(
    of candidate: PlaceCandidate, to spot: PlaceSpot, _ noun: PlaceEntry.Kind?, _ behind: Int?
  ) -> Double {
    var points: Double
    switch candidate.origin {
    case .own:
      points = candidate.kind == .country ? 3.5 : candidate.kind == .division ? 2.2 : 3
    case .gazetteer(_, let kind):
      points = Self.weight(ofPopulation: candidate.population)
      if case .alternate = kind { points -= 0.6 }
      if case .historic = kind { points -= 1.2 }
      if candidate.soundsAlike { points -= 0.3 }
    }
    if candidate.isCapital { points += 0.3 }
    points += contextPoints(candidate)
    points += nounPoints(candidate, noun)
    if let behind { points += appositionPoints(candidate, spots[behind]) }
    if spot.signs.contains(.ambiguous), candidate.kind == .division,
      candidate.country != named.first
    {
      points -= 4
    }
    return points
  }

  /// What `nearness` is at most.
  private static let mostNearness = 1.2

  /// How much the sure places of the text speak for a place near them.
  private func nearness(of candidate: PlaceCandidate) -> Double {
    guard candidate.hasPoint, candidate.kind != .country else { return 0 }
    var distance = Double.infinity
    for point in surePoints { distance = min(distance, Self.kilometres(candidate.point, point)) }
    return distance < 60 ? Self.mostNearness : distance < 250 ? 0.6 : 0
  }

  /// From 0 for a hamlet to 3.3 for ten million people.
  private static func weight(ofPopulation population: Int) -> Double {
    var points = 0.0
    var rest = population
    while rest >= 10, points < 3.5 {
      points += 0.55
      rest /= 10
    }
    return points + 0.055 * Double(min(rest, 9))
  }

  private func contextPoints(_ candidate: PlaceCandidate) -> Double {
    guard candidate.country > 0, let first = named.first else { return 0 }
    var rank = ranks[candidate.country]
    // A country that only this town stands for, in a text about others, is not named.
    let isTextOnOthers = counts[first] >= 3 && candidate.country != first
    if isTextOnOthers, counts[candidate.country] <= 1 { rank = -1 }
    switch rank {
    case 0: return 2
    case 1, 2: return 1.5
    case 3...: return 1
    default:
      guard case .gazetteer(_, let kind) = candidate.origin else { return 0 }
      if !kind.isUsual { return -4.5 }
      return candidate.population >= 1_000_000 ? -1.5 : isTextOnOthers ? -3.5 : -2.5
    }
  }

  private func nounPoints(_ candidate: PlaceCandidate, _ noun: PlaceEntry.Kind?) -> Double {
    guard let noun else {
      return candidate.kind == .division || candidate.kind == .subdivision ? -0.7 : 0
    }
    switch (noun, candidate.kind) {
    case (.division, .division), (.division, .subdivision): return 2.5
    case (.subdivision, .subdivision): return 2.5
    case (.subdivision, .division): return ranks[candidate.country] < 0 ? -4 : 1
    case (.town, .town): return 1
    case (.town, .division), (.town, .country): return -1.5
    case (_, .town): return 0.3
    default: return 0
    }
  }

  /// Whether the spot behind may say where a spot lies.
  private func isSaidBehind(_ index: Int) -> Bool {
    guard index + 1 < spots.count else { return false }
    let signs = spots[index + 1].signs
    return signs.contains(.apposed) || signs.contains(.row) && signs.contains(.noun)
  }

  /// "Paris, Texas", "Hilla (Irak)": a division or country right behind says where.
  private func appositionPoints(_ candidate: PlaceCandidate, _ next: PlaceSpot) -> Double {
    guard candidate.kind != .country else { return 0 }
    for other in next.candidates where other.country == candidate.country && other.country > 0 {
      switch other.kind {
      case .country: return 5
      case .division:
        guard case .own(let entry) = other.origin,
          let admin1 = known.lexicon.entries[entry].admin1
        else { continue }
        if admin1 == self.admin1(of: candidate) { return 7 }
      default: continue
      }
    }
    return 0
  }

  func admin1(of candidate: PlaceCandidate) -> String? {
    switch candidate.origin {
    case .own(let entry): return known.lexicon.entries[entry].admin1
    case .gazetteer(let number, _):
      let name = known.gazetteer.admin1Name(of: number)
      return name.isEmpty ? nil : name
    }
  }

  // MARK: - One sense in one text

  /// A name that is a place in one sentence is one in the others too, and the same.
  private mutating func settleSenses() {
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
        spots[index].chosen = chosen
      }
      let isVetoed = !spot.signs.isDisjoint(with: [.tail, .person, .afterCapital, .ambiguous])
      if !isVetoed { spots[index].score = max(spot.score, min(model.score - 1, 5)) }
    }
  }

  /// - Returns: Whether there is anything to measure distances to.
  private mutating func collectSurePoints() -> Bool {
    for spot in spots where spot.score >= Self.sureScore {
      guard surePoints.count < 10 else { break }
      guard let chosen = spot.chosen, !spot.signs.contains(.demonym) else { continue }
      let candidate = spot.candidates[chosen]
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
