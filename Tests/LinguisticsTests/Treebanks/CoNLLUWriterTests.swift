import Linguistics
import Testing

@Suite("CoNLLUWriter")
struct CoNLLUWriterTests {
  @Test("writes back what was read, byte for byte")
  func exact() throws {
    let text = """
      # newdoc id = d
      #
      # text = Du pain!
      1-2\tDu\t_\t_\t_\t_\t_\t_\t_\t_
      1\tDe\tde\tADP\tP\t_\t3\tcase\t3:case\t_
      2\tle\tle\tDET\t_\tGender=Masc|Number=Sing\t3\tdet\t_\tTypo=Yes
      3\tpain\tpain\tNOUN\t_\t_\t0\troot\t_\tSpaceAfter=No
      4\t!\t!\tPUNCT\t_\t_\t3\tpunct\t_\t_

      1\t1 000\t_\tNUM\t_\t_\t_\t_\t_\t_


      """
    let sentences = try CoNLLUReader.sentences(in: Array(text.utf8), name: "t")
    #expect(String(decoding: CoNLLUWriter.bytes(of: sentences), as: UTF8.self) == text)
  }

  @Test("what is written reads as what it was", arguments: 1...UInt64(50))
  func roundTrip(seed: UInt64) throws {
    var random = RandomTreebank(seed: seed)
    let sentences = random.sentences()
    let bytes = CoNLLUWriter.bytes(of: sentences)
    #expect(try CoNLLUReader.sentences(in: bytes, name: "t") == sentences, "seed \(seed)")
  }

  @Test("makes blanks of tabs and line ends, and never an empty column")
  func separators() throws {
    var word = TreebankWord(form: "a\tb")
    word.lemma = ""
    word.misc = "x\r\ny"
    var sentence = TreebankSentence(comments: ["text = a\nb"], words: [word])
    sentence.tokens = [SurfaceToken(form: "a\tb", words: 0..<1)]
    let text = String(decoding: CoNLLUWriter.bytes(of: [sentence]), as: UTF8.self)
    #expect(text == "# text = a b\n1\ta b\t_\t_\t_\t_\t_\t_\t_\tx  y\n\n")
  }
}
