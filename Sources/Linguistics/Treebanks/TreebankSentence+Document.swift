import Records

extension TreebankSentence {
  /// The sentences of a document that carries `tokens`, as CoNLL-U has them.
  ///
  /// A sentence begins at each token of `id` 1; consecutive tokens of one sentence with the same
  /// span are the words of a contraction. Comments: `newdoc id` and `newpar` where a document and a
  /// paragraph begin, `sent_id` (`<document id>-s<n>`, from 1) and `text`. `SpaceAfter=No` is there
  /// where no white space follows. Control characters of the text become blanks.
  ///
  /// - Returns: Nothing for a document without tokens.
  /// - Throws: `TokenListError` when the tokens, which may be another parser's, are not ascending
  ///   spans of the text, or their numbers or heads are none of their sentence.
  public static func sentences(
    of document: Document
  ) throws(TokenListError) -> [TreebankSentence] {
    var conversion = DocumentConversion(document)
    return try conversion.sentences()
  }
}

/// Tokens of a document that make no sentences.
public struct TokenListError: Error, Equatable, Sendable, CustomStringConvertible {
  /// "token 17: expected the id 3 or 1, found 5"; tokens are counted from 0.
  public let description: String

  init(token: Int, _ message: String) { description = "token \(token): \(message)" }
}

/// One document on its way to sentences.
private struct DocumentConversion {
  private let document: Document
  private let tokens: [Token]
  private let scalars: [Unicode.Scalar]
  /// Sentences and paragraphs are looked up in ascending order.
  private var sentenceCursor = 0
  private var paragraphCursor = 0

  init(_ document: Document) {
    self.document = document
    tokens = document.tokens ?? []
    scalars = Array(document.text.unicodeScalars)
  }

  mutating func sentences() throws(TokenListError) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var start = 0
    while start < tokens.count {
      let end = tokens[(start + 1)...].firstIndex { $0.id == 1 } ?? tokens.count
      try check(start..<end)
      var sentence = TreebankSentence()
      sentence.comments = comments(of: start..<end, number: sentences.count + 1)
      appendWords(start..<end, to: &sentence)
      sentences.append(sentence)
      start = end
    }
    return sentences
  }

  // MARK: - Checking

  private func check(_ range: Range<Int>) throws(TokenListError) {
    for index in range {
      let token = tokens[index]
      guard token.id == index - range.lowerBound + 1 else {
        let next = index == range.lowerBound ? "1" : "\(index - range.lowerBound + 1) or 1"
        throw TokenListError(token: index, "expected the id \(next), found \(token.id)")
      }
      let isContracted = index > range.lowerBound && tokens[index - 1].span == token.span
      let lowest = index == 0 ? 0 : tokens[index - 1].end
      guard token.start < token.end, token.end <= scalars.count,
        isContracted || token.start >= lowest
      else {
        throw TokenListError(
          token: index,
          "expected a span between \(lowest) and \(scalars.count), "
            + "found \(token.start) to \(token.end)")
      }
      if let head = token.head, !(0...range.count).contains(head) || head == token.id {
        throw TokenListError(
          token: index, "expected another word of 1 to \(range.count) or 0 as head, found \(head)")
      }
    }
  }

  // MARK: - Comments

  private mutating func comments(of range: Range<Int>, number: Int) -> [String] {
    let first = tokens[range.lowerBound]
    let own = TextSpan(start: first.start, end: tokens[range.upperBound - 1].end)
    let id = String(shown: document.id.unicodeScalars)
    var comments: [String] = []
    if range.lowerBound == 0 { comments.append("newdoc id = \(id)") }
    if startsParagraph(range.lowerBound) { comments.append("newpar") }
    comments.append("sent_id = \(id)-s\(number)")
    comments.append("text = \(text(of: sentenceSpan(around: own)))")
    return comments
  }

  /// The document's sentence that holds a span; the span itself where none does.
  private mutating func sentenceSpan(around span: TextSpan) -> TextSpan {
    let sentences = document.sentences ?? []
    while sentenceCursor < sentences.count, sentences[sentenceCursor].end <= span.start {
      sentenceCursor += 1
    }
    guard sentenceCursor < sentences.count else { return span }
    let sentence = sentences[sentenceCursor]
    return sentence.contains(span) && sentence.end <= scalars.count ? sentence : span
  }

  /// Whether the text before a sentence belongs to another paragraph.
  private mutating func startsParagraph(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let start = tokens[index].start
    let previous = tokens[index - 1].end
    guard !document.paragraphs.isEmpty else { return scalars[previous..<start].contains("\n") }
    var isFirst = false
    while paragraphCursor < document.paragraphs.count,
      document.paragraphs[paragraphCursor].start <= start
    {
      isFirst = document.paragraphs[paragraphCursor].start >= previous
      paragraphCursor += 1
    }
    return isFirst
  }

  // MARK: - Words

  private func appendWords(_ range: Range<Int>, to sentence: inout TreebankSentence) {
    for index in range {
      let token = tokens[index]
      let number = index - range.lowerBound
      if number > 0, tokens[index - 1].span == token.span {
        joinLast(of: &sentence, token)
      } else {
        let misc = isSpace(at: token.end) ? nil : "SpaceAfter=No"
        sentence.tokens.append(
          SurfaceToken(form: token.form, words: number..<number + 1, misc: misc))
        sentence.words.append(TreebankWord(token, misc: misc))
      }
    }
  }

  /// Makes the last token a contraction, or a longer one.
  private func joinLast(of sentence: inout TreebankSentence, _ token: Token) {
    let last = sentence.tokens.removeLast()
    let words = last.words.lowerBound..<last.words.upperBound + 1
    sentence.words[last.words.lowerBound].misc = nil
    sentence.words.append(TreebankWord(token, misc: nil))
    sentence.tokens.append(
      SurfaceToken(form: text(of: token.span), words: words, misc: last.misc))
  }

  /// Whether white space, or the end of the text, is at a place.
  private func isSpace(at place: Int) -> Bool {
    place >= scalars.count || scalars[place].properties.isWhitespace
  }

  private func text(of span: TextSpan) -> String {
    String(shown: scalars[span.start..<span.end])
  }
}

extension TreebankWord {
  fileprivate init(_ token: Token, misc: String?) {
    self.init(form: String(shown: token.form.unicodeScalars))
    lemma = token.lemma.map { String(shown: $0.unicodeScalars) }
    upos = token.upos.map { String(shown: $0.unicodeScalars) }
    feats = token.feats.map { String(shown: $0.unicodeScalars) }
    head = token.head
    deprel = token.deprel.map { String(shown: $0.unicodeScalars) }
    self.misc = misc
  }
}

extension String {
  /// Text in which characters that break a line, or command the terminal on which it is shown, are
  /// blanks.
  fileprivate init(shown scalars: some Sequence<Unicode.Scalar>) {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: text.append(" ")
      default: text.append(scalar)
      }
    }
    self = String(text)
  }
}
