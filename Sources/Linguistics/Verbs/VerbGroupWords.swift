import LanguageData

/// What stands in and around a verb group, from `verb-group-words.tsv`, `auxiliaries.tsv` and
/// `etre-verbs.tsv` of a language.
struct VerbGroupWords: Sendable {
  enum Role: String, Sendable {
    case negationStart = "negation_start"
    case negation
    case restriction
    case negativePreposition = "negative_preposition"
    case reflexive
    case clitic
    case coordinator
    case adverb
    case adverbEnding = "adverb_ending"
  }

  /// A verb that governs an infinitive.
  struct Governor: Sendable {
    let role: VerbGroup.Helper.Role
    /// What stands before the infinitive; empty for nothing.
    let prepositions: Set<String>
  }

  private var words: [Role: Set<String>] = [:]
  /// By infinitive.
  private(set) var governors: [String: Governor] = [:]
  /// All prepositions of governors.
  private(set) var prepositions: Set<String> = []
  /// Verbs whose compound tenses are built with être.
  let movesWithBe: Set<String>

  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let listed = try data.tableIfPresent(
      "\(language)/verb-group-words.tsv", columns: ["form", "role"])
    for row in listed?.rows ?? [] {
      guard let role = Role(rawValue: row[1]) else {
        throw row.error("expected a role of a word, found \"\(row[1])\"")
      }
      words[role, default: []].insert(row[0])
    }
    let verbs = try data.tableIfPresent(
      "\(language)/auxiliaries.tsv", columns: ["lemma", "role", "preposition"])
    for row in verbs?.rows ?? [] {
      guard let role = VerbGroup.Helper.Role(rawValue: row[1]) else {
        throw row.error("expected a role of a verb, found \"\(row[1])\"")
      }
      prepositions.formUnion(row.list(2))
      governors[row[0]] = Governor(role: role, prepositions: Set(row.list(2)))
    }
    let moving = try data.tableIfPresent("\(language)/etre-verbs.tsv", columns: ["lemma"])
    movesWithBe = Set((moving?.rows ?? []).map { $0[0] })
  }

  /// Whether a word has a role.
  func has(_ role: Role, _ form: String) -> Bool { words[role]?.contains(form) ?? false }

  /// Whether a word or some words may stand between auxiliary and participle.
  func isAdverb(_ form: String) -> Bool {
    has(.adverb, form) || words[.adverbEnding]?.contains { form.hasSuffix($0) } ?? false
  }
}
