import Linguistics

/// Puts verbs and their auxiliaries together.
struct VerbGroupFinder: Sendable {
  let reader: VerbReader

  /// Words that may stand inside a group: "n'ont pas encore été".
  private static let maximumGap = 4

  /// The groups of a sentence, from left to right, not overlapping.
  func groups(in tokens: [WordToken], classes: [WordClass]) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    var position = 0
    while position < tokens.count {
      let readings = reader.readings(at: position, tokens, classes)
      guard let first = preferred(readings) else {
        position += 1
        continue
      }
      let group = group(from: position, first, readings, tokens, classes)
      groups.append(group)
      position = group.tokens.upperBound
    }
    return groups
  }

  /// A conjugated reading before a participle, an auxiliary before other verbs.
  private func preferred(_ readings: [VerbAnalysis]) -> VerbAnalysis? {
    readings.min { rank($0) < rank($1) }
  }

  private func rank(_ reading: VerbAnalysis) -> (Int, Int, String) {
    let isAuxiliary = ["avoir", "être"].contains(reading.lemma)
    let mood = reading.mood == .indicative ? 0 : 1
    return (isAuxiliary ? 0 : reading.person != nil ? 1 : 2, mood, reading.lemma)
  }

  private func group(
    from start: Int, _ first: VerbAnalysis, _ readings: [VerbAnalysis], _ tokens: [WordToken],
    _ classes: [WordClass]
  ) -> VerbGroup {
    var group = VerbGroup(
      tokens: start..<start + 1, head: start, lemmas: lemmas(of: readings, like: first),
      form: form(of: first), voice: .active,
      mood: first.person == nil ? nil : first.mood, tense: first.tense)
    if group.form == .pastParticiple { group.voice = .passive }
    readLeft(&group, tokens, classes)
    var current = first
    while let next = continuation(of: current, &group, tokens, classes) { current = next }
    readRight(&group, tokens, classes)
    return group
  }

  private func form(of reading: VerbAnalysis) -> VerbGroup.Form {
    if reading.person != nil { return .finite }
    if reading.mood == .infinitive { return .infinitive }
    return reading.isPastParticiple ? .pastParticiple : .presentParticiple
  }

  private func lemmas(of readings: [VerbAnalysis], like reading: VerbAnalysis) -> [String] {
    var seen: Set<String> = []
    let alike = readings.filter { form(of: $0) == form(of: reading) }.sorted { rank($0) < rank($1) }
    return ([reading] + alike).map(\.lemma).filter { seen.insert($0).inserted }
  }

  // MARK: - Auxiliaries

  /// Takes in the participle or infinitive that the current verb governs, if there is one.
  private func continuation(
    of current: VerbAnalysis, _ group: inout VerbGroup, _ tokens: [WordToken],
    _ classes: [WordClass]
  ) -> VerbAnalysis? {
    if ["avoir", "être"].contains(current.lemma), !current.isPastParticiple || current.lemma == "être" {
      if let next = participle(after: group.tokens.upperBound, tokens, classes) {
        take(next, after: current, &group, tokens, classes)
        return next.reading
      }
    }
    guard let prepositions = reader.prepositions(ofGoverning: current.lemma),
      !["avoir", "être"].contains(current.lemma),
      let next = infinitive(after: group.tokens.upperBound, prepositions, tokens, classes)
    else { return nil }
    group.governors.append(.init(lemma: current.lemma, token: group.head))
    group.tokens = group.tokens.lowerBound..<next.token + 1
    group.head = next.token
    group.lemmas = lemmas(of: next.readings, like: next.reading)
    if group.voice != .reflexive { group.voice = .active }
    return next.reading
  }

  private struct Found {
    let token: Int
    let reading: VerbAnalysis
    let readings: [VerbAnalysis]
  }

  private func participle(
    after end: Int, _ tokens: [WordToken], _ classes: [WordClass]
  ) -> Found? {
    for position in end..<min(end + Self.maximumGap + 1, tokens.count) {
      let participles = reader.readings(at: position, tokens, classes).filter(\.isPastParticiple)
      if let first = participles.first {
        return Found(token: position, reading: first, readings: participles)
      }
      guard mayStandInside(position, tokens, classes) else { return nil }
    }
    return nil
  }

  private func infinitive(
    after end: Int, _ prepositions: Set<String>, _ tokens: [WordToken], _ classes: [WordClass]
  ) -> Found? {
    var hasPreposition = prepositions.isEmpty
    for position in end..<min(end + Self.maximumGap + 1, tokens.count) {
      let infinitives = reader.readings(at: position, tokens, classes).filter { $0.mood == .infinitive }
      if let first = infinitives.first {
        return hasPreposition ? Found(token: position, reading: first, readings: infinitives) : nil
      }
      let word = tokens[position].folded == "d'" ? "de" : tokens[position].folded
      if prepositions.contains(word) {
        hasPreposition = true
      } else if !mayStandInside(position, tokens, classes), !isClitic(position, tokens) {
        return nil
      }
    }
    return nil
  }

  private func take(
    _ next: Found, after auxiliary: VerbAnalysis, _ group: inout VerbGroup, _ tokens: [WordToken],
    _ classes: [WordClass]
  ) {
    if (group.tokens.upperBound..<next.token).contains(where: { classes[$0] == .negation }) {
      group.isNegated = group.isNegated || hasNegationParticle(before: group.tokens.lowerBound, tokens)
    }
    group.tokens = group.tokens.lowerBound..<next.token + 1
    group.head = next.token
    group.lemmas = lemmas(of: next.readings, like: next.reading)
    group.isCompound = true
    if auxiliary.lemma == "être", next.reading.lemma != "être", group.voice != .reflexive {
      group.voice = reader.takesEtre(next.reading.lemma) ? .active : .passive
    } else if group.form == .pastParticiple {
      group.voice = .active
    }
  }

  private func mayStandInside(_ position: Int, _ tokens: [WordToken], _ classes: [WordClass]) -> Bool {
    switch classes[position] {
    case .adverb, .negation, .subject: true
    case .determiner: ["tout", "tous", "toutes"].contains(tokens[position].folded)
    case .content: tokens[position].folded.hasSuffix("ment")
    default: false
    }
  }

  private func isClitic(_ position: Int, _ tokens: [WordToken]) -> Bool {
    ["le", "la", "les", "l'", "lui", "leur", "y", "en", "se", "s'"].contains(tokens[position].folded)
  }

  // MARK: - Around the group

  /// Reads pronouns, negation and the preposition before the first verb.
  private func readLeft(_ group: inout VerbGroup, _ tokens: [WordToken], _ classes: [WordClass]) {
    var position = group.tokens.lowerBound - 1
    while position >= 0 {
      let folded = tokens[position].folded
      if folded == "se" || folded == "s'" {
        group.voice = .reflexive
      } else if isClitic(position, tokens), folded != "en", folded != "y",
        group.form != .pastParticiple
      {
        group.objectPronoun = position
      } else if folded == "ne" || folded == "n'" {
        group.isNegated = isNegation(from: position, group, tokens, classes)
      } else if folded != "en", folded != "y", classes[position] != .object {
        break
      }
      position -= 1
    }
    guard position >= 0 else { return }
    switch classes[position] {
    case .subject: group.subjectPronoun = position
    case .relative where tokens[position].folded == "qui": group.relativeSubject = position
    case .preposition, .purpose, .contraction:
      group.preposition = tokens[position].folded == "d'" ? "de" : tokens[position].folded
    default: break
    }
  }

  private func readRight(_ group: inout VerbGroup, _ tokens: [WordToken], _ classes: [WordClass]) {
    for position in group.tokens.lowerBound + 1..<min(group.tokens.upperBound + 1, tokens.count)
    where classes[position] == .subject && tokens[position].folded.hasPrefix("-") {
      group.subjectPronoun = position
    }
    if group.form == .infinitive || group.form == .presentParticiple {
      group.isNegated = group.isNegated || group.preposition == "sans"
    }
  }

  private func hasNegationParticle(before start: Int, _ tokens: [WordToken]) -> Bool {
    tokens[max(0, start - 3)..<start].contains { $0.folded == "ne" || $0.folded == "n'" }
  }

  /// Whether "ne" comes with a word that negates: not "ne … que", nor "ne" alone.
  private func isNegation(
    from position: Int, _ group: VerbGroup, _ tokens: [WordToken], _ classes: [WordClass]
  ) -> Bool {
    let window = tokens[position..<min(group.tokens.upperBound + 4, tokens.count)]
    return window.contains { token in
      ["pas", "plus", "jamais", "aucun", "aucune", "rien", "personne", "point", "guère", "ni", "nul"]
        .contains(token.folded)
    }
  }
}
