import LanguageData
import Linguistics
import Records
import Segmenting

/// Words between blanks, each hanging on the first; "du" is "de" and "le", "." a word of its own.
struct FakeAnalyzer: SentenceAnalyzing {
  /// Has a model of French, a broken one of German, and no others.
  static let load: AnalyzerLoader = { language throws(LanguageDataError) in
    if language == "de" { throw LanguageDataError("de/model.bin: expected a model, found nothing") }
    return language == "fr"
      ? LoadedAnalyzer(FakeAnalyzer(), dataDigest: "sha256:0123456789ab") : nil
  }

  func tokens(of sentences: [TextSpan], in text: String) -> [Token] {
    let scalars = Array(text.unicodeScalars)
    return sentences.flatMap { sentence in
      var tokens: [Token] = []
      var start = sentence.start
      for place in sentence.start...sentence.end {
        let isEnd = place == sentence.end || scalars[place] == " " || scalars[place] == "."
        guard isEnd else { continue }
        if place > start { append(scalars[start..<place], at: start, to: &tokens) }
        start = place
        if place < sentence.end, scalars[place] == " " { start += 1 }
        if place < sentence.end, scalars[place] == "." {
          append(scalars[place...place], at: place, to: &tokens)
          start += 1
        }
      }
      return tokens
    }
  }

  private func append(
    _ scalars: ArraySlice<Unicode.Scalar>, at start: Int, to tokens: inout [Token]
  ) {
    var form = String.UnicodeScalarView()
    form.append(contentsOf: scalars)
    for word in String(form) == "du" ? ["de", "le"] : [String(form)] {
      var token = Token(
        start: start, end: start + scalars.count, id: tokens.count + 1, form: word)
      token.upos = "X"
      token.head = tokens.isEmpty ? 0 : 1
      token.deprel = tokens.isEmpty ? "root" : "dep"
      tokens.append(token)
    }
  }
}
