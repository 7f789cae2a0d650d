import LanguageData
import Records
import Testing

@testable import Linguistics

@Suite("the evaluation of a model")
struct ModelEvaluationTests {
  private static func evaluation() throws -> ModelEvaluation {
    let model = try SampleModel.model()
    return try ModelEvaluation(
      of: model, analyzer: LanguageAnalyzer(model: model, data: LanguageDataSource()),
      on: SampleTreebank.sentences, segment: SampleText.spans)
  }

  @Test("measures on the treebank's words and on plain text")
  func figures() throws {
    let evaluation = try Self.evaluation()
    #expect(evaluation.words == SampleTreebank.sentences.reduce(0) { $0 + $1.words.count })
    #expect(evaluation.duration > .zero)
    #expect(evaluation.goldWords[.words].f1 == 1)
    #expect(evaluation.goldWords[.upos].f1 > 0.95)
    #expect(evaluation.goldWords[.las].f1 > 0.8)
    #expect(evaluation.rawText[.sentences].f1 == 1)
    #expect(evaluation.rawText[.tokens].f1 > 0.98)
    #expect(evaluation.rawText[.upos].f1 > 0.9)
  }

  @Test("shows its figures as a table")
  func table() throws {
    let lines = try Self.evaluation().table(name: "sample.conllu").split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0] == "sample.conllu")
    #expect(
      lines[1].split(separator: " ") == [
        "Sentences", "Tokens", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS", "CLAS", "MLAS",
      ])
    #expect(lines[2].hasPrefix("gold words  100.00    100.00    100.00    "))
    #expect(lines[3].hasPrefix("raw text    100.00    "))
    #expect(lines[4].hasSuffix(" a second"))
  }

  @Test("puts paragraphs on lines of their own, and a blank where the treebank has one")
  func text() {
    var sentences = Array(SampleTreebank.sentences.prefix(4))
    for index in sentences.indices { sentences[index].comments = [] }
    sentences[0].comments = ["newdoc id = a", "newpar"]
    sentences[2].comments = ["newpar id = 7"]
    #expect(
      ModelEvaluation.text(of: sentences) == """
        Le ministre annonce une réforme. La ministre visite le port du village.\u{20}
        Des soldats entrent dans la ville. Le maire des villages parle aux habitants.\u{20}
        """)
    #expect(ModelEvaluation.text(of: []).isEmpty)
  }
}
