import Testing

@testable import Linguistics

@Suite("the sources of a training")
struct TrainingSourcesTests {
  @Test("number the styles, the model's own being 0")
  func styles() {
    let sentences = ["a", "b", "c", "d"].map { TreebankSentence(comments: [$0]) }
    let sources = TrainingSources(
      sentences: Array(sentences[..<2]), otherStyles: [[sentences[2]], [], [sentences[3]]])
    let styled = sources.styledSentences
    #expect(styled.map(\.style) == [0, 0, 1, 3])
    #expect(styled.map(\.sentence) == sentences)
    #expect(sources.lexicon.isEmpty && sources.vectors == nil)
  }
}
