import Linguistics
import Records
import Testing

@Suite("TreebankSentence(of: Document)")
struct TreebankSentenceDocumentTests {
  /// "Le prix du pain.\nOui !" with a contraction and two paragraphs.
  private static let document: Document = {
    var document = Document(
      id: "b7e2", text: "Le prix\tdu pain.\nOui\u{A0}!",
      paragraphs: [
        Paragraph(start: 0, end: 16, kind: .heading), Paragraph(start: 17, end: 22),
      ])
    document.sentences = [TextSpan(start: 0, end: 16), TextSpan(start: 17, end: 22)]
    document.tokens = [
      token(0, 2, 1, "Le", 2, "det"), token(3, 7, 2, "prix", 0, "root"),
      token(8, 10, 3, "de", 5, "case"), token(8, 10, 4, "le", 5, "det"),
      token(11, 15, 5, "pain", 2, "nmod"), token(15, 16, 6, ".", 2, "punct"),
      token(17, 20, 1, "Oui", 0, "root"), token(21, 22, 2, "!", 1, "punct"),
    ]
    return document
  }()

  private static func token(
    _ start: Int, _ end: Int, _ id: Int, _ form: String, _ head: Int? = nil,
    _ deprel: String? = nil
  ) -> Token {
    var token = Token(start: start, end: end, id: id, form: form)
    token.lemma = form
    token.head = head
    token.deprel = deprel
    return token
  }

  @Test("writes documents, paragraphs, sentences, contractions and missing blanks")
  func whole() throws {
    let bytes = CoNLLUWriter.bytes(of: try TreebankSentence.sentences(of: Self.document))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        # newdoc id = b7e2
        # newpar
        # sent_id = b7e2-s1
        # text = Le prix du pain.
        1\tLe\tLe\t_\t_\t_\t2\tdet\t_\t_
        2\tprix\tprix\t_\t_\t_\t0\troot\t_\t_
        3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
        3\tde\tde\t_\t_\t_\t5\tcase\t_\t_
        4\tle\tle\t_\t_\t_\t5\tdet\t_\t_
        5\tpain\tpain\t_\t_\t_\t2\tnmod\t_\tSpaceAfter=No
        6\t.\t.\t_\t_\t_\t2\tpunct\t_\t_

        # newpar
        # sent_id = b7e2-s2
        # text = Oui\u{A0}!
        1\tOui\tOui\t_\t_\t_\t0\troot\t_\t_
        2\t!\t!\t_\t_\t_\t1\tpunct\t_\t_


        """)
  }

  @Test("puts SpaceAfter=No on the line of the contraction, and between sentences that touch")
  func touching() throws {
    var document = Document(id: "d", text: "Du,Non.")
    document.tokens = [
      Self.token(0, 2, 1, "De"), Self.token(0, 2, 2, "le"), Self.token(2, 3, 3, ","),
      Self.token(3, 6, 1, "Non"), Self.token(6, 7, 2, "."),
    ]
    let sentences = try TreebankSentence.sentences(of: document)
    #expect(
      sentences.map { $0.tokens.map(\.hasSpaceAfter) } == [[false, false], [false, true]])
    #expect(sentences[0].words.map(\.misc) == [nil, nil, "SpaceAfter=No"])
    #expect(sentences[0].tokens[0].misc == "SpaceAfter=No" && sentences[0].tokens[0].form == "Du")
    #expect(sentences[1].comments == ["sent_id = d-s2", "text = Non."])
  }

  @Test("finds paragraphs by line ends where the document lists none")
  func paragraphsByLine() throws {
    var document = Document(id: "d", text: "a b\nc")
    document.tokens = [
      Self.token(0, 1, 1, "a"), Self.token(2, 3, 1, "b"), Self.token(4, 5, 1, "c"),
    ]
    let sentences = try TreebankSentence.sentences(of: document)
    #expect(sentences.map { $0.comments.contains("newpar") } == [true, false, true])
  }

  @Test("keeps control characters from the terminal")
  func controls() throws {
    var document = Document(id: "d\n#", text: "a\u{1B}b\u{2028}")
    document.tokens = [Self.token(0, 3, 1, "a\u{1B}b")]
    document.sentences = [TextSpan(start: 0, end: 4)]
    let bytes = CoNLLUWriter.bytes(of: try TreebankSentence.sentences(of: document))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "# newdoc id = d #")
    #expect(lines.contains("# text = a b "))
    #expect(!bytes.contains(0x1B))
  }

  @Test("makes nothing of a document without tokens")
  func nothing() throws {
    #expect(try TreebankSentence.sentences(of: Document(id: "d", text: "Un.")).isEmpty)
  }

  @Test(
    "refuses tokens that make no sentence of the text",
    arguments: [
      ([token(0, 1, 2, "a")], "token 0: expected the id 1, found 2"),
      ([token(0, 1, 1, "a"), token(1, 2, 3, "b")], "token 1: expected the id 2 or 1, found 3"),
      ([token(0, 9, 1, "a")], "token 0: expected a span between 0 and 3, found 0 to 9"),
      ([token(1, 1, 1, "a")], "token 0: expected a span between 0 and 3, found 1 to 1"),
      (
        [token(0, 2, 1, "a"), token(1, 3, 2, "b")],
        "token 1: expected a span between 2 and 3, found 1 to 3"
      ),
      (
        [token(0, 2, 1, "a"), token(0, 2, 1, "b")],
        "token 1: expected a span between 2 and 3, found 0 to 2"
      ),
      (
        [token(0, 2, 1, "a", 2)],
        "token 0: expected another word of 1 to 1 or 0 as head, found 2"
      ),
      (
        [token(0, 2, 1, "a", 1)],
        "token 0: expected another word of 1 to 1 or 0 as head, found 1"
      ),
    ])
  func refusal(tokens: [Token], message: String) throws {
    var document = Document(id: "d", text: "abc")
    document.tokens = tokens
    let error = try #require(throws: TokenListError.self) {
      try TreebankSentence.sentences(of: document)
    }
    #expect(error.description == message)
  }
}
