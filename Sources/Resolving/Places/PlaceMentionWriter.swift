import Gazetteers
import Linguistics

/// Turns the spots that were taken for places into mentions, with what each leans on.
struct PlaceMentionWriter {
  let chooser: PlaceChooser
  let roles: PlaceRoles
  var written: [PlaceMention] = []
  /// The mention of each spot; -1 for none.
  var mentionOfSpot: [Int]
  /// The mentions that a noun may point back to.
  var lastTown: Int?
  var lastDivision: Int?
  var lastCountry: CountryTable.Index = 0

  let text: ScannedText
  let words: [ScannedWord]
  let known: PlaceKnowledge
  let scanner: PlaceScanner

  init(_ chooser: PlaceChooser) {
    self.chooser = chooser
    scanner = chooser.scanner
    text = scanner.text
    words = scanner.words
    known = scanner.known
    roles = PlaceRoles(chooser)
    mentionOfSpot = Array(repeating: -1, count: chooser.spots.count)
    // Some more for the repeated ones.
    written.reserveCapacity(chooser.spots.count * 5 / 4)
  }

  /// The mentions, from left to right.
  mutating func mentions() -> [PlaceMention] {
    var before: PlaceMention.Role?
    var skipped = -1
    for index in chooser.spots.indices where index != skipped {
      let spot = chooser.spots[index]
      if spot.signs.contains(.anaphor) {
        addAnaphor(spot, index)
        continue
      }
      if spot.signs.contains(.demonym), let next = border(at: index) {
        add(next, spot: index)
        skipped = index + 1
        continue
      }
      guard let role = roles.role(of: spot, before: before) else { continue }
      add(mention(of: spot, role), spot: index)
      before = role
    }
    linkChains()
    placeUnlisted()
    var repeats = UnlistedRepeats(text: text, mentions: written)
    // The mentions move on: two owners would mean a copy of each.
    written = []
    repeats.merge()
    return repeats.mentions
  }

  // MARK: - Mentions of names

  mutating func add(_ mention: consuming PlaceMention, spot index: Int) {
    mentionOfSpot[index] = written.count
    let role = mention.role
    let feature = mention.feature
    written.append(mention)
    let spot = chooser.spots[index]
    guard let chosen = spot.chosen else { return }
    let candidate = chooser.candidates[chosen]
    guard role == .place else { return }
    if candidate.country > 0 { lastCountry = candidate.country }
    if feature?.hasPrefix("PPL") ?? false {
      lastTown = written.count - 1
    } else if feature?.hasPrefix("ADM") ?? false {
      lastDivision = written.count - 1
    }
    addInner(spot, candidate)
  }

  /// The town in "aéroport de Tripoli" is a mention too, on which the airport leans.
  mutating func addInner(_ spot: PlaceSpot, _ candidate: PlaceCandidate) {
    guard let noun = spot.noun.map({ known.cues.nouns[$0] }), spot.whole != spot.words,
      !spot.signs.contains(.demonym), isMade(by: noun, of: candidate),
      noun.kind == .feature
    else { return }
    let outer = written.count - 1
    var inner = mention(of: spot, .partOfName)
    inner.relation = "in"
    written[outer].anchor = written.count
    written.append(inner)
  }

  /// Whether a noun makes another place of the one that the name stands for.
  func isMade(by noun: PlaceCues.Noun, of candidate: PlaceCandidate) -> Bool {
    guard noun.isWhole, !noun.isPlural else { return false }
    switch candidate.kind {
    case .town, .country: return true
    case .division: return noun.kind == .feature
    case .subdivision, .feature: return false
    }
  }

  func mention(of spot: PlaceSpot, _ role: PlaceMention.Role) -> PlaceMention {
    let row = role == .place ? spot.whole : spot.words
    let string = text.string(row)
    var mention = PlaceMention(
      words: row, text: string, span: text.span(of: row), name: string, precision: 2, role: role,
      source: .unlisted, confidence: roles.confidence(of: spot),
      runnersUp: max(0, spot.candidates.count - 1))
    mention.relation = relation(of: spot)
    choose(for: &mention, spot)
    return mention
  }

  /// Writes what a spot stands for into its mention.
  private func choose(for mention: inout PlaceMention, _ spot: PlaceSpot) {
    guard let chosen = spot.chosen else {
      mention.feature = spot.noun.map { known.cues.nouns[$0].feature } ?? "PPL"
      return
    }
    let candidate = chooser.candidates[chosen]
    fill(&mention, candidate)
    if let noun = spot.noun.map({ known.cues.nouns[$0] }), mention.role == .place {
      apply(noun, to: &mention, spot, candidate)
    }
    adjustPrecision(&mention)
    if mention.country == nil, mention.feature == "BDRY", let country = chooser.named.first {
      mention.country = known.lexicon.countries.codes[country]
    }
  }

  func relation(of spot: PlaceSpot) -> String? {
    if let side = spot.side { return known.cues.compass[side] }
    return spot.relation.map { known.cues.relations[$0].name }
  }

  /// Writes the chosen place into a mention.
  func fill(_ mention: inout PlaceMention, _ candidate: PlaceCandidate) {
    mention.country = candidate.country > 0 ? known.lexicon.countries.codes[candidate.country] : nil
    mention.admin1 = chooser.admin1(of: candidate)
    if candidate.hasPoint {
      mention.latitude = candidate.latitude
      mention.longitude = candidate.longitude
    }
    switch candidate.origin {
    case .own(let index):
      let entry = known.lexicon.entries[index]
      mention.name = entry.name
      mention.geonameid = entry.geonameid
      mention.feature = entry.feature
      mention.precision = entry.precision
      mention.source = .ownList
    case .gazetteer(let number, let kind):
      mention.name =
        kind.isUsual && !candidate.soundsAlike
        ? mention.text : known.gazetteer.name(of: number)
      mention.geonameid = known.gazetteer.geonameid(of: number)
      mention.feature = known.gazetteer.featureCode(of: number)
      mention.precision = 1
      mention.source = candidate.soundsAlike ? .transliteration : .gazetteer
      if mention.role == .place, mention.words.count > 0, kind.isUsual {
        mention.name = mention.text
      }
    }
  }

  /// "La province d'Idleb" is not the town, "l'aéroport de Tripoli" only lies near it.
  func apply(
    _ noun: PlaceCues.Noun, to mention: inout PlaceMention, _ spot: PlaceSpot,
    _ candidate: PlaceCandidate
  ) {
    if spot.signs.contains(.demonym) {
      if noun.anaphor == .capital, known.lexicon.capitalEntries[candidate.country] > 0 {
        fill(&mention, known.candidates[known.lexicon.capitalEntries[candidate.country]])
      } else if noun.feature == "BDRY" {
        mention.feature = noun.feature
        mention.precision = noun.precision
      }
      return
    }
    guard isMade(by: noun, of: candidate) else {
      if !noun.isWhole || noun.isPlural {
        mention.text = text.string(spot.words)
        mention.words = spot.words
        mention.span = text.span(of: spot.words)
      }
      return
    }
    mention.geonameid = nil
    mention.feature = noun.feature
    mention.name = text.string(spot.whole)
    mention.precision =
      candidate.kind == .country ? max(noun.precision, 4) : noun.precision
  }

  /// Near, towards and beside a place is less exact than in it.
  func adjustPrecision(_ mention: inout PlaceMention) {
    guard let relation = mention.relation else { return }
    if relation == "near" || relation.hasPrefix("direction:") {
      mention.precision = max(mention.precision, 2)
    } else if relation == "border" || relation == "between" {
      mention.precision = mention.precision == 6 ? 5 : max(mention.precision, 2)
    } else if relation.hasPrefix("part:"), mention.precision == 6 {
      mention.precision = 5
    }
  }

  // MARK: - Borders

  /// "la frontière turco-syrienne": a noun, the first part of an adjective, and another.
  func border(at index: Int) -> PlaceMention? {
    let spot = chooser.spots[index]
    guard let noun = spot.noun.map({ known.cues.nouns[$0] }), noun.feature == "BDRY",
      index + 1 < chooser.spots.count
    else { return nil }
    let next = chooser.spots[index + 1]
    guard next.signs.contains(.demonym), next.words.lowerBound == spot.words.upperBound,
      words[next.words.lowerBound].isBehindHyphen, let first = chooser.firstCandidate(spot),
      let second = chooser.firstCandidate(next)
    else { return nil }
    let row = spot.whole.lowerBound..<next.words.upperBound
    let string = text.string(row)
    var mention = PlaceMention(
      words: row, text: string, span: text.span(of: row), name: string, precision: 5, role: .place,
      source: .ownList, confidence: 0.8, runnersUp: 0)
    let isFirst = rank(first.country) < rank(second.country)
    mention.country = known.lexicon.countries.codes[isFirst ? first.country : second.country]
    mention.feature = noun.feature
    mention.latitude = (first.latitude + second.latitude) / 2
    mention.longitude = (first.longitude + second.longitude) / 2
    mention.relation = spot.relation.map { known.cues.relations[$0].name }
    return mention
  }

  func rank(_ country: CountryTable.Index) -> Int {
    chooser.ranks[country] < 0 ? Int.max : chooser.ranks[country]
  }

  // MARK: - Chains

  /// Links a place to the one behind it that says where it lies: "X, en périphérie de Y".
  mutating func linkChains() {
    let spots = chooser.spots
    for index in spots.indices.dropLast() {
      let outer = mentionOfSpot[index]
      let inner = mentionOfSpot[index + 1]
      guard outer >= 0, inner >= 0, spots[index].sentence == spots[index + 1].sentence,
        written[outer].role == .place, written[inner].role == .place
      else { continue }
      inherit(index, outer, inner)
      let between =
        spots[index].words
        .upperBound..<max(
          spots[index].words.upperBound, spots[index + 1].front)
      let isAdjacent =
        between.isEmpty || between.count == 1 && words[between.lowerBound].isMark
      guard isAdjacent, written[outer].anchor == nil, leans(spots[index + 1]) else { continue }
      written[outer].anchor = inner
      if written[inner].relation == nil { written[inner].relation = "in" }
    }
  }

  func leans(_ spot: PlaceSpot) -> Bool {
    if spot.signs.contains(.apposed) || spot.noun != nil { return true }
    guard let relation = spot.relation.map({ known.cues.relations[$0].name }) else { return false }
    return relation != "from" && relation != "toward" && relation != "via"
  }

  /// Names in a row share the preposition of the first: "à Gao et Kidal".
  mutating func inherit(_ index: Int, _ outer: Int, _ inner: Int) {
    let next = chooser.spots[index + 1]
    guard next.signs.contains(.row), !next.signs.contains(.apposed) || next.noun == nil,
      written[inner].relation == nil, let relation = written[outer].relation
    else { return }
    let first = words[chooser.spots[index].words.upperBound]
    guard known.cues.classes.has(first.folded, .conjunction) else { return }
    written[inner].relation = relation
  }
}
