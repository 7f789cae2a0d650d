/// A verb with all that belongs to it: "n'auraient pas été tués", "a tenté de faire exploser".
public struct VerbGroup: Hashable, Sendable {
  /// Whether the subject does it or suffers it.
  public enum Voice: String, Sendable {
    /// "ils ont tué"
    case active
    /// "ils ont été tués", "tués par"
    case passive
  }

  /// A verb that governs the main verb's infinitive: "pouvoir", "tenter de", "faire".
  public struct Helper: Hashable, Sendable {
    /// What the verb does to the event, as in `auxiliaries.tsv`.
    public enum Role: String, Sendable {
      /// avoir; it never comes as a helper.
      case auxiliary
      /// être; it never comes as a helper.
      case passiveAuxiliary = "passive_auxiliary"
      /// "faire exploser": the subject lets others do it.
      case causative
      /// "se voit refuser": the subject has it done to him, and only as a reflexive.
      case reflexiveCausative = "reflexive_causative"
      /// "va attaquer", "vient d'attaquer": the time changes.
      case aspect
      /// "pourrait attaquer": it may be so.
      case modal
      /// "tente d'attaquer": perhaps not done.
      case attempt
      /// "veut attaquer": meant for later.
      case plan

      /// Whether the verb takes a participle, not an infinitive.
      var isAuxiliary: Bool { self == .auxiliary || self == .passiveAuxiliary }
    }

    /// The infinitive.
    public let lemma: String
    /// What the verb does to the event.
    public let role: Role
    /// Where it stands, as an index of the tokens.
    public let token: Int
  }

  /// The tokens from the negation or pronoun before the first verb to the main verb.
  public internal(set) var tokens: Range<Int>
  /// The main verb, as an index of the tokens.
  public let main: Int
  /// The main verb's infinitive.
  public let lemma: String
  /// Active or passive.
  public internal(set) var voice: Voice = .active
  /// Whether "se" stands before the verb.
  public internal(set) var isReflexive = false
  /// Whether a reflexive helper makes the passive: "s'est fait arrêter".
  public internal(set) var isPassiveByHelper = false
  /// Whether the tense is compound: "a tué", "aura été tué", "avoir tué".
  public internal(set) var isCompound = false
  /// The mood of the finite verb; infinitive or participle where there is none.
  public internal(set) var mood: VerbMood
  /// The tense of the finite verb: with `isCompound`, `.present` is "a tué" and `.imperfect`
  /// "avait tué".
  public internal(set) var tense: VerbTense?
  /// The person of the finite verb, where there is one.
  public internal(set) var person: Int?
  /// The number of the finite verb or the participle.
  public internal(set) var number: GrammaticalNumber?
  /// Whether the group is denied: "ne … pas", "aucun … ne", "sans tuer". "ne … que" is not.
  public internal(set) var isNegated = false
  /// The governing verbs, the outermost first.
  public internal(set) var helpers: [Helper] = []
  /// Whether the auxiliary is that of another participle before: "ont attaqué … et tué".
  public internal(set) var sharesAuxiliary = false

  /// Whether the "se" is the main verb's own: not that of "s'est fait arrêter".
  public var hasOwnReflexive: Bool { isReflexive && !isPassiveByHelper }

  /// The group read as active: "s'est fait exploser" of one who blows himself up.
  public var active: VerbGroup {
    var active = self
    active.voice = .active
    active.isPassiveByHelper = false
    return active
  }

  /// The innermost governing verb of one role.
  public func helper(_ role: Helper.Role) -> Helper? { helpers.last { $0.role == role } }
}
