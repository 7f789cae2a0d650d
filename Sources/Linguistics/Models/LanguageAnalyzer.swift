import LanguageData
import Records

/// Reads the sentences of a language with its trained model.
public struct LanguageAnalyzer: SentenceAnalyzing {
  private let model: LanguageModel
  private let words: SyntacticWordReader

  /// Makes an analyser of a model and the tokenizer of its language.
  ///
  /// - Throws: `LanguageDataError` when the tokenizer's data cannot be read.
  public init(
    model: LanguageModel, data: LanguageDataSource
  ) throws(LanguageDataError) {
    self.model = model
    words = SyntacticWordReader(
      tokenizer: try Tokenizer(data: data, language: model.language), splitter: model.splitter)
  }

  /// The words of sentences with what the model says of them.
  public func tokens(of sentences: [TextSpan], in text: String) -> [Token] {
    let utf8 = UTF8Text(Array(text.utf8))
    var places = ScalarCursor(utf8)
    let wordsOfSentences = sentences.map { sentence in
      let start = places.byte(ofScalar: sentence.start)
      let end = places.byte(ofScalar: sentence.end)
      return words.words(of: start..<end, in: utf8, firstScalar: sentence.start)
    }
    let readings = model.read(wordsOfSentences.map { $0.map(\.form) })
    return zip(wordsOfSentences, readings).flatMap { words, readings in
      zip(words, readings).enumerated().map { index, word in
        Self.token(word.0, word.1, number: index + 1)
      }
    }
  }

  private static func token(
    _ word: SyntacticWord, _ reading: WordReading, number: Int
  ) -> Token {
    var token = Token(
      start: word.span.start, end: word.span.end, id: number, form: word.form)
    token.lemma = reading.lemma
    token.upos = reading.upos
    token.feats = reading.feats
    token.head = reading.head
    token.deprel = reading.deprel
    return token
  }
}

/// Finds the bytes of ascending scalar offsets in one pass.
private struct ScalarCursor {
  private let text: UTF8Text
  private var byte = 0
  private var scalar = 0

  init(_ text: UTF8Text) { self.text = text }

  /// The byte where a scalar starts; `offset` must not be below the one asked before.
  mutating func byte(ofScalar offset: Int) -> Int {
    while scalar < offset, byte < text.bytes.count {
      byte += 1
      while byte < text.bytes.count, text.bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      scalar += 1
    }
    return byte
  }
}
