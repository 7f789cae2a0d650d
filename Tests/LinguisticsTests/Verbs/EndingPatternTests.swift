import Testing

@testable import Linguistics

@Test(
  "fits the words that a pattern means",
  arguments: [
    ("ger", "manger", "man", ""), ("é%er", "céder", "c", "d"), ("é%er", "régler", "r", "gl"),
    ("é%er", "sécher", "s", "ch"), ("é%er", "disséquer", "diss", "qu"),
    ("e%er", "sevrer", "s", "vr"),
    ("^aller", "aller", "", ""),
  ])
func matches(pattern: String, word: String, stem: String, consonants: String) {
  let match = EndingPattern(pattern).match(Array(word.utf8))
  #expect(match.map { String(decoding: $0.stem, as: UTF8.self) } == stem)
  #expect(match.map { String(decoding: $0.consonants, as: UTF8.self) } == consonants)
}

@Test(
  "leaves out the words that a pattern does not mean",
  arguments: [
    ("^aller", "installer"), ("e%er", "rester"), ("e%er", "vexer"), ("e%er", "cesser"),
    ("é%er", "créer"), ("ger", "er"), ("e%er", "er"),
  ])
func mismatches(pattern: String, word: String) {
  #expect(EndingPattern(pattern).match(Array(word.utf8)) == nil)
}
