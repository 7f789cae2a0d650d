import Records

/// A word as Universal Dependencies count them: a token, or one of those that a contraction holds.
public struct SyntacticWord: Hashable, Sendable {
  /// The word: as written, or for a part of a contraction what it stands for ("de", "le").
  public let form: String
  /// The form in small letters and with straight apostrophes.
  public let folded: String
  /// The place of the token, whole, in the bytes of the text; parts of a contraction share it.
  public let bytes: Range<Int>
  /// The place of the token, whole, in the Unicode scalars of the text.
  public let span: TextSpan
  /// Whether white space comes before the token; true at the start of the text.
  public let followsSpace: Bool
  /// The word's number among those of its token, from 0.
  public let part: Int
  /// How many words the token holds; 1 unless it is a contraction.
  public let partCount: Int

  /// Whether the word is part of a contraction.
  public var isContracted: Bool { partCount > 1 }

  /// Makes the word of a token that holds no other.
  init(_ token: WordToken) {
    form = token.form
    folded = token.folded
    bytes = token.bytes
    span = token.span
    followsSpace = token.followsSpace
    part = 0
    partCount = 1
  }

  /// Makes a part of a contraction.
  ///
  /// Capitals go as in the treebanks: "Du" is "De", "le"; "DU" is "DE", "LE".
  init(part: Int, of parts: [String], in token: WordToken) {
    folded = parts[part]
    let isAllCapitals = token.shape.contains(.allCapitals)
    if isAllCapitals {
      form = parts[part].uppercased()
    } else if part == 0, token.shape.contains(.capitalised) {
      form = parts[part].prefix(1).uppercased() + parts[part].dropFirst()
    } else {
      form = parts[part]
    }
    bytes = token.bytes
    span = token.span
    followsSpace = token.followsSpace
    self.part = part
    partCount = parts.count
  }
}
