/// Verbs that share what stands before another verb: "ont attaqué … et tué", "veut tuer et voler".
extension VerbGroupReader {
  /// How many words may stand between the coordinator and the participle that shares a passive: "ont
  /// été tués et *cinq autres* blessés".
  private static let longestGappedSubject = 4
  /// How far before the coordinator the verb that shares is looked for; a clause is rarely longer.
  private static let longestFirstPart = 30

  /// Gives a participle without auxiliary the auxiliary of the participle before, if it could be its
  /// participle at all.
  func shareAuxiliary(
    into group: inout VerbGroup, _ readings: [VerbAnalysis], _ tokens: [WordToken]
  ) {
    guard let coordinator = coordinator(before: group.main, in: tokens) else { return }
    let isGapped =
      coordinator < skipPronounsAndAdverbs(before: group.main, in: tokens)
    for place in placesBefore(coordinator, in: tokens) {
      let participles = verbs.analyses(of: tokens[place].folded).filter(\.isPastParticiple)
      guard let first = participles.first, auxiliary(before: place, in: tokens) != nil,
        let other = self.group(around: place, in: tokens, lemma: first.lemma, mayShare: false)
      else { continue }
      let fits =
        isGapped ? other.voice == .passive : agree(participles, readings, with: other)
      if fits { group.share(other) }
      return
    }
  }

  /// Gives an infinitive that nothing governs the governing verbs of the infinitive before.
  func shareGovernors(into group: inout VerbGroup, _ tokens: [WordToken]) {
    var place = skipPronounsAndAdverbs(before: group.main, in: tokens)
    if place > 0, isPreposition(tokens[place]) {
      place = skipPronounsAndAdverbs(before: place, in: tokens)
    }
    guard place > 0, words.has(.coordinator, tokens[place].folded) else { return }
    for earlier in placesBefore(place, in: tokens) {
      let readings = verbs.analyses(of: tokens[earlier].folded)
      guard let infinitive = readings.first(where: { $0.mood == .infinitive }),
        let other = self.group(
          around: earlier, in: tokens, lemma: infinitive.lemma, mayShare: false)
      else { continue }
      if !other.helpers.isEmpty { group.share(other) }
      return
    }
  }

  /// The coordinator right before a verb, or before the few words of a subject of its own.
  private func coordinator(before index: Int, in tokens: [WordToken]) -> Int? {
    var place = skipPronounsAndAdverbs(before: index, in: tokens)
    let limit = place - Self.longestGappedSubject
    while place > 0, place >= limit {
      if words.has(.coordinator, tokens[place].folded) { return place }
      if tokens[place].shape.contains(.punctuation) { return nil }
      place -= 1
    }
    return nil
  }

  /// The tokens before `index` in the same clause, the nearest first.
  private func placesBefore(_ index: Int, in tokens: [WordToken]) -> [Int] {
    var places: [Int] = []
    var place = index - 1
    while place >= 0, index - place <= Self.longestFirstPart {
      if tokens[place].form == ";" || tokens[place].form == ":" { break }
      places.append(place)
      place -= 1
    }
    return places
  }

  /// In the passive both participles agree with the subject; in the active the second has the
  /// plain form ("tué") unless its object came first.
  private func agree(
    _ first: [VerbAnalysis], _ second: [VerbAnalysis], with group: VerbGroup
  ) -> Bool {
    let participles = second.filter(\.isPastParticiple)
    guard group.voice == .passive || words.movesWithBe.contains(group.lemma) else {
      return participles.contains { $0.number == .singular && $0.gender == .masculine }
    }
    return participles.contains { one in
      first.contains { $0.number == one.number && $0.gender == one.gender }
    }
  }
}

extension VerbGroup {
  /// Takes over all that another group says of its main verb.
  mutating func share(_ other: VerbGroup) {
    voice = mood == .infinitive ? voice : other.voice
    isCompound = other.isCompound
    mood = other.mood
    tense = other.tense
    person = other.person
    isNegated = other.isNegated
    helpers = other.helpers
    sharesAuxiliary = true
  }
}
