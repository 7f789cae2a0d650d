import Linguistics

/// A verb with its auxiliaries: "auraient été rassemblés", "a tenté de prendre".
struct VerbGroup: Equatable, Sendable {
  /// What the last verb of the group is.
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

  /// Who does it to whom.
  enum Voice: Equatable, Sendable {
    case active, passive, reflexive
  }

  /// A verb that governs the infinitive: "tenter de".
  struct Governor: Equatable, Sendable {
    let lemma: String
    let token: Int
  }

  /// From the first auxiliary to the verb.
  var tokens: Range<Int>
  /// The verb that carries the meaning.
  var head: Int
  /// What it may be the form of, most likely first.
  var lemmas: [String]
  /// Its form.
  var form: Form
  /// Its voice.
  var voice: Voice
  /// The mood of the first verb: the conditional of hearsay.
  var mood: VerbMood?
  /// The tense of the first verb.
  var tense: VerbTense?
  /// Whether the group is in a compound tense: "a tué".
  var isCompound = false
  /// Verbs before the infinitive, outermost first.
  var governors: [Governor] = []
  /// Whether "ne … pas" or its like stands around the verb.
  var isNegated = false
  /// The preposition right before an infinitive: "pour", "de", "à", "sans".
  var preposition: String?
  /// A pronoun object right before the group: "l'ont forcé".
  var objectPronoun: Int?
  /// A pronoun subject right before or after the verb.
  var subjectPronoun: Int?
  /// A relative pronoun that is the subject: "qui".
  var relativeSubject: Int?
}
