import Linguistics
import Records
import TestSupport
import Testing

@Suite("Document.documents(of: [TreebankSentence])")
struct DocumentTreebankTests {
  @Test("builds the text, the paragraphs, the sentences and the tokens")
  func whole() throws {
    let text = """
      # newdoc id = d1
      # newpar
      1-2\tDu\t_\t_\t_\t_\t_\t_\t_\t_
      1\tDe\tde\tADP\tX\t_\t3\tcase\t_\t_
      2\tle\tle\tDET\t_\tNumber=Sing\t3\tdet\t_\t_
      3\tpain\tpain\tNOUN\t_\t_\t0\troot\t_\tSpaceAfter=No
      4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\tSpaceAfter=No

      1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\t_

      # newpar id = p2
      1\tÉté\tété\tNOUN\t_\t_\t0\troot\t_\t_

      # newdoc
      1\tFin\tfin\tNOUN\t_\t_\t0\troot\t_\t_


      """
    let documents = Document.documents(
      of: try CoNLLUReader.sentences(in: Array(text.utf8), name: "t"))
    try #require(documents.count == 2)
    let first = documents[0]
    #expect(first.id == "d1" && first.text == "Du pain.Oui\nÉté")
    #expect(first.paragraphs == [Paragraph(start: 0, end: 11), Paragraph(start: 12, end: 15)])
    #expect(
      first.sentences == [
        TextSpan(start: 0, end: 8), TextSpan(start: 8, end: 11), TextSpan(start: 12, end: 15),
      ])
    let tokens = try #require(first.tokens)
    #expect(tokens.map(\.id) == [1, 2, 3, 4, 1, 1])
    #expect(tokens.map(\.start) == [0, 0, 3, 7, 8, 12])
    #expect(tokens.map(\.end) == [2, 2, 7, 8, 11, 15])
    #expect(tokens[1].form == "le" && tokens[1].feats == "Number=Sing" && tokens[1].head == 3)
    #expect(documents[1].text == "Fin" && documents[1].id.utf8.count == 16)
  }

  @Test("gives back the document that was written as CoNLL-U", arguments: 1...UInt64(50))
  func roundTrip(seed: UInt64) throws {
    var random = RandomTreebank(seed: seed)
    let documents = (0..<3).flatMap { number in
      var sentences = random.sentences()
      for index in sentences.indices {
        sentences[index].comments = [
          index == 0 ? "newdoc id = d\(number)" : "x", index % 3 == 1 ? "newpar" : "y",
        ]
      }
      return Document.documents(of: sentences)
    }
    var sentences: [TreebankSentence] = []
    for document in documents { sentences += try TreebankSentence.sentences(of: document) }
    let read = try CoNLLUReader.sentences(in: CoNLLUWriter.bytes(of: sentences), name: "t")
    #expect(Document.documents(of: read) == documents, "seed \(seed)")
  }
}
