import LanguageData
import Linguistics

/// Verbs that carry an event noun: "mener une attaque", from `<language>/support-verbs.tsv`.
struct SupportVerbs: Sendable {
  /// What the verb's subject is to the noun.
  enum Kind: String, Sendable {
    /// It acts.
    case act = "do"
    /// It brings the event about and may be a thing.
    case cause
    /// It suffers the event.
    case undergo
    /// The noun is the subject itself: "éclater".
    case occur
    /// It goes on with the event, stops it, averts it.
    case continues = "continue"
    case end
    case avert
    /// It says that the event was its own: "revendiquer".
    case claim
  }

  private struct Key: Hashable {
    let lemma: String
    /// A preposition before the noun, or a word that belongs to the verb: "à" in "procéder à", "lieu"
    /// in "avoir lieu".
    let follower: String?
  }

  private var kinds: [Key: Kind] = [:]

  /// Reads the list.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    for row in try data.table("\(language)/support-verbs.tsv", columns: ["lemma", "kind"]).rows {
      guard let kind = Kind(rawValue: row[1]) else {
        throw row.error("expected a kind of support verb, found \"\(row[1])\"")
      }
      let words = row[0].split(separator: " ").filter { $0 != "se" }
      guard words.count <= 2, let verb = words.first else { continue }
      let lemma = verb.hasPrefix("s'") ? verb.dropFirst(2) : verb
      let key = Key(lemma: String(lemma), follower: words.dropFirst().first.map(String.init))
      kinds[key] = kind
    }
  }

  /// The infinitives, so that their forms are known.
  var lemmas: [String] { Set(kinds.keys.map(\.lemma)).sorted() }

  /// What the subject of a verb is to the event noun in its object.
  ///
  /// - Parameters:
  ///   - preposition: What stands before the noun: "à" in "procéder à".
  ///   - next: The word right behind the verb: "lieu" in "avoir lieu".
  func kind(of lemma: String, preposition: String? = nil, next: String? = nil) -> Kind? {
    kinds[Key(lemma: lemma, follower: preposition)]
      ?? next.flatMap { kinds[Key(lemma: lemma, follower: $0)] }
  }
}
