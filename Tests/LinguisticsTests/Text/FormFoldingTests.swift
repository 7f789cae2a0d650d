import Records
import TestSupport
import Testing

@testable import Linguistics

@Test(
  "folds as String does",
  arguments: [
    "", "abc", "ÉTÉ", "L’Été", "Œuvre ŒUVRE œ", "×÷ß ÿ Ÿ", "ΣΟΦΟΣ", "İstanbul", "É\u{301}", "2 000",
    "a\u{202F}b\u{A0}c", "– — “x” …", "🇫🇷 É", "µ ª º",
  ])
func folding(form: String) {
  let text = UTF8Text(Array(form.utf8))
  #expect(text.folded(0..<text.bytes.count) == form.foldedForLookup)
  #expect(
    FormHash(folded: 0..<text.bytes.count, of: text.bytes).value
      == FormHash(form.foldedForLookup).value)
}

@Test("folds random forms as String does", arguments: [UInt64(1), 2, 3])
func randomFolding(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let letters = Array("aZéÉœŒŸÿ’'-–ßΩωçÇ× ,İ".unicodeScalars)
  for _ in 0..<500 {
    var form = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      form.append(letters[Int.random(in: 0..<letters.count, using: &random)])
    }
    let text = UTF8Text(Array(String(form).utf8))
    let folded = text.folded(0..<text.bytes.count)
    #expect(folded == String(form).foldedForLookup, "seed \(seed): \(String(form))")
  }
}

@Test("finds forms however they are written")
func foldedFormSet() {
  let set = FoldedFormSet(["Aujourd'hui", "l'"])
  let text = UTF8Text(Array("AUJOURD’HUI L’ hui".utf8))
  #expect(set.contains(0..<13, of: text))
  #expect(set.contains(14..<18, of: text))
  #expect(!set.contains(19..<22, of: text))
}
