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
  let elided: FoldedFormSet
  let attached: FoldedFormSet
  /// Letters before which no word is elided.
  let unelided: FoldedFormSet
  /// Units that are cut off the figure before them.
  let units: FoldedFormSet
  /// Units that may have another figure behind them: "20h30".
  let hours: FoldedFormSet
  /// Endings in brackets that belong to the word before.
  let bracketed: FoldedFormSet
  let wholeWords: FoldedFormSet
  let abbreviations: Abbreviations
  /// Signs of more than one character, as bytes, in the order of the file.
  private let signs: [[UInt8]]
  /// Where among the signs those with this first byte begin and end.
  private let signRanges: [Range<Int>]
  private let contractions: [String: [String]]
  /// From the length of the shortest contraction to that of the longest, in bytes.
  private let contractionLengths: ClosedRange<Int>

  /// Loads the data of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  public init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let clitics = try Clitics(data: data, language: language)
    elided = FoldedFormSet(clitics[.elided])
    attached = FoldedFormSet(clitics[.attached])
    unelided = FoldedFormSet(clitics[.unelided].flatMap { $0.unicodeScalars.map(String.init) })
    units = FoldedFormSet(clitics[.unit])
    hours = FoldedFormSet(clitics[.hour])
    bracketed = FoldedFormSet(clitics[.bracketed])
    let whole = try data.tableIfPresent("\(language)/whole-words.tsv", columns: ["form"])
    let forms = (whole?.rows ?? []).map { $0[0] }
    wholeWords = FoldedFormSet(forms)
    signs = forms.filter(Self.isSign).map { Array($0.utf8) }.sorted { $0[0] < $1[0] }
    signRanges = Self.ranges(of: signs)
    let contracted = try data.tableIfPresent(
      "\(language)/contractions.tsv", columns: ["form", "parts"])
    contractions = Dictionary(
      (contracted?.rows ?? []).map { ($0[0].foldedForLookup, $0.list(1)) },
      uniquingKeysWith: { first, _ in first })
    let lengths = contractions.keys.map(\.utf8.count)
    contractionLengths = (lengths.min() ?? 0)...(lengths.max() ?? 0)
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
    tokens(in: UTF8Text(text), bytes: range, firstScalar: firstScalar)
  }

  /// The tokens of a part of a text; see above.
  package func tokens(
    in text: UTF8Text, bytes range: Range<Int>? = nil, firstScalar: Int = 0
  ) -> [WordToken] {
    var scanner = TokenScanner(
      tokenizer: self, text: text, range: range ?? 0..<text.bytes.count, firstScalar: firstScalar)
    return scanner.scan()
  }

  /// The words that a contraction stands for: "du" gives "de", "le"; anything else nothing.
  public func parts(ofContraction token: WordToken) -> [String] {
    // Most tokens are told apart by their length alone.
    guard contractionLengths.contains(token.folded.utf8.count) else { return [] }
    return contractions[token.folded] ?? []
  }

  /// The listed signs that begin with a byte.
  @inline(__always)
  func signs(startingWith byte: UInt8) -> ArraySlice<[UInt8]> { signs[signRanges[Int(byte)]] }

  /// Whether an entry of `whole-words.tsv` has a sign that would end a word: "km/h", but not
  /// "aujourd'hui", "rendez-vous".
  private static func isSign(_ form: String) -> Bool {
    form.unicodeScalars.contains { CharacterClass($0) == .symbol }
  }

  private static func ranges(of signs: [[UInt8]]) -> [Range<Int>] {
    var ranges = Array(repeating: 0..<0, count: 256)
    for (place, sign) in signs.enumerated() {
      let first = Int(sign[0])
      ranges[first] =
        ranges[first].isEmpty ? place..<place + 1 : ranges[first].lowerBound..<place + 1
    }
    return ranges
  }
}
