import Linguistics
import Records

/// Finds who says so: the speaker behind a trigger, and the words that mark the speech.
struct ClaimFinder: Sendable {
  /// A claim and what it makes of the event.
  struct Finding: Sendable {
    var claim: Claim
    var factuality: Factuality
  }

  let reporting: ReportingLexicon
  let contractions: Contractions
  var resolver: ParticipantResolver

  /// The claim that a trigger stands under; nil when the text speaks for itself.
  func claim(on trigger: Trigger, in reading: SentenceReading, participants: ParticipantReader)
    -> Finding?
  {
    let spoken = verbClaim(on: trigger, reading, participants)
    let cited = phraseClaim(on: trigger, reading, participants)
    // "la police, | citée par Reuters, | a indiqué": who says it is the one that is quoted.
    if let spoken, let source = spoken.claim.source?.span, let quoted = cited?.claim.cue.span,
      source.end <= quoted.start, quoted.end <= spoken.claim.cue.span.start
    {
      return spoken
    }
    return cited ?? spoken ?? hearsay(trigger, reading, participants)
  }

  // MARK: - "selon l'armée"

  private func phraseClaim(
    on trigger: Trigger, _ reading: SentenceReading, _ participants: ParticipantReader
  ) -> Finding? {
    for position in reading.tokens.indices {
      guard let match = reporting.phrase(at: position, in: reading.tokens) else { continue }
      let cue = position..<position + match.length
      let named = named(by: match.cue, cue, reading)
      guard !cue.overlaps(trigger.tokens), named != nil || match.cue.namesNobody,
        ReportScope(reading: reading).holds(
          trigger, under: cue, head: named?.head ?? cue.upperBound - 1)
      else { continue }
      return finding(
        match.cue, cue: cue, source: named.map { speaker(behind: $0, reading) }, reading,
        participants)
    }
    return nil
  }

  private func named(
    by cue: ReportingLexicon.Cue, _ tokens: Range<Int>, _ reading: SentenceReading
  ) -> NounPhrase? {
    if cue.namesSource { return reading.phrase(holding: tokens.upperBound - 1) }
    return cue.hasSourceAfter ? phrase(from: tokens.upperBound, reading) : nil
  }

  /// The phrase behind a cue; where the cue is itself the beginning of a phrase ("selon un bilan |
  /// du ministère"), what is left of it.
  private func phrase(from start: Int, _ reading: SentenceReading) -> NounPhrase? {
    // "un rapport selon lequel": no speaker follows.
    guard start < reading.tokens.count, reading.classes[start] != .relative else { return nil }
    if [.object, .subject, .pronoun].contains(reading.classes[start]) {
      // "selon lui"
      return NounPhrase(tokens: start..<start + 1, head: start, core: start..<start + 1)
    }
    if let whole = reading.phrases.first(where: {
      (start...start + 2).contains($0.tokens.lowerBound)
    }),
      !reading.hasMark(in: start..<whole.tokens.lowerBound)
    {
      return whole
    }
    guard var rest = reading.phrase(holding: start) else { return nil }
    rest.tokens = start..<rest.tokens.upperBound
    rest.core = rest.tokens
    return rest
  }

  // MARK: - "a déclaré que", "…, a déclaré le ministre"

  private func verbClaim(
    on trigger: Trigger, _ reading: SentenceReading, _ participants: ParticipantReader
  ) -> Finding? {
    let scope = ReportScope(reading: reading)
    for group in reading.verbs where !group.tokens.overlaps(trigger.tokens) {
      guard let (cue, words) = cue(of: group, reading),
        scope.holds(trigger, under: group, takesNouns: cue.takesNouns),
        // Who is suspected of a part in an attack is not what tells of the attack.
        !trigger.isJoined || cue.factuality != .hedged,
        !trigger.isOwned(by: group)
      else { continue }
      let source = source(of: group, reading)
      guard source != nil || group.subjectPronoun != nil || group.isPassive else { continue }
      return finding(cue, cue: words, source: source, reading, participants)
    }
    return nil
  }

  /// What a verb, with the words behind it, says about what it reports; nil when it reports nothing.
  ///
  /// What somebody has not said is no claim of theirs: "aucun groupe n'a revendiqué", "n'a pas démenti".
  ///
  /// - Returns: The cue, and the tokens of the verb and its words: "a fait savoir", "fait état de".
  private func cue(
    of group: ClauseVerb, _ reading: SentenceReading
  ) -> (cue: ReportingLexicon.Cue, words: Range<Int>)? {
    guard !group.group.isNegated else { return nil }
    let finder = ContinuationFinder(contractions: contractions)
    let helpers = group.group.helpers.map { (lemmas: [$0.lemma], end: $0.token + 1) }
    for (lemmas, end) in helpers + [(group.lemmas, group.tokens.upperBound)] {
      for verb in lemmas.lazy.flatMap(reporting.verbs(of:))
      where verb.words.isReflexive == group.group.hasOwnReflexive {
        guard let words = finder.following(verb.words, after: end, reading),
          // Of "a fait savoir" the entry must reach the verb at its end.
          max(words.last ?? 0, end - 1) >= group.head
        else { continue }
        return (verb.cue, cueTokens(of: group, words, reading))
      }
    }
    return nil
  }

  /// The verb with the words right behind it, without a preposition or auxiliary at their end: of
  /// "accuse l'armée d'avoir" and "affirme avoir" only the verb.
  private func cueTokens(
    of group: ClauseVerb, _ words: [Int], _ reading: SentenceReading
  ) -> Range<Int> {
    var end = words.reduce(group.tokens.upperBound) { $1 == $0 ? $0 + 1 : $0 }
    while end > group.tokens.upperBound,
      reading.classes[end - 1].isPreposition
        || reading.tree.nodes[end - 1].partOfSpeech == .auxiliary
    {
      end -= 1
    }
    return group.tokens.lowerBound..<end
  }

  /// Who speaks in a sentence that another sentence's quotation begins or ends in: the subject of its
  /// reporting verb outside the quotation.
  func speech(in reading: SentenceReading, participants: ParticipantReader) -> Finding? {
    for group in reading.verbs where !reading.isQuoted[group.head] {
      guard let (cue, words) = cue(of: group, reading),
        let source = source(of: group, reading),
        // "…, pensant le trouver": a pronoun at a distance speaks of itself.
        source.tokens.count > 1 || group.subjectPronoun != nil || reading.isPhraseHead(source.head)
      else { continue }
      return finding(cue, cue: words, source: source, reading, participants)
    }
    return nil
  }

  private func source(of group: ClauseVerb, _ reading: SentenceReading) -> NounPhrase? {
    let finder = ArgumentFinder(reading: reading)
    if group.isPassive { return finder.agent(of: group).first }
    if let pronoun = finder.subjectPronoun(of: group) {
      let one = pronoun..<pronoun + 1
      return NounPhrase(tokens: one, head: pronoun, core: one)
    }
    return finder.subject(of: group).last.map { speaker(behind: $0, reading) }
  }

  /// "le bilan dressé par | les autorités", "un communiqué de | l'armée": of a text that speaks, who
  /// wrote it, where it says so.
  private func speaker(behind phrase: NounPhrase, _ reading: SentenceReading) -> NounPhrase {
    guard !resolver.canAct(phrase.core, in: reading.tokens) else { return phrase }
    let finder = ArgumentFinder(reading: reading)
    // A parser may take "communiqué" for the noun.
    let participles = reading.tree.dependents(
      of: phrase.head, by: [.clausalModifier, .adjectivalModifier, .nominalModifier])
    let writers =
      participles.flatMap { finder.complements(reading.grammar[.agent], of: $0..<$0 + 1) }
      + finder.complements(reading.grammar[.complement], of: phrase.head..<phrase.head + 1)
    return writers.first { resolver.canAct($0.core, in: reading.tokens) } ?? phrase
  }

  // MARK: - "aurait été tué"

  /// The conditional of a compound tense is the press's mark of hearsay.
  private func hearsay(
    _ trigger: Trigger, _ reading: SentenceReading, _ participants: ParticipantReader
  ) -> Finding? {
    guard let verb = trigger.governingVerb, verb.group.mood == .conditional, verb.group.isCompound,
      verb.group.helpers.isEmpty
    else { return nil }
    let span = reading.span(verb.tokens)
    let cue = TextMention(text: participants.text.string(span), span: span)
    return Finding(claim: Claim(source: nil, cue: cue, kind: "conditional"), factuality: .hedged)
  }

  private func finding(
    _ cue: ReportingLexicon.Cue, cue tokens: Range<Int>, source: NounPhrase?,
    _ reading: SentenceReading, _ participants: ParticipantReader
  ) -> Finding {
    let span = reading.span(tokens)
    let mention = TextMention(text: participants.text.string(span), span: span)
    let speaker = source.map { participants.participant($0) }
    return Finding(
      claim: Claim(source: speaker, cue: mention, kind: cue.kind), factuality: cue.factuality)
  }
}
