import Testing

@testable import Linguistics

@Suite("sentences as numbers")
struct EncodedSentenceTests {
  @Test("have the numbers of what is known, and -1 for what is not")
  func encoding() throws {
    let labels = LabelSet(sentences: SampleTreebank.sentences)
    let layout = TableLayout(words: 2, affixes: 64, tags: 0, styles: 2)
    let encoder = WordEncoder(
      words: try HashedTable(
        ModelSection(HashedTable.serialized([(Array("le".utf8), 1)])), name: "words"),
      vectors: nil, tags: nil, layout: layout)
    var sentence = SampleTreebank.sentences[0]
    sentence.words[1].upos = nil
    sentence.words[2].head = nil
    sentence.words[3].feats = "Foreign=Yes"
    sentence.words[4].deprel = "obj:agent"
    sentence.words[5].deprel = "dislocated"
    let encoded = EncodedSentence(
      sentence, encoder: encoder, labels: LabelIndex(labels), style: 1)
    #expect(encoded.count == 6)
    #expect(encoded.rows[0].first == 1 && encoded.rows[1].first == 0)
    #expect(encoded.rows.allSatisfy { $0.last == 67 })
    #expect(encoded.vectors == [-1, -1, -1, -1, -1, -1])
    #expect(encoded.heads == [2, 3, -1, 5, 3, 3])
    #expect(encoded.partsOfSpeech[1] == -1 && encoded.features[3] == -1)
    #expect(encoded.partsOfSpeech[0] == Int32(labels.partsOfSpeech.firstIndex(of: "DET") ?? -2))
    #expect(encoded.relations[4] == Int32(labels.relations.firstIndex(of: "obj") ?? -2))
    #expect(encoded.relations[5] == -1)
    // The first word is told apart from the same one later on.
    var alone: [Int32] = []
    _ = encoder.encode("Le", isFirst: false, style: 1, rows: &alone)
    #expect(encoded.rows[0] != alone)
  }
}
