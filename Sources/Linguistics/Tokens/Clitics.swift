import LanguageData

/// What the tokenizer cuts off its neighbour or leaves on it, from `<language>/clitics.tsv`.
struct Clitics {
  /// Where a form stands.
  enum Kind: String, Hashable {
    /// Before a word, with its apostrophe: "l'".
    case elided
    /// Behind a word, with its hyphen: "-t-il".
    case attached
    /// Letters before which nothing is elided.
    case unelided
    /// A unit written to the figure before it: "km" in "160km".
    case unit
    /// A unit with figures on one side or both: "h" in "20h30".
    case hour
    /// An ending in brackets that stays with its word: "(s)" in "élu(s)".
    case bracketed
  }

  private var forms: [Kind: [String]] = [:]

  /// Reads the list; a language without one has none.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent("\(language)/clitics.tsv", columns: ["form", "kind"])
    for row in table?.rows ?? [] {
      guard let kind = Kind(rawValue: row[1]) else {
        throw row.error("expected a kind of clitic such as elided, found \"\(row[1])\"")
      }
      forms[kind, default: []].append(row[0])
    }
  }

  /// The forms of a kind, in the order of the file.
  subscript(kind: Kind) -> [String] { forms[kind] ?? [] }
}
