import Linguistics

/// A verb group in its clause, with the words around it that say who its subject and object are.
struct ClauseVerb: Equatable, Sendable {
  /// What the group is in its clause.
  enum Form: Equatable, Sendable {
    /// A conjugated verb, perhaps with auxiliaries.
    case finite
    /// An infinitive that no auxiliary governs: "pour prendre".
    case infinitive
    /// "tuant"
    case presentParticiple
    /// A participle without auxiliary: "un soldat tué".
    case pastParticiple
  }

  /// The verb with its auxiliaries, negation and governing verbs.
  private(set) var group: VerbGroup
  /// What its main verb may be the form of, most likely first.
  let lemmas: [String]
  /// The preposition right before an infinitive: "pour", "de", "à", "sans".
  var preposition: String?
  /// A pronoun object right before the group: "l'ont forcé".
  var objectPronoun: Int?
  /// A pronoun subject right before or after the verb.
  var subjectPronoun: Int?
  /// A relative pronoun that is the subject: "qui".
  var relativeSubject: Int?

  /// From the first auxiliary to the verb.
  var tokens: Range<Int> { group.tokens }
  /// The verb that carries the meaning.
  var head: Int { group.main }
  /// Whether the subject suffers what the verb says.
  var isPassive: Bool { group.voice == .passive && !group.hasOwnReflexive }

  /// The group with a subject that does what a reflexive helper and the verb say together.
  var active: ClauseVerb {
    var active = self
    active.group = group.active
    return active
  }

  /// The verbs that an idiom around the group may begin with: "être visé par" begins with the auxiliary.
  ///
  /// - Parameter auxiliaries: The verbs that make a passive.
  func idiomVerbs(passive auxiliaries: Set<String>) -> [String] {
    isPassive ? lemmas + auxiliaries.sorted() : lemmas
  }

  /// What the group is in its clause.
  var form: Form {
    switch group.mood {
    case .infinitive: .infinitive
    case .participle: group.tense == .past ? .pastParticiple : .presentParticiple
    default: .finite
    }
  }
}
