import Records

/// A word, figure or mark of a text, as the tokenizer cuts it.
///
/// The cut follows the French Universal Dependencies treebanks, but a contraction such as "du" is
/// one token here; `Tokenizer.parts(ofContraction:)` gives its words.
public struct WordToken: Hashable, Sendable {
  /// What the letters of a token look like.
  public struct Shape: OptionSet, Hashable, Sendable {
    /// One bit a property.
    public let rawValue: UInt8
    /// Makes a set of properties.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Begins with a capital: "Paris", "ONU".
    public static let capitalised = Shape(rawValue: 1)
    /// At least two letters, all of them capitals: "ONU".
    public static let allCapitals = Shape(rawValue: 2)
    /// Has a digit: "12", "2 000", "G20", "1er".
    public static let digits = Shape(rawValue: 4)
    /// Nothing but digits and their separators: "2 000", "3,5", "12/03/2018".
    public static let number = Shape(rawValue: 8)
    /// Neither letters nor digits.
    public static let punctuation = Shape(rawValue: 16)
    /// Ends with a stop that belongs to it: "M.", "av.", "U.S.A.".
    public static let abbreviation = Shape(rawValue: 32)
  }

  /// The token's place in the bytes of the text.
  public let bytes: Range<Int>
  /// The token's place in the Unicode scalars of the text.
  public let span: TextSpan
  /// The token as written.
  public let form: String
  /// The token in small letters and with straight apostrophes: the key for looking words up.
  public let folded: String
  /// A hash of `folded`, so that lists need not hash it again for every look-up.
  public let key: UInt64
  /// What the token looks like.
  public let shape: Shape
  /// Whether white space comes before; true at the start of the text.
  public let followsSpace: Bool

  /// Makes a token; `folded` and `shape` are worked out from `form`.
  public init(bytes: Range<Int>, span: TextSpan, form: String, followsSpace: Bool) {
    self.bytes = bytes
    self.span = span
    self.form = form
    folded = form.foldedForLookup
    key = Self.key(of: folded)
    shape = Shape(of: form)
    self.followsSpace = followsSpace
  }

  /// Cuts a token out of a text.
  init(_ text: UTF8Text, bytes: Range<Int>, span: TextSpan, followsSpace: Bool) {
    self.bytes = bytes
    self.span = span
    form = text.string(bytes)
    folded = text.folded(bytes)
    key = Self.key(of: folded)
    shape = Shape(of: text, bytes)
    self.followsSpace = followsSpace
  }
}

extension WordToken {
  /// The hash of a folded word.
  public static func key(of folded: String) -> UInt64 {
    ByteHash.of(folded.utf8)
  }
}

extension WordToken.Shape {
  /// Works out what a form looks like.
  init(of form: String) {
    let text = UTF8Text(Array(form.utf8))
    self.init(of: text, 0..<text.bytes.count)
  }

  /// Works out what a form in a text looks like.
  init(of text: UTF8Text, _ range: Range<Int>) {
    var letters = 0
    var capitals = 0
    var digits = 0
    var offset = range.lowerBound
    self = []
    while offset < range.upperBound {
      let (kind, length) = text.characterClass(at: offset)
      offset += length
      switch kind {
      case .upper:
        if letters + digits == 0 { insert(.capitalised) }
        letters += 1
        capitals += 1
      case .lower: letters += 1
      case .digit: digits += 1
      default: continue
      }
    }
    if letters > 1, capitals == letters { insert(.allCapitals) }
    if digits > 0 { insert(.digits) }
    if digits > 0, letters == 0 { insert(.number) }
    if digits == 0, letters == 0 { insert(.punctuation) }
    if letters > 0, text.bytes[range.upperBound - 1] == UInt8(ascii: ".") { insert(.abbreviation) }
  }
}

extension String {
  /// Small letters and straight apostrophes; lists of words are looked up in this form.
  public var foldedForLookup: String {
    if utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return self }
    let lowered = lowercased()
    guard lowered.unicodeScalars.contains("’") else { return lowered }
    var folded = String.UnicodeScalarView()
    for scalar in lowered.unicodeScalars { folded.append(scalar == "’" ? "'" : scalar) }
    return String(folded)
  }
}
