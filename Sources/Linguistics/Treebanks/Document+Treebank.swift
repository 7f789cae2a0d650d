import Records

extension Document {
  /// Documents made of the sentences of a treebank, with `sentences` and `tokens`.
  ///
  /// A document begins at a comment `newdoc`, a paragraph at `newpar`. The text is that of the
  /// tokens: a blank where white space follows, a line end between paragraphs; it is in NFC where the
  /// forms are. A document without an id of its own gets one made from its text.
  public static func documents(of sentences: [TreebankSentence]) -> [Document] {
    var documents: [Document] = []
    var assembly = DocumentAssembly(id: nil)
    for sentence in sentences {
      if let comment = sentence.comments.first(where: { $0.isComment("newdoc") }) {
        if let document = assembly.document { documents.append(document) }
        assembly = DocumentAssembly(id: comment.commentID)
      }
      assembly.append(sentence)
    }
    if let document = assembly.document { documents.append(document) }
    return documents
  }
}

/// A document that grows sentence by sentence.
private struct DocumentAssembly {
  private let id: String?
  private var text = String.UnicodeScalarView()
  private var length = 0
  /// Whether white space follows what was appended last.
  private var hasSpaceAfter = false
  private var paragraphs: [Paragraph] = []
  private var sentences: [TextSpan] = []
  private var tokens: [Token] = []

  init(id: String?) { self.id = id }

  /// The document so far; nil when it has no sentences.
  var document: Document? {
    guard !sentences.isEmpty else { return nil }
    let text = String(text)
    var document = Document(
      id: id ?? ContentDigest.identifier(of: text), text: text, paragraphs: paragraphs)
    document.sentences = sentences
    document.tokens = tokens
    return document
  }

  mutating func append(_ sentence: TreebankSentence) {
    let startsParagraph =
      sentences.isEmpty || sentence.comments.contains { $0.isComment("newpar") }
    if startsParagraph, !sentences.isEmpty {
      append("\n")
      hasSpaceAfter = false
    }
    var start = length
    for (index, token) in sentence.tokens.enumerated() {
      if hasSpaceAfter { append(" ") }
      let tokenStart = length
      if index == 0 { start = tokenStart }
      append(token.form)
      hasSpaceAfter = token.hasSpaceAfter
      for word in token.words {
        tokens.append(
          Token(sentence.words[word], id: word + 1, start: tokenStart, end: length))
      }
    }
    sentences.append(TextSpan(start: start, end: length))
    if startsParagraph {
      paragraphs.append(Paragraph(start: start, end: length))
    } else {
      paragraphs[paragraphs.count - 1].end = length
    }
  }

  private mutating func append(_ part: String) {
    for scalar in part.unicodeScalars {
      text.append(scalar)
      length += 1
    }
  }
}

extension Token {
  fileprivate init(_ word: TreebankWord, id: Int, start: Int, end: Int) {
    self.init(start: start, end: end, id: id, form: word.form)
    lemma = word.lemma
    upos = word.upos
    feats = word.feats
    head = word.head
    deprel = word.deprel
  }
}

extension String {
  /// Whether a comment is of a kind: "newpar", "newpar id = 3".
  fileprivate func isComment(_ kind: String) -> Bool { self == kind || hasPrefix(kind + " ") }

  /// What a comment such as "newdoc id = weblog-7" names; nil when it names nothing.
  fileprivate var commentID: String? {
    guard let equals = firstIndex(of: "=") else { return nil }
    let name = self[index(after: equals)...].drop { $0 == " " }
    return name.isEmpty ? nil : String(name)
  }
}
