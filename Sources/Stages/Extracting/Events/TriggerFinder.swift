import Linguistics
import Records

/// Finds the words of a sentence that name acts.
struct TriggerFinder: Sendable {
  let verbs: VerbLexicon
  let nouns: NounLexicon
  let carriers: CarrierFinder
  let means: MeansLexicon
  let contractions: Contractions
  var participants: ParticipantResolver

  /// Whether any word of a sentence may name an act, with the words that must follow it: whatever the
  /// tree says, a sentence without does not.
  ///
  /// - Parameter hasPlaces: Whether it names any place.
  func mayTell(_ tokens: [WordToken], _ reader: SentenceReader, hasPlaces: Bool) -> Bool {
    var conditional: [VerbLexicon.Pattern] = []
    var restricted: [WordRestriction] = []
    for position in tokens.indices {
      for form in nouns.match(at: position, in: tokens)?.forms ?? [] {
        guard form.entry.restriction.isDemanding else { return true }
        restricted.append(form.entry.restriction)
      }
      for reading in reader.verbs.analyses(of: tokens[position].folded) {
        for pattern in verbs.patterns(of: reading.lemma) {
          guard pattern.isConditional else { return true }
          conditional.append(pattern)
        }
      }
    }
    guard !conditional.isEmpty || !restricted.isEmpty else { return false }
    let words = Set(tokens.flatMap { formsInLists(of: $0.folded) })
    let hasReflexive = tokens.contains { reader.verbs.isReflexive($0.folded) }
    return restricted.contains { $0.mayHold(among: words, hasPlaces: hasPlaces) }
      || conditional.contains { pattern in
        (hasReflexive || !pattern.isReflexive)
          && pattern.entry.restriction.mayHold(among: words, hasPlaces: hasPlaces)
          && pattern.continuation.allSatisfy { !$0.words.isDisjoint(with: words) }
      }
  }

  /// The forms in which the lists may have a word.
  private func formsInLists(of folded: String) -> [String] {
    [folded, Self.singular(of: folded), contractions.preposition(of: folded)]
  }

  /// The triggers of a sentence, from left to right, not overlapping.
  func triggers(in reading: SentenceReading) -> [Trigger] {
    var found: [Trigger] = []
    for group in reading.verbs {
      if let trigger = verbTrigger(group, reading) { found.append(trigger) }
    }
    let taken = found.flatMap(\.words)
    let nouns = nounTriggers(reading).filter { noun in
      !taken.contains { $0.overlaps(noun.tokens) } && !repeats(noun, found, reading)
    }
    let results = found.filter { tellsResult($0, of: nouns, reading) }
    found.removeAll { trigger in results.contains { $0.tokens == trigger.tokens } }
    found += nouns.map { carried($0, by: results, reading) }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "signer un accord": the verb and the noun in its object tell of one act.
  private func repeats(_ noun: Trigger, _ verbs: [Trigger], _ reading: SentenceReading) -> Bool {
    verbs.contains { trigger in
      guard case .verb(let verb) = trigger.kind, trigger.entry.coding.type == noun.entry.coding.type
      else { return false }
      return ArgumentFinder(reading: reading).object(of: verb).contains { $0.head == noun.head }
    }
  }

  /// "l'attaque a fait six morts": the verb tells what came of the act that its subject names.
  private func tellsResult(
    _ trigger: Trigger, of nouns: [Trigger], _ reading: SentenceReading
  ) -> Bool {
    guard case .verb(let verb) = trigger.kind else { return false }
    let subjects = ArgumentFinder(reading: reading).subject(of: verb)
    return nouns.contains { noun in
      noun.entry.coding.type == trigger.entry.coding.type
        && subjects.contains { $0.head == noun.head }
    }
  }

  /// A noun whose result a verb tells takes place as that verb says: "l'attaque aurait tué".
  private func carried(
    _ noun: Trigger, by results: [Trigger], _ reading: SentenceReading
  ) -> Trigger {
    guard case .noun(let carrier) = noun.kind, carrier?.kind.saysWhose ?? true,
      let result = results.first(where: { tellsResult($0, of: [noun], reading) }),
      let verb = result.governingVerb
    else { return noun }
    return Trigger(
      tokens: noun.tokens, head: noun.head, words: noun.words, entry: noun.entry,
      kind: .noun(carrier: Trigger.Carrier(verb: verb, kind: .strike)), owner: carrier)
  }

  // MARK: - Verbs

  private func verbTrigger(_ group: ClauseVerb, _ reading: SentenceReading) -> Trigger? {
    helperTrigger(group, reading) ?? mainTrigger(group, reading)
  }

  /// "menacer d'attaquer", "se faire exploser": the pattern begins with a verb that governs another.
  private func helperTrigger(_ group: ClauseVerb, _ reading: SentenceReading) -> Trigger? {
    for helper in group.group.helpers {
      for pattern in verbs.patterns(of: helper.lemma) where !pattern.continuation.isEmpty {
        guard pattern.isReflexive == group.group.isReflexive,
          let following = following(pattern, after: helper.token + 1, reading),
          let last = following.last, last >= group.head
        else { continue }
        let end = max(last + 1, group.tokens.upperBound)
        let trigger = Trigger(
          tokens: group.tokens.lowerBound..<end, head: helper.token,
          words: [group.tokens] + following.map { $0..<$0 + 1 }, entry: pattern.entry,
          kind: .verb(pattern.isReflexive ? group.active : group))
        if isAllowed(trigger, group, reading) { return trigger }
      }
    }
    return nil
  }

  private func mainTrigger(_ group: ClauseVerb, _ reading: SentenceReading) -> Trigger? {
    for lemma in group.lemmas {
      for pattern in verbs.patterns(of: lemma) {
        guard pattern.isReflexive == group.group.hasOwnReflexive,
          let following = following(pattern, after: group.tokens.upperBound, reading),
          !isFollowedByAim(group, pattern, reading)
        else { continue }
        let end = following.last.map { $0 + 1 } ?? group.tokens.upperBound
        let trigger = Trigger(
          tokens: group.tokens.lowerBound..<end, head: group.head,
          words: [group.tokens] + following.map { $0..<$0 + 1 }, entry: pattern.entry,
          kind: .verb(group))
        if isAllowed(trigger, group, reading) { return trigger }
      }
    }
    return nil
  }

  /// "viser à combattre": a verb with an infinitive for its object names an aim, not an act, unless
  /// the pattern itself asks for the preposition.
  func isFollowedByAim(
    _ group: ClauseVerb, _ pattern: VerbLexicon.Pattern, _ reading: SentenceReading
  ) -> Bool {
    guard pattern.continuation.isEmpty, pattern.entry.frame.recipient == [.object] else {
      return false
    }
    return ArgumentFinder(reading: reading).object(of: group).isEmpty
      && reading.tree.dependents(of: group.head, by: [.openComplement]).contains { child in
        reading.verbs.contains { $0.head == child && $0.form == .infinitive }
          && reading.tree.dependents(of: child, by: [.clauseMark, .caseMark]).contains {
            reading.grammar[.indirect].contains(
              contractions.preposition(of: reading.tokens[$0]))
          }
      }
  }

  /// The words that a pattern demands behind its verb, or nil when one is missing.
  func following(
    _ pattern: VerbLexicon.Pattern, after token: Int, _ reading: SentenceReading
  ) -> [Int]? {
    ContinuationFinder(contractions: contractions).following(
      pattern.words, after: token, reading)
  }

  /// Whether the words around a verb let its reading hold.
  func isAllowed(
    _ trigger: Trigger, _ group: ClauseVerb, _ reading: SentenceReading
  ) -> Bool {
    guard !trigger.entry.restriction.isEmpty else { return true }
    let finder = ArgumentFinder(reading: reading)
    let subject = finder.subject(of: group)
    let behind = finder.dependents(of: group).filter {
      !reading.grammar[.source].contains($0.preposition ?? "")
    }
    // A demand is on the object; on the subject only where there is none beside the entry's own words:
    // "des soldats | ont franchi la frontière".
    let hasObject = finder.object(of: group).contains { object in
      !trigger.words.contains { $0.contains(object.head) }
    }
    let wantsObject = trigger.entry.frame.recipient.contains(.object) || hasObject
    let isOnObject = trigger.entry.restriction.isDemanding && !group.isPassive && wantsObject
    // "il est détenu", "la police l'a libéré": a pronoun stands for somebody.
    let patient = group.isPassive ? group.subjectPronoun : group.objectPronoun
    return isAllowed(
      trigger, beside: isOnObject ? behind : subject + behind,
      doneTo: group.isPassive ? subject + behind : behind,
      and: predicates(of: group, reading), hasPerson: patient != nil, reading)
  }

  /// "se rendre | coupable": the adjectives that a verb says of its subject or object.
  private func predicates(of group: ClauseVerb, _ reading: SentenceReading) -> [Int] {
    reading.tree.dependents(of: group.head, by: [.openComplement]).filter {
      reading.tree.nodes[$0].partOfSpeech == .adjective
    }
  }

  private func isAllowed(
    _ trigger: Trigger, beside phrases: [NounPhrase], doneTo objects: [NounPhrase],
    and predicates: [Int], hasPerson: Bool, _ reading: SentenceReading
  ) -> Bool {
    let restriction = trigger.entry.restriction
    func listed(_ tokens: [Int]) -> [Int] {
      tokens.filter { token in !trigger.words.contains { $0.contains(token) } }
    }
    func words(of tokens: [Int]) -> [String] {
      tokens.map { reading.tokens[$0].folded }.flatMap { [$0, Self.singular(of: $0)] }
    }
    let tokens = listed(phrases.flatMap { Array($0.core) } + predicates)
    let pairs = restriction.pairs.isEmpty ? [] : pairs(from: tokens, reading)
    let done = restriction.objects.isEmpty ? [] : listed(objects.flatMap { Array($0.core) })
    let takesObject = trigger.entry.frame.place.contains(.object)
    let classes = phrases.flatMap { phrase -> [String] in
      let classes = semanticClasses(of: phrase, reading).filter { $0 != WordRestriction.place }
      // "prendre | Goma", not "prendre la parole | à Goma"
      let isPlace = reading.isPlaceName(phrase.head) && (phrase.preposition == nil || !takesObject)
      return isPlace ? classes + [WordRestriction.place] : classes
    }
    return restriction.allows(
      words: words(of: tokens) + pairs, doneTo: words(of: done),
      classes: hasPerson ? classes + ["<person>"] : classes)
  }

  /// Words with the word behind each, in the singular: "site internet".
  func pairs(from tokens: [Int], _ reading: SentenceReading) -> [String] {
    tokens.filter { $0 + 1 < reading.tokens.count }.map { token in
      reading.tokens[token...token + 1].map { Self.singular(of: $0.folded) }.joined(separator: " ")
    }
  }

  private func semanticClasses(of phrase: NounPhrase, _ reading: SentenceReading) -> [String] {
    var classes = participants.classes(of: phrase.core, in: reading.tokens)
    if nouns.match(at: phrase.head, in: reading.tokens) != nil { classes.append("<event>") }
    if means.isMateriel(at: phrase.head, in: reading.tokens) { classes.append("<weapon>") }
    return classes
  }

  /// Whether a phrase names somebody or something that acts: a person, a group, an act, a weapon.
  func namesDoer(_ phrase: NounPhrase, _ reading: SentenceReading) -> Bool {
    !semanticClasses(of: phrase, reading).isEmpty
      || participants.canAct(phrase.core, in: reading.tokens)
  }

  /// Whether a phrase names an act and nobody: "les combats", but not "le cortège".
  func namesOnlyAct(_ phrase: NounPhrase, _ reading: SentenceReading) -> Bool {
    nouns.match(at: phrase.head, in: reading.tokens) != nil
      && !participants.canAct(phrase.core, in: reading.tokens)
  }

  /// The singular in nine cases of ten; the lists hold common nouns.
  static func singular(of folded: String) -> String {
    if folded.hasSuffix("aux") { return String(folded.dropLast(3)) + "al" }
    return folded.hasSuffix("s") || folded.hasSuffix("x") ? String(folded.dropLast()) : folded
  }
}
