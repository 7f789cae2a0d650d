import Linguistics

/// Finds the phrases that fill the slots of a verb or an event noun.
///
/// The rules are those of French word order: the subject before the verb, the object behind it,
/// agents with "par" behind a passive; a relative takes its antecedent, a participle and a second
/// verb the subject of the first.
struct ArgumentFinder: Sendable {
  let reading: SentenceReading

  // MARK: - Subjects

  /// The phrases that are the subject of a verb group; several when they are coordinated.
  func subject(of group: ClauseVerb) -> [NounPhrase] { subject(of: group, depth: 0) }

  private func subject(of group: ClauseVerb, depth: Int) -> [NounPhrase] {
    guard depth < 4 else { return [] }
    if group.subjectPronoun != nil { return [] }
    if let relative = group.relativeSubject { return antecedent(of: relative) }
    switch group.form {
    case .pastParticiple: return bearer(of: group, depth)
    case .presentParticiple, .infinitive: return controller(of: group, depth)
    case .finite: break
    }
    let inverted = inverted(group)
    if !inverted.isEmpty { return inverted }
    let barrier = previousFinite(before: group)
    if let barrier, isCoordinated(group) { return subject(of: barrier, depth: depth + 1) }
    let start = barrier.map { isEmbedded($0) ? 0 : $0.tokens.upperBound } ?? 0
    let candidates = reading.phrases.filter {
      $0.preposition == nil && $0.tokens.lowerBound >= start
        && $0.tokens.upperBound <= group.tokens.lowerBound && !isInsideRelative($0, before: group)
    }
    if let nearest = candidates.last {
      return withConjuncts(main(of: nearest, among: candidates, group), among: candidates)
    }
    return barrier.map { subject(of: $0, depth: depth + 1) } ?? []
  }

  /// "a dispersé le cortège et a interpellé": nothing but pronouns between "et" and the verb.
  private func isCoordinated(_ group: ClauseVerb) -> Bool {
    var token = group.tokens.lowerBound - 1
    while token > 0, [.object, .adverb, .negation].contains(reading.classes[token]) { token -= 1 }
    return token > 0 && reading.classes[token] == .coordinator
  }

  /// What a bare participle qualifies: the noun before it, or, where it opens the sentence, the
  /// subject of the verb behind it: "Incarcéré depuis mars, le journaliste a …".
  private func bearer(of group: ClauseVerb, _ depth: Int) -> [NounPhrase] {
    let before = noun(before: group.tokens.lowerBound)
    if !before.isEmpty { return before }
    let next = reading.verbs.first {
      $0.form == .finite && $0.tokens.lowerBound >= group.tokens.upperBound
    }
    return next.map { subject(of: $0, depth: depth + 1) } ?? []
  }

  /// The verb group whose subject a participle or infinitive shares: the one before it.
  private func controller(of group: ClauseVerb, _ depth: Int) -> [NounPhrase] {
    guard let main = previousFinite(before: group) else {
      return reading.phrases.last {
        $0.preposition == nil && $0.tokens.upperBound <= group.tokens.lowerBound
      }.map { [$0] } ?? []
    }
    if group.form == .infinitive,
      group.preposition.map(reading.grammar[.objectControl].contains) ?? false,
      let object = object(of: main).last, object.tokens.upperBound < group.tokens.lowerBound
    {
      return [object]
    }
    return subject(of: main, depth: depth + 1)
  }

  /// "a déclaré le ministre": nothing but a quotation or a comma before, a phrase right behind.
  private func inverted(_ group: ClauseVerb) -> [NounPhrase] {
    let before = group.tokens.lowerBound - 1
    guard before >= 0, reading.classes[before] == .punctuation,
      let next = phrase(behind: group), next.preposition == nil
    else { return [] }
    let follower = reading.phrases.first { $0.tokens.lowerBound >= next.tokens.upperBound }
    let hasObject =
      follower.map {
        $0.preposition == nil && !reading.hasMark(in: next.tokens.upperBound..<$0.tokens.lowerBound)
      } ?? false
    let opensClause = before == 0 || ["»", "”", "\"", ","].contains(reading.tokens[before].form)
    return opensClause && !hasObject && endsSpeech(before) ? [next] : []
  }

  private func endsSpeech(_ token: Int) -> Bool {
    if reading.tokens[token].form != "," { return true }
    // "L'armée, qui a pris le pont, a tué": that comma ends a relative clause, no speech.
    return reading.verbs.last { $0.tokens.upperBound <= token && $0.form == .finite }
      .map { !isFirstInRelative($0) } ?? false
  }

  /// Of "X, chef de Y, a …" X: an apposition between commas is not the subject.
  private func main(
    of nearest: NounPhrase, among candidates: [NounPhrase], _ group: ClauseVerb
  ) -> NounPhrase {
    guard group.tokens.lowerBound > 0, reading.tokens[group.tokens.lowerBound - 1].form == ",",
      nearest.tokens.lowerBound > 0, reading.tokens[nearest.tokens.lowerBound - 1].form == ",",
      let before = candidates.last(where: { $0.tokens.upperBound < nearest.tokens.lowerBound })
    else { return nearest }
    return before
  }

  private func withConjuncts(_ last: NounPhrase, among candidates: [NounPhrase]) -> [NounPhrase] {
    var found = [last]
    // A list ends in "et": "la ville, la population fuit" has one subject.
    guard last.tokens.lowerBound > 0, reading.classes[last.tokens.lowerBound - 1] == .coordinator
    else { return found }
    var current = last
    while current.isConjunct,
      let before = candidates.last(where: { $0.tokens.upperBound == current.tokens.lowerBound - 1 })
    {
      found.insert(before, at: 0)
      current = before
    }
    return found
  }

  private func previousFinite(before group: ClauseVerb) -> ClauseVerb? {
    reading.verbs.last { $0.form == .finite && $0.tokens.upperBound <= group.tokens.lowerBound }
  }

  /// Whether a verb belongs to a relative clause that is over: "l'armée, qui a perdu dix hommes, a".
  private func isEmbedded(_ group: ClauseVerb) -> Bool {
    reading.classes[..<group.tokens.lowerBound].suffix(6).contains(.relative)
  }

  /// Whether a verb is the first behind a relative pronoun, so that the relative clause is its own.
  private func isFirstInRelative(_ group: ClauseVerb) -> Bool {
    guard let relative = reading.classes[..<group.tokens.lowerBound].lastIndex(of: .relative)
    else { return false }
    let between = relative..<group.tokens.lowerBound
    return !reading.verbs.contains { between.contains($0.tokens.lowerBound) }
  }

  private func isInsideRelative(_ phrase: NounPhrase, before group: ClauseVerb) -> Bool {
    guard let relative = reading.classes[..<phrase.tokens.lowerBound].lastIndex(of: .relative)
    else { return false }
    let between = relative..<group.tokens.lowerBound
    return reading.verbs.contains { between.contains($0.tokens.lowerBound) }
  }

  private func antecedent(of relative: Int) -> [NounPhrase] { noun(before: relative) }

  /// The phrase that ends right before a token, a comma apart.
  private func noun(before token: Int) -> [NounPhrase] {
    reading.phrases.last {
      $0.tokens.upperBound <= token && token - $0.tokens.upperBound <= 2
    }.map { [$0] } ?? []
  }

  // MARK: - Objects and complements

  /// The phrases that are the direct object: those without preposition right behind the verb.
  func object(of group: ClauseVerb) -> [NounPhrase] {
    let limit = end(ofClauseAfter: group.tokens.upperBound)
    guard
      let first = reading.phrases.first(where: {
        $0.tokens.lowerBound >= group.tokens.upperBound && $0.tokens.upperBound <= limit
          && $0.preposition == nil
      }), first.tokens.lowerBound - group.tokens.upperBound <= 4,
      !reading.hasMark(in: group.tokens.upperBound..<first.tokens.lowerBound)
    else { return [] }
    return coordinated(from: first, limit: limit)
  }

  /// The phrases with one of these prepositions behind a verb or noun.
  func complement(_ prepositions: [String], after token: Int) -> [NounPhrase] {
    let limit = end(ofClauseAfter: token)
    guard
      let first = reading.phrases.first(where: {
        $0.tokens.lowerBound >= token && $0.tokens.upperBound <= limit
          && $0.preposition.map(prepositions.contains) ?? false
      })
    else { return [] }
    return coordinated(from: first, limit: limit)
  }

  /// Who does it, in the passive: "tué | par la milice".
  func agent(of group: ClauseVerb) -> [NounPhrase] {
    complement(reading.grammar[.agent], after: group.tokens.upperBound)
  }

  private func coordinated(from first: NounPhrase, limit: Int) -> [NounPhrase] {
    var found = [first]
    for phrase in reading.phrases where phrase.isConjunct && phrase.tokens.upperBound <= limit {
      // "par X et Y", "par X et par Y"
      let gap = phrase.preposition == nil ? 1 : 2
      guard phrase.tokens.lowerBound == (found.last?.tokens.upperBound ?? 0) + gap,
        phrase.preposition == nil || phrase.preposition == first.preposition
      else { continue }
      found.append(phrase)
    }
    return found
  }

  /// Where the clause that a verb or noun stands in ends: at the next verb that is no participle, at
  /// a word that opens another clause, at a full stop within.
  func end(ofClauseAfter token: Int) -> Int {
    let verb = reading.verbs.first {
      $0.tokens.lowerBound >= token && $0.form == .finite
    }?.tokens.lowerBound
    let opener = (token..<reading.tokens.count).first {
      reading.classes[$0] == .subordinator || reading.classes[$0] == .relative
        || [";", ":", "»", "("].contains(reading.tokens[$0].form)
    }
    return min(verb ?? reading.tokens.count, opener ?? reading.tokens.count)
  }

  /// The phrase that begins right behind a verb, dates and adverbs apart: "a indiqué jeudi | le chef".
  private func phrase(behind group: ClauseVerb) -> NounPhrase? {
    var token = group.tokens.upperBound
    while token < reading.tokens.count, reading.isDate(token) || reading.classes[token] == .adverb {
      token += 1
    }
    return reading.phrases.first { $0.tokens.lowerBound == token }
  }
}
