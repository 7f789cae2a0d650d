import Testing

@testable import Linguistics

@Suite("what a model says of words")
struct LanguageModelReadingTests {
  private let model: LanguageModel

  init() throws { model = try SampleModel.model() }

  /// Whether the heads make a tree, and the relations fit them.
  private func isSound(_ readings: [WordReading]) -> Bool {
    PlainTrees.isTree(readings.map(\.head))
      && readings.allSatisfy { ($0.head == 0) == ($0.deprel == "root") }
      && readings.allSatisfy { reading in
        model.labels.partsOfSpeech.contains(reading.upos)
          && model.labels.featureBundles.contains(reading.feats ?? "")
          && model.labels.relations.contains(reading.deprel) && reading.feats != ""
      }
  }

  @Test("is a tree with tags and lemmas that it knows")
  func sentence() {
    let readings = model.read([["Le", "maire", "mange", "une", "pomme", "."]])[0]
    #expect(isSound(readings))
    #expect(readings.map(\.upos) == ["DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"])
    #expect(readings.map(\.lemma) == ["le", "maire", "manger", "un", "pomme", "."])
    #expect(readings[2].head == 0)
  }

  @Test("is the same whatever else is read with a sentence")
  func groups() {
    let sentences = SampleTreebank.sentences.map { $0.words.map(\.form) }
    let many = (0..<5).flatMap { _ in sentences } + [[]] + sentences
    let together = model.read(many)
    #expect(together.map(\.count) == many.map(\.count))
    let alone = sentences.map { model.read([$0])[0] }
    #expect(together == alone + alone + alone + alone + alone + [[]] + alone)
  }

  @Test("is nothing for nothing")
  func nothing() {
    #expect(model.read([]).isEmpty)
    #expect(model.read([[], []]) == [[], []])
  }

  @Test("is a tree for sentences that no one writes")
  func oddSentences() {
    let long = (0..<700).map { ["le", "chat", "x\($0)", "."][$0 % 4] }
    let odd = [
      ["x"], [""], ["", ""], ["😀", "\u{0}", "\u{200B}", "e\u{301}"],
      [String(repeating: "é", count: 5000)], Array(repeating: ".", count: 300), long,
      ["\u{FFFD}", "日本", "ОСКВА", "-", "’"],
    ]
    let readings = model.read(odd)
    #expect(readings.map(\.count) == odd.map(\.count))
    #expect(readings.allSatisfy(isSound))
    #expect(model.read([long]) == [readings[6]])
  }
}
