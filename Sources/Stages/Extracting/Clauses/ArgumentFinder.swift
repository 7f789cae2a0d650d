import Linguistics

/// Finds the phrases that fill the slots of a verb or an event noun, in the tree of the sentence.
///
/// A relative takes its antecedent, a participle the noun it qualifies, an infinitive and a second
/// verb the subject of the first; coordinated phrases come together.
struct ArgumentFinder: Sendable {
  let reading: SentenceReading

  var tree: SyntaxTree { reading.tree }
  /// Deeper chains of clauses were never right (French gold texts, November 2026).
  private static let maximumDepth = 5

  // MARK: - Subjects

  /// The phrases that are the subject of a verb group; several when they are coordinated. None where
  /// it is a pronoun, which the group itself tells.
  func subject(of group: ClauseVerb) -> [NounPhrase] {
    if group.subjectPronoun != nil { return [] }
    return phrases(subjects(ofVerb: group.head, depth: 0))
  }

  /// The pronoun that is the subject of a verb group: its own, or that of the verb whose subject it shares,
  /// as in "| ils | ont pillé la banque et tué deux gardes".
  func subjectPronoun(of group: ClauseVerb) -> Int? {
    group.subjectPronoun
      ?? subjects(ofVerb: group.head, depth: 0).first {
        reading.classes[$0] == .subject || reading.classes[$0] == .object
      }
  }

  /// The heads of what is the subject, and pronouns.
  private func subjects(ofVerb verb: Int, depth: Int) -> [Int] {
    guard depth < Self.maximumDepth else { return [] }
    if let subject = ownSubject(ofVerb: verb) {
      if reading.classes[subject] == .relative { return antecedents(of: verb) }
      return tree.withConjuncts(subject)
    }
    // "exclu, | il | craint d'être tué": whatever a parser makes of it.
    if let pronoun = reading.verbs.first(where: { $0.head == verb })?.subjectPronoun {
      return [pronoun]
    }
    guard let governor = tree.nodes[verb].governor else { return [] }
    let relation = tree.nodes[verb].relation
    if Self.clauses.contains(relation.kind), let host = host(of: verb, below: governor) {
      return subjects(ofVerb: host, depth: depth + 1)
    }
    switch relation.kind {
    case .clausalModifier where isContent(verb, of: governor):
      return deciders(of: governor, depth)
    case .clausalModifier where tree.nodes[governor].partOfSpeech.isNominal:
      return relation.isRelativeClause && !isParticiple(verb) ? [] : described(governor, by: verb)
    case .adverbialClause where isHostOfSpeech(governor):
      return tree.dependents(of: governor, by: [.nominalSubject]).filter { $0 < verb }
    case .clausalComplement where isMarked(verb), .adverbialClause where isMarked(verb): return []
    case .conjunct, .adverbialClause, .clausalComplement, .parataxis, .copula, .auxiliary:
      return subjects(ofVerb: governor, depth: depth + 1)
    case .openComplement: return controllers(of: verb, governor, depth)
    case .nominalModifier, .oblique, .clausalModifier:
      return tree.nodes[governor].partOfSpeech.isVerbal
        ? subjects(ofVerb: governor, depth: depth + 1) : []
    default: return []
    }
  }

  private static let clauses: SyntacticRelation.Kinds = [
    .openComplement, .clausalComplement, .adverbialClause, .conjunct,
  ]

  /// The verb that a clause belongs to, where the parser has hung it on another word: on the "avant" in
  /// "a blessé six passants | avant d'être arrêté", or on the verb of speech behind what is told.
  private func host(of verb: Int, below governor: Int) -> Int? {
    if [.adposition, .adverb].contains(tree.nodes[governor].partOfSpeech) {
      return tree.nodes[governor].governor
    }
    guard verb < governor, let told = clause(toldBefore: governor), told != verb else { return nil }
    return told
  }

  /// The subject that a verb shares with no other; nil where it has none.
  func ownSubject(ofVerb verb: Int) -> Int? {
    subjectBehindSpeech(of: verb) ?? tree.dependents(of: verb, by: [.nominalSubject]).first
      ?? subjectTakenForConjunct(of: verb)
  }

  /// "« … », a dénoncé | le ministre", "…, a annoncé | l'Élysée": behind what is said, the verb of
  /// speech stands before its subject, which parsers take for its object.
  private func subjectBehindSpeech(of verb: Int) -> Int? {
    guard let group = reading.verbs.first(where: { $0.head == verb }), group.form == .finite,
      group.subjectPronoun == nil, group.relativeSubject == nil, group.objectPronoun == nil,
      group.tokens.lowerBound > 0
    else { return nil }
    let mark = group.tokens.lowerBound - 1
    let arguments = tree.dependents(of: verb, by: [.nominalSubject, .object])
    guard reading.classes[mark] == .punctuation, let behind = arguments.first(where: { $0 > verb }),
      tree.dependents(of: verb, by: [.clausalComplement, .openComplement]).allSatisfy({ $0 < verb }
      ),
      reading.endsQuotation(at: mark)
        || (tree.nodes[verb].governor != nil || clause(before: mark, of: verb) != nil)
          && !arguments.contains(where: { $0 < verb && !isApposition($0, of: verb) })
    else { return nil }
    return behind
  }

  /// The clause before a verb of speech that a parser has hung on it whole: "dix civils | ont péri, | ont
  /// annoncé les autorités".
  private func clause(before mark: Int, of verb: Int) -> Int? {
    tree.dependents(of: verb, by: [.parataxis, .adverbialClause, .clausalComplement]).first {
      clause in
      clause < mark && tree.dependents(of: clause, by: [.clauseMark]).isEmpty
        && reading.verbs.contains { $0.head == clause && $0.form == .finite }
    }
  }

  /// The clause that a verb of speech behind it tells, where the parser has hung it on that verb.
  private func clause(toldBefore verb: Int) -> Int? {
    guard let subject = subjectBehindSpeech(of: verb), subject > verb else { return nil }
    return clause(before: verb, of: verb)
  }

  /// "… à El-Obeid, la capitale, | a annoncé l'armée": behind a main verb, what stands between commas is
  /// no subject of the verb of speech.
  private func isApposition(_ noun: Int, of verb: Int) -> Bool {
    guard let governor = tree.nodes[verb].governor, governor < noun,
      let phrase = reading.phrase(holding: noun), phrase.tokens.lowerBound > 0
    else { return false }
    return reading.tokens[phrase.tokens.lowerBound - 1].form == ","
  }

  /// "ont brûlé un pont et | des granges | ont été pillées": a parser that reads on takes the subject
  /// for a second object. No object stands between "et" and the auxiliary of the verb behind it.
  private func subjectTakenForConjunct(of verb: Int) -> Int? {
    guard tree.nodes[verb].relation.kind == .conjunct,
      let auxiliary = tree.dependents(of: verb, by: [.auxiliary]).first, auxiliary > 0,
      let phrase = reading.phrase(holding: auxiliary - 1),
      tree.nodes[phrase.head].relation.kind == .conjunct,
      tree.nodes[phrase.head].governor != verb,
      phrase.tokens.lowerBound > 0, reading.classes[phrase.tokens.lowerBound - 1] == .coordinator
    else { return nil }
    return phrase.head
  }

  /// The nouns that a participle is about: of "un Suisse et un Brésilien, | enlevés en mars" both.
  private func described(_ noun: Int, by participle: Int) -> [Int] {
    guard tree.nodes[participle].features.contains(.plural),
      tree.nodes[noun].features.contains(.singular)
    else { return [named(noun)] }
    let isSecond = tree.nodes[noun].relation.kind == .conjunct
    let nouns = tree.withConjuncts(isSecond ? tree.nodes[noun].governor ?? noun : noun)
    return nouns.contains(noun) && nouns.count > 1 ? nouns : [named(noun)]
  }

  /// Of "Ali Diallo, | un Malien condamné" the name.
  private func named(_ noun: Int) -> Int {
    guard tree.nodes[noun].relation.kind == .apposition, let name = tree.nodes[noun].governor,
      tree.nodes[name].partOfSpeech == .properNoun
    else { return noun }
    return name
  }

  /// Whether a verb of speech has taken the subject of what is said for its own, and has another.
  private func isHostOfSpeech(_ verb: Int) -> Bool {
    let subjects = tree.dependents(of: verb, by: [.nominalSubject])
    return subjects.contains { $0 < verb } && ownSubject(ofVerb: verb).map { $0 > verb } ?? false
  }

  /// Whether an infinitive says what a noun is about: "l'intention d'attaquer".
  private func isContent(_ verb: Int, of noun: Int) -> Bool {
    tree.nodes[noun].partOfSpeech == .noun && tree.nodes[verb].features.contains(.infinitive)
      && !tree.dependents(of: verb, by: [.clauseMark, .caseMark]).isEmpty
  }

  /// Who has an intention: "la décision | de l'armée | d'attaquer", "| les rebelles | ont l'intention
  /// d'attaquer".
  private func deciders(of noun: Int, _ depth: Int) -> [Int] {
    let complements = complementHeads(reading.grammar[.complement], of: noun..<noun + 1)
      .filter(reading.isPhraseHead)
    if let complement = complements.first { return tree.withConjuncts(complement) }
    // "la décision européenne d'interrompre"
    let isQualified = tree.dependents(of: noun, by: [.adjectivalModifier]).contains { $0 > noun }
    if isQualified { return [noun] }
    guard let verb = tree.nodes[noun].governor, tree.nodes[noun].relation.kind == .object else {
      return []
    }
    return subjects(ofVerb: verb, depth: depth + 1)
  }

  /// "que … ont tué", "lorsque … a frappé": what a conjunction opens shares no subject, only what "avant de"
  /// or "après" opens.
  private func isMarked(_ verb: Int) -> Bool {
    guard !tree.dependents(of: verb, by: [.clauseMark]).isEmpty else { return false }
    return ([verb] + tree.dependents(of: verb, by: [.auxiliary, .copula])).contains {
      tree.nodes[$0].features.contains(.finite)
    }
  }

  private func isParticiple(_ verb: Int) -> Bool {
    tree.nodes[verb].features.contains(.participle)
      && tree.dependents(of: verb, by: [.auxiliary]).isEmpty
  }

  /// "accuse l'armée d'avoir pris", "forcés à fuir": the object of the verb before, where a
  /// preposition stands between; else its subject.
  private func controllers(of verb: Int, _ governor: Int, _ depth: Int) -> [Int] {
    let hasMark = tree.dependents(of: verb, by: [.clauseMark, .caseMark]).contains {
      reading.grammar[.objectControl].contains(
        reading.contractions.preposition(of: reading.tokens[$0]))
    }
    // "les | a forcés à fuir"
    if hasMark, let pronoun = reading.verbs.first(where: { $0.head == governor })?.objectPronoun {
      return [pronoun]
    }
    // "a vu des hommes fuir": so, too, without a preposition, where the object stands between.
    if let object = objects(ofVerb: governor).first, hasMark || object < verb && object > governor {
      return tree.withConjuncts(object)
    }
    // "a ordonné | à la milice | de libérer", but "a promis à la milice de libérer"
    if hasMark, !reading.grammar[.subjectControl].contains(tree.nodes[governor].lemma ?? ""),
      let addressee = complementHeads(reading.grammar[.indirect], of: governor..<governor + 1)
        .first,
      addressee < verb
    {
      return tree.withConjuncts(addressee)
    }
    return subjects(ofVerb: governor, depth: depth + 1)
  }

  /// What a relative clause is about, and what a second verb of it is about: "qui … et a tué".
  private func antecedents(of verb: Int) -> [Int] {
    for token in tree.path(from: verb) where tree.nodes[token].relation.kind == .clausalModifier {
      return tree.nodes[token].governor.map { [$0] } ?? []
    }
    return []
  }

  // MARK: - Objects and complements

  /// The phrases that are the direct object.
  func object(of group: ClauseVerb) -> [NounPhrase] { phrases(objects(ofVerb: group.head)) }

  func objects(ofVerb verb: Int) -> [Int] {
    guard let object = tree.dependents(of: verb, by: [.object]).first(where: isFullWord),
      object != ownSubject(ofVerb: verb)
    else { return objectsTakenForComplements(of: verb) }
    if reading.classes[object] == .relative || reading.classes[object] == .subordinator {
      return antecedents(of: verb)
    }
    return tree.withConjuncts(object).filter(reading.isPhraseHead)
  }

  /// "affronte | des rebelles", which parsers read as "de les rebelles"; and in a relative clause what
  /// "que" stands for.
  private func objectsTakenForComplements(of verb: Int) -> [Int] {
    if tree.nodes[verb].relation.isRelativeClause, ownSubject(ofVerb: verb) != nil,
      tree.dependents(of: verb, by: [.clauseMark]).contains(where: {
        reading.classes[$0] == .subordinator
      })
    {
      return antecedents(of: verb)
    }
    let noun = tree.dependents(of: verb, by: [.oblique]).first { child in
      guard child > verb, let mark = tree.dependents(of: child, by: [.caseMark]).first else {
        return false
      }
      let form = reading.tokens[mark].folded
      return reading.grammar[.complement].contains(reading.contractions.preposition(of: form))
        && reading.classes[mark].isDeterminer
        && !reading.verbs.contains { $0.head == verb && $0.isPassive }
    }
    return noun.map(tree.withConjuncts) ?? []
  }

  private func isFullWord(_ token: Int) -> Bool {
    reading.classes[token] != .object && reading.classes[token] != .article
  }

  func phrases(_ heads: [Int]) -> [NounPhrase] {
    var found: [NounPhrase] = []
    // Of the parts of a name of several words each may be a head.
    for head in heads
    where reading.isPhraseHead(head) && !(found.last?.tokens.contains(head) ?? false) {
      found.append(reading.phraseReader.phrase(at: head))
    }
    return found
  }
}
