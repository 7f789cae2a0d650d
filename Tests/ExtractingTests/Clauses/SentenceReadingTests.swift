import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Sentence readings")
struct SentenceReadingTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test(
    "knows what stands inside quotation marks",
    arguments: ["Il dit « oui » .", "Il dit “oui” .", "Il dit \"oui\" ."])
  func quotes(sentence: String) throws {
    let reading = french.reading(sentence)
    let yes = try #require(reading.tokens.firstIndex { $0.form == "oui" })
    #expect(reading.isQuoted[yes])
    #expect(!reading.isQuoted[0])
    #expect(reading.isQuoted.last == false)
  }

  @Test("keeps dates out of the phrases")
  func dates() {
    let reading = french.reading("Mardi 5 mars, la garde a fui.")
    #expect(reading.words(reading.phrases) == ["la garde"])
    #expect(reading.isDate(0))
    #expect(!reading.isDate(4))
  }

  @Test("counts spans from the start of the document")
  func spans() {
    let text = "Été. Là, il fuit."
    let utf8 = Array(text.utf8)
    let reader = french.extractor.reader
    let tokens = reader.tokens(in: utf8, bytes: 7..<utf8.count, firstScalar: 5)
    let reading = reader.read(tokens, words: [], mentions: french.mentions(text))
    #expect(reading.tokens.first?.form == "Là")
    #expect(reading.span(0..<1).start == 5)
    #expect(reading.span(0..<reading.tokens.count).end == text.unicodeScalars.count)
  }

  @Test("gives an empty reading of nothing but blanks", arguments: ["", "  ", "\n"])
  func empty(sentence: String) {
    let reading = french.reading(sentence)
    #expect(reading.tokens.isEmpty)
    #expect(reading.verbs.isEmpty && reading.phrases.isEmpty)
  }

  @Test("finds the phrase that holds a token, and marks between tokens")
  func lookups() {
    let reading = french.reading("La garde, hier, a fui.")
    #expect(reading.phrase(holding: 1)?.head == 1)
    #expect(reading.phrase(holding: 2) == nil)
    #expect(reading.hasMark(in: 1..<4))
    #expect(!reading.hasMark(in: 0..<2))
    #expect(!reading.hasMark(in: 2..<2))
  }

  @Test(
    "begins behind a dateline",
    arguments: [
      ("GAO (Agence) – Le garde a fui.", "Le"), ("(Agence Fil) – Le garde a fui.", "Le"),
      ("Le garde – un vieil homme – a fui.", "Le"), ("GAO a fui.", "GAO"),
    ])
  func datelines(sentence: String, expected: String) throws {
    let tokens = french.reading(sentence).tokens
    let start = try #require(french.extractor.reader.start(behindDatelineOf: tokens))
    #expect(tokens.first { $0.span.start == start }?.form == expected)
  }
}
