import LanguageData

/// The abbreviations of a language that end in a stop, from `<language>/abbreviations.tsv`.
public struct Abbreviations: Sendable {
  /// What may follow an abbreviation.
  public enum Kind: String, Sendable {
    /// Stands before a name: "M.", "Dr.".
    case title
    /// Stands inside a sentence: "av.", "cf.".
    case ordinary
    /// A month, before a year or at the end of a date: "sept.".
    case month
    /// A unit after a figure: "km.".
    case unit
    /// Often the last word of a sentence: "etc.".
    case endsSentence = "ends_sentence"
  }

  private var kinds: [String: Kind] = [:]

  /// Reads the list; a language without one has no abbreviations.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  public init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/abbreviations.tsv", columns: ["abbreviation", "kind"])
    for row in table?.rows ?? [] {
      guard let kind = Kind(rawValue: row[1]) else {
        throw row.error("expected a kind of abbreviation, found \"\(row[1])\"")
      }
      kinds[row[0]] = kind
    }
  }

  /// What kind of abbreviation a form is, if any.
  ///
  /// - Parameter form: A word with its stop. An entry in small letters is found with a capital too;
  ///   an entry with a capital is not found without.
  public func kind(of form: String) -> Kind? {
    if let kind = kinds[form] { return kind }
    guard let first = form.unicodeScalars.first, CharacterClass(first) == .upper else { return nil }
    return kinds[form.prefix(1).lowercased() + form.dropFirst()]
  }

  /// Whether the list has a form just so, with its small or capital letters.
  public func isListed(_ form: String) -> Bool { kinds[form] != nil }
}
