import Records
import Linguistics
import TestSupport

/// Invented sentences with whatever CoNLL-U allows: for properties that must hold for all of them.
struct RandomTreebank {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func sentences() -> [TreebankSentence] {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in sentence() }
  }

  mutating func sentence() -> TreebankSentence {
    var sentence = TreebankSentence()
    sentence.comments = (0..<Int.random(in: 0...2, using: &random)).map { _ in value() }
    for _ in 0..<Int.random(in: 1...6, using: &random) { appendToken(to: &sentence) }
    for index in sentence.words.indices { setHead(index, of: &sentence) }
    return sentence
  }

  private mutating func appendToken(to sentence: inout TreebankSentence) {
    let start = sentence.words.count
    let count = [1, 1, 1, 2, 3].randomElement(using: &random) ?? 1
    for _ in 0..<count { sentence.words.append(word()) }
    if count == 1 {
      let word = sentence.words[start]
      sentence.tokens.append(
        SurfaceToken(form: word.form, words: start..<start + 1, misc: word.misc))
    } else {
      sentence.tokens.append(
        SurfaceToken(form: value(), words: start..<start + count, misc: maybe()))
    }
  }

  private mutating func word() -> TreebankWord {
    var word = TreebankWord(form: value())
    word.lemma = maybe()
    word.upos = maybe()
    word.xpos = maybe()
    word.feats = maybe()
    word.deprel = maybe()
    word.deps = maybe()
    word.misc = maybe()
    return word
  }

  private mutating func setHead(_ index: Int, of sentence: inout TreebankSentence) {
    let head = Int.random(in: 0...sentence.words.count, using: &random)
    if head != index + 1 { sentence.words[index].head = head }
  }

  private mutating func maybe() -> String? { Bool.random(using: &random) ? value() : nil }

  /// A value that means itself: not "_", not empty, without blanks at its ends.
  private mutating func value() -> String {
    let scalars = [
      "a", "É", "œ", "-", "_", "#", ".", " ", "\u{A0}", "’", "|", "=", "1", "日", "😀", "e\u{301}",
    ].flatMap(\.unicodeScalars)
    var value = String.UnicodeScalarView("x".unicodeScalars)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      value.append(scalars.randomElement(using: &random) ?? "x")
    }
    value.append("y")
    return String(value)
  }
}
