import Records

/// Tells mentions that report an event from nouns that only name one in passing.
struct EventTest {
  /// How far behind a noun a place or date still belongs to it.
  private static let reach = 6

  let circumstances: SentenceCircumstances
  /// Whether a phrase names somebody, an act or a weapon.
  let canAct: (NounPhrase) -> Bool
  /// Whether a phrase names an act and nobody who acts.
  let isEvent: (NounPhrase) -> Bool

  /// Whether a trigger, with what was found around it, tells of an event.
  ///
  /// A verb does. A noun that no verb carries must have somebody who takes part, a place or a day near
  /// by, or a number ("27 interpellations"); a weak noun must have two of these; "cette attaque" must
  /// name somebody of its own.
  func tells(_ event: Event, _ trigger: Trigger) -> Bool {
    if isAttribute(trigger) || isThing(event, trigger) || isSpeech(trigger) { return false }
    guard case .noun(let carrier) = trigger.kind, carrier == nil else { return true }
    let hasPart =
      event.actors.contains { $0.text != nil } || !event.recipients.isEmpty
    let hasPlace = circumstances.places.contains { isNear($0.tokens, trigger) }
    let hasDate = circumstances.reading.dates.contains {
      !$0.isHour && isNear($0.tokens, trigger)
    }
    if pointsBack(trigger), !hasOwnPart(event, trigger) { return false }
    let signs = [hasPart, hasPlace, hasDate, isCounted(trigger)].filter { $0 }.count
    let needed = trigger.entry.isWeak ? 2 : 1
    return signs >= needed
  }

  /// "une voiture piégée", "les territoires occupés", "un groupe soutenu par l'Iran": a participle on a
  /// noun that nothing hangs on, or that tells of an attitude, says what a thing is like.
  private func isAttribute(_ trigger: Trigger) -> Bool {
    let reading = circumstances.reading
    guard case .verb(let verb) = trigger.kind, verb.form == .pastParticiple,
      let governor = reading.tree.nodes[verb.head].governor,
      reading.tree.nodes[governor].partOfSpeech.isNominal,
      reading.tree.nodes[governor].governor != nil
    else { return false }
    switch reading.tree.nodes[verb.head].relation.kind {
    case .clausalModifier, .adjectivalModifier: break
    default: return false
    }
    // "réunis à Bruxelles" tells of a meeting.
    if trigger.entry.coding.quad?.hasPrefix("verbal") ?? false,
      trigger.entry.coding.type != "CONSULT"
    {
      return true
    }
    let details: SyntacticRelation.Kinds = [
      .oblique, .nominalModifier, .adverbialClause, .openComplement, .object, .adverbialModifier,
    ]
    let isCounted = !reading.tree.dependents(of: governor, by: [.numericModifier]).isEmpty
    return !isCounted && !reading.isDate(min(verb.tokens.upperBound, reading.tokens.count - 1))
      && reading.tree.dependents(of: verb.head, by: details).isEmpty
  }

  /// Whether a place or date stands close behind the noun, or opens the sentence before it, with no
  /// verb in between: "Mardi, une attaque …".
  private func isNear(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    let isBehind = tokens.lowerBound >= trigger.tokens.upperBound
    let gap =
      isBehind
      ? trigger.tokens.upperBound..<tokens.lowerBound
      : min(tokens.upperBound, trigger.tokens.lowerBound)..<trigger.tokens.lowerBound
    guard isBehind ? gap.count <= Self.reach : tokens.lowerBound <= 2 else { return false }
    return !circumstances.reading.verbs.contains { gap.contains($0.head) }
  }

  /// "la crise menace", "l'île tire son importance": a thing that the lexicon does not know as somebody
  /// does not act.
  private func isThing(_ event: Event, _ trigger: Trigger) -> Bool {
    let reading = circumstances.reading
    guard case .verb(let verb) = trigger.kind, !verb.isPassive,
      trigger.entry.frame.actor == [.subject],
      let subject = ArgumentFinder(reading: reading).ownSubject(ofVerb: verb.head),
      reading.tree.nodes[subject].partOfSpeech == .noun,
      let phrase = reading.phrase(holding: subject)
    else { return false }
    return !canAct(phrase)
      // An attack kills; no other act is done by one: "les combats ont repris".
      || isEvent(phrase) && trigger.entry.coding.type != "ASSAULT"
  }

  /// "« Nous partons », proteste le chef": behind a quotation, the verb of an act is one of speech.
  private func isSpeech(_ trigger: Trigger) -> Bool {
    let reading = circumstances.reading
    guard case .verb(let verb) = trigger.kind, verb.form == .finite, verb.tokens.lowerBound > 0,
      reading.endsQuotation(at: verb.tokens.lowerBound - 1),
      !(trigger.entry.coding.quad?.hasPrefix("verbal") ?? false)
    else { return false }
    return ArgumentFinder(reading: reading).ownSubject(ofVerb: verb.head).map { $0 > verb.head }
      ?? verb.subjectPronoun.map { $0 > verb.tokens.lowerBound } ?? false
  }

  /// Whether a noun's own phrase names who took part.
  private func hasOwnPart(_ event: Event, _ trigger: Trigger) -> Bool {
    guard let phrase = circumstances.reading.phrase(holding: trigger.head) else { return false }
    let span = circumstances.reading.span(phrase.tokens)
    return (event.actors + event.recipients).contains { participant in
      participant.span.map { span.overlaps($0) } ?? false
    }
  }

  /// Whether a number says how many there were: "12 arrestations", "une dizaine d'attaques".
  private func isCounted(_ trigger: Trigger) -> Bool {
    let reading = circumstances.reading
    if !reading.tree.dependents(of: trigger.head, by: [.numericModifier]).isEmpty { return true }
    guard let governor = reading.tree.nodes[trigger.head].governor,
      reading.tree.nodes[trigger.head].relation.kind == .nominalModifier
    else { return false }
    return reading.grammar[.quantityNoun].contains(reading.tree.nodes[governor].lemma ?? "")
  }

  /// Whether a demonstrative stands before the noun: it has been spoken of before.
  private func pointsBack(_ trigger: Trigger) -> Bool {
    let reading = circumstances.reading
    return trigger.tokens.lowerBound > 0
      && reading.classes[max(0, trigger.tokens.lowerBound - 2)..<trigger.tokens.lowerBound]
        .contains(.demonstrative)
  }
}
