import Gazetteers
import Linguistics

/// How well each place that a name may mean fits what stands around it.
extension PlaceChooser {
  /// Numbers the names of the spots.
  ///
  /// - Returns: How many there are.
  mutating func numberNames() -> Int {
    var numbers: [UInt64: Int] = [:]
    names.reserveCapacity(spots.count)
    numbers.reserveCapacity(spots.count)
    for index in spots.indices {
      if let number = numbers[spots[index].hash] {
        names.append(number)
      } else {
        names.append(numbers.count)
        numbers[spots[index].hash] = numbers.count
      }
    }
    return numbers.count
  }

  /// Weighs all that does not change with the sure places of the text.
  ///
  /// Makes a value of its own: a method that changes the chooser while it asks it copies it each time.
  func weightsAlone() -> PlaceWeights {
    var weights = PlaceWeights()
    weights.evidences = Array(repeating: 0, count: spots.count)
    weights.admitsUnknown = Array(repeating: false, count: spots.count)
    weights.fits = Array(repeating: 0, count: candidates.count)
    weights.areElsewhere = Array(repeating: false, count: candidates.count)
    for (index, spot) in spots.enumerated() where !spot.signs.contains(.anaphor) {
      weights.evidences[index] = evidence(for: spot)
      weights.admitsUnknown[index] = isPlaceAnyway(spot)
      let noun = spot.noun.map { known.cues.nouns[$0].kind }
      let behind = isSaidBehind(index) ? index + 1 : nil
      for number in spot.candidates {
        weights.fits[number] = fit(of: candidates[number], to: spot, noun, behind)
        weights.areElsewhere[number] =
          isElsewhere(candidates[number]) || isOtherTown(candidates[number], spot)
      }
    }
    return weights
  }

  mutating func weigh(_ index: Int) {
    let signs = spots[index].signs
    if signs.contains(.anaphor) { return }
    var best: (index: Int, fit: Double)?
    for number in spots[index].candidates {
      var fit = weights.fits[number]
      if !surePoints.isEmpty, fit + Self.mostNearness > best?.fit ?? -.infinity {
        fit += Self.nearness(of: candidates[number], to: surePoints)
      }
      if fit > best?.fit ?? -.infinity { best = (number, fit) }
    }
    var score = weights.evidences[index] + (best?.fit ?? 0)
    spots[index].chosen = best?.index
    if let best, weights.areElsewhere[best.index] {
      // Many towns have a "place de l'Indépendance".
      spots[index].chosen = nil
    }
    if score < Self.threshold, weights.admitsUnknown[index] {
      // "Près de Mansoura" in a text on Aden: none of the Mansouras that are known.
      score = Self.threshold + 0.2
      spots[index].chosen = nil
    }
    spots[index].score = score
    if signs.contains(.demonym) { return }
    let name = names[index]
    if score > senses[name]?.score ?? -.infinity { senses[name] = (score, index) }
  }

  /// How much the words around speak for a place, whichever it is.
  func evidence(for spot: PlaceSpot) -> Double {
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
      !hasCandidate(spot, { $0.isOwn })
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
  func isElsewhere(_ candidate: PlaceCandidate) -> Bool {
    guard case .own(let index) = candidate.origin, candidate.kind == .feature,
      candidate.country > 0, ranks[candidate.country] < 0 || counts[candidate.country] <= 1,
      let first = named.first, counts[first] >= 3, first != candidate.country
    else { return false }
    return known.lexicon.entries[index].precision == 1
  }

  /// Whether the words before a name say that it is a place, though none that is known fits.
  func isPlaceAnyway(_ spot: PlaceSpot) -> Bool {
    guard
      spot.signs.isDisjoint(
        with: [.ambiguous, .person, .tail, .afterCapital, .capitals, .demonym, .seat])
    else { return false }
    if hasCandidate(spot, { $0.isOwn }) { return false }
    return spot.noun.map { known.cues.nouns[$0].admitsUnlisted } ?? false
      || !spot.signs.contains(.article)
        && spot.relation.map { known.cues.relations[$0].admitsUnlisted } ?? false
  }

  /// Whether a name is of a part of a town, and a candidate a town of a country that the text does not
  /// name: "le quartier de Mansoura" in a text on Aden.
  func isOtherTown(_ candidate: PlaceCandidate, _ spot: PlaceSpot) -> Bool {
    guard isPartOfTown(spot), !named.isEmpty, candidate.kind == .town, !candidate.isOwn else {
      return false
    }
    return ranks[candidate.country] < 0
  }

  /// "le quartier de …", "la banlieue de …"
  func isPartOfTown(_ spot: PlaceSpot) -> Bool {
    spot.noun.map { known.cues.nouns[$0].feature == "PPLX" } ?? false
  }

  func ownEvidence(for spot: PlaceSpot) -> Double {
    if spot.signs.contains(.seat) || spot.seatOf > 0 { return 4 }
    var points = 0.0
    for number in spot.candidates {
      let candidate = candidates[number]
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
  func fit(
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
    points += contextPoints(candidate, isOnly: spot.candidates.count == 1)
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
  static let mostNearness = 1.2

  /// How much the sure places of the text speak for a place near them.
  static func nearness(
    of candidate: PlaceCandidate, to surePoints: [(latitude: Double, longitude: Double)]
  ) -> Double {
    guard candidate.hasPoint, candidate.kind != .country else { return 0 }
    var distance = Double.infinity
    for point in surePoints { distance = min(distance, kilometres(candidate.point, point)) }
    return distance < 60 ? mostNearness : distance < 250 ? 0.6 : 0
  }

  /// From 0 for a hamlet to 3.3 for ten million people.
  static func weight(ofPopulation population: Int) -> Double {
    var points = 0.0
    var rest = population
    while rest >= 10, points < 3.5 {
      points += 0.55
      rest /= 10
    }
    return points + 0.055 * Double(min(rest, 9))
  }

  /// What the countries that a text names say of a place.
  ///
  /// - Parameter isOnly: Whether no other place has its name.
  func contextPoints(_ candidate: PlaceCandidate, isOnly: Bool) -> Double {
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
      // Whose soldiers they are does not say where they fight.
      if isOnly, !namesAnyCountry { return -1 }
      return candidate.population >= 1_000_000 ? -1.5 : isTextOnOthers ? -3.5 : -2.5
    }
  }

  func nounPoints(_ candidate: PlaceCandidate, _ noun: PlaceEntry.Kind?) -> Double {
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
  func isSaidBehind(_ index: Int) -> Bool {
    guard index + 1 < spots.count else { return false }
    let signs = spots[index + 1].signs
    return signs.contains(.apposed) || signs.contains(.row) && signs.contains(.noun)
  }

  /// "Paris, Texas", "Hilla (Irak)": a division or country right behind says where.
  func appositionPoints(_ candidate: PlaceCandidate, _ next: PlaceSpot) -> Double {
    guard candidate.kind != .country else { return 0 }
    for number in next.candidates {
      let other = candidates[number]
      guard other.country == candidate.country, other.country > 0 else { continue }
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
}
