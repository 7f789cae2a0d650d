import LanguageData
import Linguistics
import Testing

/// Tokens and words of the French treebanks, sentence by sentence, where these are there to be
/// measured on: `../shared` beside the checkout, and `xz`.
struct WordSegmentationTests {
  private static func sentences(in file: String) throws -> [TreebankSentence] {
    try CoNLLUReader.sentences(in: SharedTreebank.bytes(of: file), name: file)
  }

  /// A sentence as the reader cuts it, with the columns that are scored here only.
  private static func cut(
    _ sentence: TreebankSentence, _ reader: SyntacticWordReader
  ) -> TreebankSentence {
    let prefix = "text = "
    let text = sentence.comments.first { $0.hasPrefix(prefix) }?.dropFirst(prefix.count) ?? ""
    var cut = TreebankSentence()
    for word in reader.words(of: reader.tokenizer.tokens(in: String(text))) {
      cut.words.append(TreebankWord(form: word.form))
      if word.part == 0 {
        let form = String(decoding: Array(text.utf8)[word.bytes], as: UTF8.self)
        let first = cut.words.count - 1
        cut.tokens.append(SurfaceToken(form: form, words: first..<first + word.partCount))
      }
    }
    return cut
  }

  @Test("cuts as the treebanks do, above the floors", .enabled(if: SharedTreebank.isThere))
  func floors() throws {
    let development = try Self.sentences(in: "GSD/fr_gsd-ud-dev")
    let training = try Self.sentences(in: "Sequoia/fr_sequoia-ud-train")
    let reader = SyntacticWordReader(
      tokenizer: try Tokenizer(data: LanguageDataSource(), language: "fr"),
      splitter: ContractionSplitter.train(on: training + development.dropLast(200), seed: 1))
    for (name, gold, tokens, words) in [
      ("GSD dev, last 200", Array(development.suffix(200)), 0.997, 0.996),
      ("Sequoia dev", try Self.sentences(in: "Sequoia/fr_sequoia-ud-dev"), 0.997, 0.996),
    ] {
      let evaluation = try TreebankEvaluation(
        gold: gold, system: gold.map { Self.cut($0, reader) })
      #expect(evaluation[.tokens].f1 >= tokens, "\(name): \(evaluation[.tokens].f1)")
      #expect(evaluation[.words].f1 >= words, "\(name): \(evaluation[.words].f1)")
    }
  }
}
