import Linguistics
import Records
import Testing

@testable import Extracting

struct SentenceParserTests {
  private let parser: SentenceParser
  private let sentences = ["La milice fuit.", "Le garde dort.", "Il pleut."]

  init() throws { parser = try FrenchStage.shared().extractor.parser }

  private var document: Document { Document(id: "d", text: sentences.joined(separator: " ")) }
  private var spans: [TextSpan] {
    [TextSpan(start: 0, end: 15), TextSpan(start: 16, end: 30), TextSpan(start: 31, end: 40)]
  }

  /// Words that no parser would give, one at the start of each place.
  private func foreign(_ starts: [Int]) -> [Token] {
    starts.enumerated().map { index, start in
      var token = Token(start: start, end: start + 2, id: index + 1, form: "x")
      token.deprel = "foreign"
      return token
    }
  }

  @Test("reads the sentences that are wanted, and only those")
  func wanted() {
    let words = parser.words(
      of: document, sentences: spans, isWanted: [true, false, true])
    #expect(
      words.map { $0.map(\.form) } == [["La", "milice", "fuit", "."], [], ["Il", "pleut", "."]])
    #expect(words[2].first?.start == 31)
    #expect(words[0].contains { $0.deprel?.hasPrefix("nsubj") ?? false })
    let alone = parser.words(of: document, sentences: spans, isWanted: [false, false, true])
    #expect(Array(alone[2]) == Array(words[2]))
  }

  @Test("takes the document's own words where it has some, of each sentence those that begin in it")
  func own() {
    var document = document
    document.tokens = foreign([0, 3, 14, 16, 19, 31])
    let words = parser.words(of: document, sentences: spans, isWanted: [true, true, false])
    #expect(words.map { $0.map(\.start) } == [[0, 3, 14], [16, 19], []])
    #expect(words.joined().allSatisfy { $0.deprel == "foreign" })
  }

  @Test("gives no words where the document's own leave a sentence out")
  func gaps() {
    var document = document
    document.tokens = foreign([0, 31])
    #expect(
      parser.words(of: document, sentences: spans, isWanted: [true, true, true]).map(\.count)
        == [1, 0, 1])
    document.tokens = []
    #expect(
      parser.words(of: document, sentences: spans, isWanted: [true, true, true]).map(\.count)
        == [0, 0, 0])
  }

  @Test("gives nothing for no sentences")
  func none() {
    #expect(parser.words(of: document, sentences: [], isWanted: []).isEmpty)
  }

  @Test("reads events off the document's own words")
  func events() throws {
    let french = try FrenchStage.shared()
    let drawn = DrawnTree(
      "La/DET>2:det milice/NOUN>4:obj a/AUX>4:aux tué/VERB>0:root un/DET>6:det garde/NOUN>4:nsubj")
    var document = Document(id: "d", text: drawn.text)
    document.language = "fr"
    let whole = TextSpan(start: 0, end: drawn.text.unicodeScalars.count)
    func killed(_ document: Document) -> String? {
      french.extractor.events(
        of: document, text: DocumentText(document.text), sentences: [whole]
      ).first?.recipients.first?.text
    }
    #expect(killed(document) == "un garde")
    // Whoever gives a tree is believed.
    document.tokens = drawn.words
    #expect(killed(document) == "La milice")
  }
}
