import Records

/// Words of a sentence that name an act.
struct Trigger: Sendable {
  /// What names the act.
  enum Kind: Sendable {
    /// A verb.
    case verb(ClauseVerb)
    /// A noun, and the verb that carries it, if one does.
    case noun(carrier: Carrier?)
  }

  /// A verb that carries an event noun.
  struct Carrier: Sendable {
    let verb: ClauseVerb
    let kind: SupportVerbs.Kind

    /// Whether a finite verb only says whose act the noun names: "l'attaque a été revendiquée".
    var onlySaysWhose: Bool { kind.saysWhose && verb.form == .finite }
  }

  /// From the first to the last word.
  let tokens: Range<Int>
  /// The word that carries the meaning.
  let head: Int
  /// The words that the lexicon lists; others may stand between them: "pris | deux hommes | en otages".
  let words: [Range<Int>]
  /// The line of the lexicon.
  let entry: TriggerEntry
  /// What names the act.
  let kind: Kind
  /// The verb that says whose act it was, beside the one that tells of it: "X | a revendiqué | l'attaque
  /// commise mardi".
  var owner: Carrier?

  /// Whether nothing more is told of the act than whose it was.
  var isOnlyOwned: Bool {
    guard case .noun(let carrier?) = kind else { return false }
    return carrier.onlySaysWhose
  }

  /// Whether a participle says whose act it was: "l'attaque, | revendiquée | par le groupe, a fait six
  /// morts" is told by the text, not by the group.
  func isOwned(by group: ClauseVerb) -> Bool {
    guard case .noun(let carrier?) = kind else { return false }
    return [carrier, owner].compactMap(\.self).contains {
      $0.kind.saysWhose && !$0.onlySaysWhose && $0.verb.head == group.head
    }
  }

  /// The verb that tells of the act, by itself or carrying its noun.
  var governingVerb: ClauseVerb? {
    switch kind {
    case .verb(let group): group
    case .noun(let carrier): carrier?.verb
    }
  }

  /// Whether a verb only says who had a part in the act: "soupçonnés d'avoir participé à l'attaque".
  var isJoined: Bool {
    guard case .noun(let carrier?) = kind else { return false }
    return carrier.kind == .join
  }

  /// The verb whose mood, tense and negation tell how the act stands; nil where it stands by itself.
  var standingVerb: ClauseVerb? { isJoined ? nil : governingVerb }
}
