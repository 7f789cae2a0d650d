import Linguistics

/// Tells what of a sentence a reporting verb or phrase covers, in the tree of the sentence.
struct ReportScope: Sendable {
  let reading: SentenceReading

  private var tree: SyntaxTree { reading.tree }

  // MARK: - Verbs

  /// Whether what a verb of speech reports holds a trigger.
  ///
  /// - Parameter takesNouns: Whether the verb reports what a noun names: "annoncer l'arrestation".
  func holds(_ trigger: Trigger, under group: ClauseVerb, takesNouns: Bool) -> Bool {
    if reading.isQuoted[trigger.head], !reading.isQuoted[group.head] { return true }
    if isInserted(group) { return isHost(of: group, trigger) }
    let verb = group.head
    if isToldOf(trigger, by: group) { return takesNouns }
    guard let step = step(from: trigger.head, below: verb) else { return false }
    switch tree.nodes[step].relation.kind {
    case .clausalComplement, .openComplement: return !isBackground(trigger, below: step)
    case .parataxis: return step > verb
    case .object:
      // "annonce | la mort de X et l'arrestation de Y"
      let noun = tree.nodes[trigger.head]
      return takesNouns
        && (step == trigger.head || noun.relation.kind == .conjunct && noun.governor == step)
    // "après le bombardement, … rejettent": before the verb stands when or where it is said.
    case .oblique, .nominalModifier: return takesNouns && step == trigger.head && step > verb
    case .nominalSubject: return takesNouns && step == trigger.head && group.isPassive
    default: return false
    }
  }

  /// "27 arrestations | signalées par la police", "trois gardes tués | annoncés par l'armée": a participle
  /// with a doer, on the noun or on that which the act is said of.
  private func isToldOf(_ trigger: Trigger, by group: ClauseVerb) -> Bool {
    guard group.form == .pastParticiple, tree.nodes[group.head].relation.kind == .clausalModifier,
      let noun = tree.nodes[group.head].governor,
      !ArgumentFinder(reading: reading).agent(of: group).isEmpty
    else { return false }
    let trait = tree.nodes[trigger.head]
    return noun == trigger.head || noun == trait.governor && trait.relation.kind == .clausalModifier
  }

  /// The child of a token through which the way from another leads up to it.
  private func step(from token: Int, below ancestor: Int) -> Int? {
    let path = tree.path(from: token)
    guard let index = path.firstIndex(of: ancestor), index > 0 else { return nil }
    return path[index - 1]
  }

  /// "…, a indiqué jeudi le chef": a finite verb behind a comma or a quotation, its subject behind it.
  private func isInserted(_ group: ClauseVerb) -> Bool {
    guard group.form == .finite, group.tokens.lowerBound > 0,
      reading.classes[group.tokens.lowerBound - 1] == .punctuation
    else { return false }
    if let pronoun = group.subjectPronoun { return pronoun > group.tokens.lowerBound }
    guard let subject = ArgumentFinder(reading: reading).ownSubject(ofVerb: group.head) else {
      return false
    }
    return subject > group.head
  }

  /// Whether a trigger stands in what an inserted verb reports: all before it, and what goes on behind.
  private func isHost(of group: ClauseVerb, _ trigger: Trigger) -> Bool {
    let path = tree.path(from: trigger.head)
    guard trigger.tokens.upperBound <= group.tokens.lowerBound || !path.contains(group.head),
      let top = path.last
    else { return false }
    return !isBackground(trigger, below: top)
  }

  /// "le journaliste, condamné en mars, …": what a participle adds to a noun, the writer adds.
  private func isBackground(_ trigger: Trigger, below top: Int) -> Bool {
    tree.path(from: trigger.head).prefix { $0 != top }.contains { token in
      let relation = tree.nodes[token].relation
      return relation.kind == .clausalModifier && !relation.isRelativeClause
    }
  }

  // MARK: - Phrases

  /// Whether a phrase such as "selon l'armée" covers a trigger: the whole sentence where it opens it or
  /// stands behind a comma, else the clause that it stands in and what hangs on that.
  ///
  /// - Parameter head: The token that ties the phrase to its clause.
  func holds(_ trigger: Trigger, under cue: Range<Int>, head: Int) -> Bool {
    let before = reading.classes[..<cue.lowerBound]
    let isApart = before.last == .punctuation || !before.contains { $0 != .punctuation }
    guard !isApart, let host = clause(of: head) else {
      return !isBackground(trigger, below: tree.path(from: trigger.head).last ?? trigger.head)
    }
    return tree.isWithin(trigger.head, host)
  }

  /// The verb at the head of the clause that a token stands in.
  private func clause(of token: Int) -> Int? {
    tree.path(from: token).dropFirst().first { tree.nodes[$0].partOfSpeech.isVerbal }
  }
}
