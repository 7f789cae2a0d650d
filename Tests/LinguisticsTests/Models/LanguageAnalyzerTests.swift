import LanguageData
import Records
import Testing

@testable import Linguistics

@Suite("the analysis of sentences")
struct LanguageAnalyzerTests {
  private let analyzer: LanguageAnalyzer

  init() throws {
    analyzer = try LanguageAnalyzer(model: SampleModel.model(), data: LanguageDataSource())
  }

  /// The tokens sentence by sentence: each begins with the id 1.
  private func sentences(_ tokens: [Token]) -> [[Token]] {
    tokens.reduce(into: []) { sentences, token in
      if token.id == 1 { sentences.append([]) }
      if !sentences.isEmpty { sentences[sentences.count - 1].append(token) }
    }
  }

  private func check(_ tokens: [Token], _ spans: [TextSpan], _ text: String) {
    let scalars = Array(text.unicodeScalars)
    let found = sentences(tokens)
    #expect(found.count == spans.count)
    #expect(found.joined().count == tokens.count)
    for (sentence, span) in zip(found, spans) {
      #expect(sentence.map(\.id) == Array(1...sentence.count))
      #expect(PlainTrees.isTree(sentence.compactMap(\.head)))
      #expect(sentence.compactMap(\.head).count == sentence.count)
      #expect(sentence.count { $0.deprel == "root" } == 1)
      for (index, token) in sentence.enumerated() {
        #expect(span.contains(token.span))
        let isContracted =
          index > 0 && sentence[index - 1].span == token.span
          || index + 1 < sentence.count && sentence[index + 1].span == token.span
        let written = String(String.UnicodeScalarView(scalars[token.start..<token.end]))
        #expect(isContracted != (written == token.form), "\(written), \(token.form)")
        #expect(isContracted || index == 0 || sentence[index - 1].end <= token.start)
        #expect(token.lemma?.isEmpty == false && token.upos?.isEmpty == false)
      }
    }
  }

  @Test("gives tokens with their places, numbered in each sentence, and a tree for each")
  func sample() {
    let spans = SampleText.spans(of: SampleText.text)
    let tokens = analyzer.tokens(of: spans, in: SampleText.text)
    check(tokens, spans, SampleText.text)
    #expect(tokens.map(\.form) == SampleTreebank.sentences.flatMap { $0.words.map(\.form) })
  }

  @Test("counts in scalars, whatever stands between and before")
  func offsets() {
    let text = "😀 Œuvre.\n\tPaul mange du pain.   L’école a été fermée.\u{A0}Fin. 日本."
    let spans = SampleText.spans(of: text)
    #expect(spans.count == 5)
    let tokens = analyzer.tokens(of: spans, in: text)
    check(tokens, spans, text)
    // One sentence reads the same alone.
    let alone = analyzer.tokens(of: [spans[2]], in: text)
    #expect(alone == sentences(tokens)[2])
  }

  @Test("takes contractions apart, and gives both words the place of the whole")
  func contractions() {
    let text = "Le maire parle aux habitants."
    let tokens = analyzer.tokens(of: SampleText.spans(of: text), in: text)
    #expect(tokens.map(\.form) == ["Le", "maire", "parle", "à", "les", "habitants", "."])
    #expect(tokens[3].span == TextSpan(start: 15, end: 18) && tokens[4].span == tokens[3].span)
  }

  @Test("makes tokens that a treebank can be made of")
  func document() throws {
    var document = Document(id: "d", text: SampleText.text)
    let spans = SampleText.spans(of: SampleText.text)
    document.sentences = spans
    document.tokens = analyzer.tokens(of: spans, in: SampleText.text)
    let sentences = try TreebankSentence.sentences(of: document)
    #expect(
      sentences.map { $0.tokens.map(\.form) }
        == SampleTreebank.sentences.map { $0.tokens.map(\.form) })
  }

  @Test("has nothing to say where there is nothing")
  func nothing() {
    #expect(analyzer.tokens(of: [], in: "Paul parle.").isEmpty)
    #expect(analyzer.tokens(of: [], in: "").isEmpty)
    #expect(analyzer.tokens(of: [TextSpan(start: 0, end: 0)], in: "").isEmpty)
    let blanks = [
      TextSpan(start: 0, end: 2), TextSpan(start: 2, end: 2), TextSpan(start: 3, end: 8),
    ]
    #expect(analyzer.tokens(of: blanks, in: "   Paul.").map(\.id) == [1, 2])
  }
}
