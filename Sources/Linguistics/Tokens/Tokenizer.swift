import LanguageData
import Records

/// Cuts text into words, figures and marks, as the French Universal Dependencies treebanks do.
///
/// Elided words ("l'", "jusqu'") and pronouns after the verb ("-t-il") become tokens of their own;
/// hyphenated compounds, figures with blanks or commas ("2 000", "3,5"), dates, initials ("J.-P."),
/// abbreviations with their stop, URLs, addresses, handles and "…" stay whole. What is elided,
/// attached, contracted or whole is data: `clitics.tsv`, `whole-words.tsv`, `contractions.tsv`,
/// `abbreviations.tsv` of the language. A language without these files is cut by shape alone.
public struct Tokenizer: Sendable {
  let elided: Set<String>
  let attached: Set<String>
  /// Letters before which no word is elided.
  let unelided: Set<Unicode.Scalar>
  let wholeWords: Set<String>
  let abbreviations: Abbreviations
  private let contractions: [String: [String]]

  /// Loads the data of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  public init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    var elided: Set<String> = []
    var attached: Set<String> = []
    var unelided: Set<Unicode.Scalar> = []
    let clitics = try data.tableIfPresent("\(language)/clitics.tsv", columns: ["form", "kind"])
    for row in clitics?.rows ?? [] {
      switch row[1] {
      case "elided": elided.insert(row[0].foldedForLookup)
      case "attached": attached.insert(row[0].foldedForLookup)
      case "unelided": unelided.formUnion(row[0].unicodeScalars)
      default: throw row.error("expected elided, attached or unelided, found \"\(row[1])\"")
      }
    }
    self.elided = elided
    self.attached = attached
    self.unelided = unelided
    let whole = try data.tableIfPresent("\(language)/whole-words.tsv", columns: ["form"])
    wholeWords = Set((whole?.rows ?? []).map { $0[0].foldedForLookup })
    let contracted = try data.tableIfPresent(
      "\(language)/contractions.tsv", columns: ["form", "parts"])
    contractions = Dictionary(
      (contracted?.rows ?? []).map { ($0[0].foldedForLookup, $0.list(1)) },
      uniquingKeysWith: { first, _ in first })
    abbreviations = try Abbreviations(data: data, language: language)
  }

  /// The tokens of a whole text.
  public func tokens(in text: String) -> [WordToken] { tokens(in: Array(text.utf8)) }

  /// The tokens of a part of a text, for example one sentence.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - range: The bytes to cut; nil for all.
  ///   - firstScalar: The number of Unicode scalars before `range`, so that spans count from the
  ///     start of the text.
  /// - Returns: Tokens in ascending order, not overlapping, together covering every character of
  ///   the range that is not white space.
  /// - Complexity: O(*n*) in the bytes of the range.
  public func tokens(
    in text: [UInt8], bytes range: Range<Int>? = nil, firstScalar: Int = 0
  ) -> [WordToken] {
    var scanner = TokenScanner(
      tokenizer: self, text: UTF8Text(text), range: range ?? 0..<text.count,
      firstScalar: firstScalar)
    return scanner.scan()
  }

  /// The words that a contraction stands for: "du" gives "de", "le"; anything else nothing.
  public func parts(ofContraction token: WordToken) -> [String] {
    contractions[token.folded] ?? []
  }
}
