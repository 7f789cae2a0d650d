import Linguistics
import Testing

@Suite("CoNLLUReader")
struct CoNLLUReaderTests {
  @Test("reads words, contractions, comments and columns; passes over empty nodes")
  func whole() throws {
    let sentences = try read(
      """
      # sent_id = 1
      #sans blanc
      #
      1-2\tDu\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      1\tDe\tde\tADP\tP\t_\t3\tcase\t3:case\t_
      2\tle\tle\tDET\t_\tGender=Masc|Number=Sing\t3\tdet\t_\t_
      2.1\tgros\t_\t_\t_\t_\t_\t_\t3:amod\t_
      3\tpain\tpain\tNOUN\t_\t_\t0\troot\t_\tA=1|SpaceAfter=No


      1\t_\t_\t_\t_\t_\t_\t_\t_\t_
      """)
    try #require(sentences.count == 2)
    let first = sentences[0]
    #expect(first.comments == ["sent_id = 1", "sans blanc", ""])
    #expect(first.words.map(\.form) == ["De", "le", "pain"])
    #expect(first.words.map(\.head) == [3, 3, 0])
    #expect(first.words[0].xpos == "P" && first.words[0].deps == "3:case")
    #expect(first.words[1].feats == "Gender=Masc|Number=Sing" && first.words[0].feats == nil)
    #expect(
      first.tokens == [
        SurfaceToken(form: "Du", words: 0..<2, misc: "SpaceAfter=No"),
        SurfaceToken(form: "pain", words: 2..<3, misc: "A=1|SpaceAfter=No"),
      ])
    #expect(first.tokens.map(\.hasSpaceAfter) == [false, false])
    #expect(sentences[1].words[0].form == "_" && sentences[1].words[0].lemma == "_")
    #expect(sentences[1].words[0].head == nil && sentences[1].words[0].upos == nil)
  }

  @Test("takes CRLF, a byte order mark, an end without blank line, nothing at all")
  func lineEnds() throws {
    let plain = "# a\n1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\t_\n\n"
    let expected = try read(plain)
    #expect(expected.count == 1)
    #expect(try read("\u{FEFF}" + plain.replacing("\n", with: "\r\n")) == expected)
    #expect(try read(String(plain.dropLast(2))) == expected)
    #expect(try read("\n\n" + plain + "\n# rien ne suit\n") == expected)
    #expect(try read("").isEmpty)
  }

  @Test("hands comments without words to the next sentence")
  func loneComments() throws {
    let sentences = try read("# newdoc\n\n# a\n1\tOui\t_\t_\t_\t_\t0\troot\t_\t_\n")
    #expect(sentences.map(\.comments) == [["newdoc", "a"]])
  }

  /// A word line with some columns of one's own.
  private static func word(_ id: String, head: String = "0", form: String = "x") -> String {
    "\(id)\t\(form)\t_\t_\t_\t_\t\(head)\troot\t_\t_\n"
  }

  @Test(
    "says where a line is wrong, and what was expected",
    arguments: [
      ("1\tx\t_\n", 1, "expected 10 columns, found 3"),
      (word("1") + "\n" + word("1") + "2 x\n", 4, "expected 10 columns, found 1"),
      (word("1", form: ""), 1, #"expected a value or "_" as FORM, found nothing"#),
      (word("2"), 1, #"expected the word number 1, found "2""#),
      (word("x"), 1, #"expected the word number 1, found "x""#),
      (word("1") + word("1"), 2, #"expected the word number 2, found "1""#),
      (
        word("1") + "# b\n", 2, "expected a word or a blank line, found a comment inside a sentence"
      ),
      (word("1", head: "2"), 1, "expected a HEAD of 0 to 1, found 2"),
      (
        word("1") + word("2", head: "9") + word("3") + "\n", 2, "expected a HEAD of 0 to 3, found 9"
      ),
      (word("1", head: "1"), 1, #"expected the number of another word or 0 as HEAD, found "1""#),
      (word("1", head: "-1"), 1, #"expected the number of another word or 0 as HEAD, found "-1""#),
      (
        word("1", head: "12345678901"), 1,
        #"expected the number of another word or 0 as HEAD, found "12345678901""#
      ),
      (word("1-2") + word("1"), 2, "expected word 2 of the token 1-2, found the sentence's end"),
      (
        word("1-2") + word("1") + "\n", 3,
        "expected word 2 of the token 1-2, found the sentence's end"
      ),
      (word("1-3") + word("1") + word("2-3"), 3, #"expected word 2 of the token 1-3, found "2-3""#),
      (
        word("2-3"), 1,
        #"expected a range that begins with 1 and has two words or more, found "2-3""#
      ),
      (
        word("1-1"), 1,
        #"expected a range that begins with 1 and has two words or more, found "1-1""#
      ),
      (word("1-"), 1, #"expected a range such as 3-4, found "1-""#),
      (word("1-2-3"), 1, #"expected a range such as 3-4, found "1-2-3""#),
      (word("1.x"), 1, #"expected an empty node such as 8.1, found "1.x""#),
    ])
  func errors(text: String, line: Int, message: String) {
    let error = #expect(throws: CoNLLUError.self) { try read(text) }
    #expect(error?.description == "t.conllu:\(line): \(message)")
  }

  @Test("refuses bytes that are no UTF-8, and names file and line")
  func invalidBytes() throws {
    let bytes =
      Array(Self.word("1").utf8) + [0x32, 0x09, 0xFF] + Array("\t_\t_\t_\t_\t1\t_\t_\t_".utf8)
    let error = try #require(throws: CoNLLUError.self) {
      try CoNLLUReader.sentences(in: bytes, name: "t.conllu")
    }
    #expect("\(error)" == "t.conllu:2: expected UTF-8, found other bytes")
  }

  private func read(_ text: String) throws(CoNLLUError) -> [TreebankSentence] {
    try CoNLLUReader.sentences(in: Array(text.utf8), name: "t.conllu")
  }
}
