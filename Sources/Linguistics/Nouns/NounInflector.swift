import LanguageData

/// A form of a noun or an adjective.
public struct NounForm: Hashable, Sendable {
  /// The form, in small letters as the lemma.
  public let form: String
  /// One or several.
  public let number: GrammaticalNumber
  /// `.feminine` for forms that only a feminine has; nil otherwise.
  public let gender: GrammaticalGender?
}

/// Makes plurals and feminines by the rules in `<language>/inflections.tsv` and the words in
/// `inflection-exceptions.tsv`.
///
/// Where the rules know no better they give several candidates ("-teuse" and "-trice"): good for
/// recognising forms, not for writing text.
public struct NounInflector: Sendable {
  private struct Rule: Sendable {
    let ending: String
    let plurals: [String]
    let feminines: [String]
  }

  /// The longest ending first.
  private let rules: [Rule]
  private let exceptions: [String: Rule]

  /// Loads the rules; in a language without them every word has one form.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  public init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/inflections.tsv", columns: ["ending", "plural", "feminine"])
    let listed = try data.tableIfPresent(
      "\(language)/inflection-exceptions.tsv", columns: ["lemma", "plural", "feminine"])
    rules = (table?.rows ?? []).map(Self.rule).sorted { $1.ending.count < $0.ending.count }
    exceptions = Dictionary(
      (listed?.rows ?? []).map { ($0[0], Self.rule($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func rule(_ row: DataTable.Row) -> Rule {
    func alternatives(_ cell: String) -> [String] {
      cell == "-" ? [] : cell.split(separator: "/").map(String.init)
    }
    return Rule(
      ending: row[0] == "·" ? "" : row[0], plurals: alternatives(row[1]),
      feminines: alternatives(row[2]))
  }

  /// The forms of a word, the lemma first; each once.
  ///
  /// - Parameters:
  ///   - lemma: Masculine singular (or the only singular), small letters.
  ///   - hasFeminine: Whether to form the feminine: adjectives and words for people.
  public func forms(of lemma: String, hasFeminine: Bool) -> [NounForm] {
    var forms = [NounForm(form: lemma, number: .singular, gender: nil)]
    func add(_ form: String, _ number: GrammaticalNumber, _ gender: GrammaticalGender?) {
      if !forms.contains(where: { $0.form == form && $0.number == number }) {
        forms.append(NounForm(form: form, number: number, gender: gender))
      }
    }
    let exception = exceptions[lemma]
    guard let rule = exception ?? rules.first(where: { lemma.hasSuffix($0.ending) }) else {
      return forms
    }
    let stem = exception == nil ? String(lemma.dropLast(rule.ending.count)) : ""
    for plural in rule.plurals { add(stem + plural, .plural, nil) }
    for feminine in hasFeminine ? rule.feminines : [] {
      add(stem + feminine, .singular, .feminine)
      add(stem + feminine + "s", .plural, .feminine)
    }
    return forms
  }
}
