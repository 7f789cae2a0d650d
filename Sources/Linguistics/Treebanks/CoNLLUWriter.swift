/// Writes CoNLL-U; what `CoNLLUReader` has read comes out as it was, less empty nodes and the
/// columns of a contraction's line other than FORM and MISC.
public struct CoNLLUWriter: Sendable {
  /// What was written so far: whole sentences, each with the blank line behind it.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty writer.
  public init() {}

  /// Sentences as a file has them.
  public static func bytes(of sentences: some Sequence<TreebankSentence>) -> [UInt8] {
    var writer = CoNLLUWriter()
    for sentence in sentences { writer.write(sentence) }
    return writer.bytes
  }

  /// Writes a sentence.
  ///
  /// Tabs and line ends inside a value, which the format cannot hold, become blanks.
  public mutating func write(_ sentence: TreebankSentence) {
    for comment in sentence.comments {
      append(comment.isEmpty ? "#" : "# ")
      append(comment)
      bytes.append(Self.newline)
    }
    for token in sentence.tokens {
      if token.isContraction { writeRange(token) }
      for index in token.words { write(sentence.words[index], number: index + 1) }
    }
    bytes.append(Self.newline)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")

  private mutating func writeRange(_ token: SurfaceToken) {
    append("\(token.words.lowerBound + 1)-\(token.words.upperBound)")
    column(token.form)
    for _ in CoNLLUColumn.lemma.position..<CoNLLUColumn.misc.position { column(nil) }
    column(token.misc)
    bytes.append(Self.newline)
  }

  private mutating func write(_ word: TreebankWord, number: Int) {
    append("\(number)")
    column(word.form)
    column(word.lemma)
    column(word.upos)
    column(word.xpos)
    column(word.feats)
    column(word.head.map { "\($0)" })
    column(word.deprel)
    column(word.deps)
    column(word.misc)
    bytes.append(Self.newline)
  }

  private mutating func column(_ value: String?) {
    bytes.append(Self.tab)
    append(value.flatMap { $0.isEmpty ? nil : $0 } ?? "_")
  }

  private mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    for index in start..<bytes.count where Self.isSeparator(bytes[index]) { bytes[index] = 0x20 }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == tab || byte == newline || byte == UInt8(ascii: "\r")
  }
}

extension CoNLLUColumn {
  /// The column's place in a line, from 0.
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
