import LanguageData
import Linguistics
import Records
import Segmenting

/// Sentences and words of a text.
struct TokensTarget: FuzzTarget {
  private let segmenter: SentenceSegmenter
  private let tokenizer: Tokenizer

  init() throws {
    let data = LanguageDataSource()
    segmenter = try SentenceSegmenter(data: data, language: "fr")
    tokenizer = try Tokenizer(data: data, language: "fr")
  }

  func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let read = ReadText(text)
    let sentences = segmenter.sentences(in: text)
    read.checkCovering(sentences)
    let tokens = tokenizer.tokens(in: text)
    read.checkCovering(tokens.map(\.span))
    for token in tokens { read.check(token.span, holds: token.form) }
    // Paragraphs at any place, as another program may have marked them.
    let paragraphs = bytes.prefix(8).map { TextSpan(start: Int($0), end: Int($0) + 3) }
    read.checkCovering(segmenter.sentences(in: text, paragraphs: paragraphs))
  }
}
