import LanguageData
import Linguistics

/// Verbs that carry an event noun: "mener une attaque", from `<language>/support-verbs.tsv`.
struct SupportVerbs: Sendable {
  /// What the verb's subject is to the noun.
  enum Kind: String, Sendable {
    /// It acts.
    case act = "do"
    /// It has a part in an act that takes place with or without it.
    case join
    /// It brings the event about and may be a thing.
    case cause
    /// It suffers the event.
    case undergo
    /// The noun is the subject itself: "éclater".
    case occur
    /// The noun is the subject, and the object is struck: "la frappe a visé un convoi".
    case strike
    /// The noun is the subject, and the objects are its two sides: "les combats opposent X à Y".
    case oppose
    /// It goes on with the event, stops it, averts it.
    case continues = "continue"
    case end
    case avert
    /// It says that the event was its own: "revendiquer".
    case claim
    /// It says that the event was somebody else's: "attribuer une attaque à un groupe".
    case blame

    /// Whether a verb of the kind says whose an act was, and nothing else of it.
    var saysWhose: Bool { self == .claim || self == .blame }
  }

  /// A verb with the words that belong to it, a preposition before the noun last: "être victime de".
  struct Idiom: Sendable {
    let words: VerbWords
    let kind: Kind
  }

  private struct Key: Hashable {
    let lemma: String
    /// "se multiplier" is not "multiplier".
    let isReflexive: Bool
    /// A preposition before the noun, or a word that belongs to the verb: "à" in "procéder à", "lieu"
    /// in "avoir lieu".
    let follower: String?
  }

  private var kinds: [Key: Kind] = [:]
  private var idiomsOfVerb: [String: [Idiom]] = [:]
  /// The verbs that make a passive with the participle of another.
  let passiveAuxiliaries: Set<String>

  /// Reads the list and `auxiliaries.tsv`.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    passiveAuxiliaries = try Self.passiveAuxiliaries(of: language, in: data)
    for row in try data.table("\(language)/support-verbs.tsv", columns: ["lemma", "kind"]).rows {
      guard let kind = Kind(rawValue: row[1]) else {
        throw row.error("expected a kind of support verb, found \"\(row[1])\"")
      }
      guard let words = VerbWords(row[0]) else { throw row.error("expected a verb, found none") }
      if words.continuation.count > 1 || passiveAuxiliaries.contains(words.verb) {
        idiomsOfVerb[words.verb, default: []].append(Idiom(words: words, kind: kind))
      } else {
        let followers = words.continuation.first.map { $0.words.map(Optional.some) } ?? [nil]
        for follower in followers {
          kinds[Key(lemma: words.verb, isReflexive: words.isReflexive, follower: follower)] = kind
        }
      }
    }
  }

  /// The verbs that make a passive.
  static func passiveAuxiliaries(
    of language: String, in data: LanguageDataSource
  ) throws(LanguageDataError) -> Set<String> {
    let table = try data.table("\(language)/auxiliaries.tsv", columns: ["lemma", "role"])
    return Set(table.rows.filter { $0[1] == "passive_auxiliary" }.map { $0[0].foldedForLookup })
  }

  /// The infinitives, so that their forms are known.
  var lemmas: [String] { Set(kinds.keys.map(\.lemma) + idiomsOfVerb.keys).sorted() }

  /// What the subject of a verb is to the event noun in its object.
  ///
  /// - Parameters:
  ///   - isReflexive: Whether the verb has a "se" of its own.
  ///   - preposition: What stands before the noun: "à" in "procéder à".
  ///   - next: The word right behind the verb: "lieu" in "avoir lieu".
  func kind(
    of lemma: String, isReflexive: Bool = false, preposition: String? = nil, next: String? = nil
  ) -> Kind? {
    func kind(before follower: String?) -> Kind? {
      kinds[Key(lemma: lemma, isReflexive: isReflexive, follower: follower)]
    }
    return kind(before: preposition) ?? next.flatMap(kind)
  }

  /// The idioms that a verb group may begin, in the order of the list.
  func idioms(of group: ClauseVerb) -> [Idiom] {
    group.idiomVerbs(passive: passiveAuxiliaries).flatMap { idiomsOfVerb[$0] ?? [] }
  }
}
