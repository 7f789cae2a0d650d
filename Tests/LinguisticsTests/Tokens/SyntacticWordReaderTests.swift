import LanguageData
import Records
import TestSupport
import Testing

@testable import Linguistics

struct SyntacticWordReaderTests {
  let reader: SyntacticWordReader

  init() throws {
    reader = SyntacticWordReader(
      tokenizer: try Tokenizer(data: LanguageDataSource(), language: "fr"),
      splitter: ContractionSplitter.train(on: InventedTreebank.sentences, seed: 1))
  }

  @Test(
    "takes contractions apart, with their capitals",
    arguments: [
      ("Au bout du quai", "À|le|bout|de|le|quai"), ("AUX ARMES", "À|LES|ARMES"),
      ("Il prend des quais.", "Il|prend|des|quais|."),
      ("Le bord des quais luit.", "Le|bord|de|les|quais|luit|."),
      ("ceux auxquels il parle", "ceux|à|lesquels|il|parle"), ("", ""),
    ])
  func forms(text: String, expected: String) {
    let words = reader.words(in: UTF8Text(Array(text.utf8)))
    #expect(words.map(\.form).joined(separator: "|") == expected)
  }

  @Test("words of a contraction share its place and know their number")
  func places() {
    let words = reader.words(
      of: 6..<17, in: UTF8Text(Array("Été. Du thé là.".utf8)), firstScalar: 4)
    #expect(words.map(\.form) == ["De", "le", "thé", "là"])
    #expect(words[0].bytes == 7..<9 && words[1].bytes == 7..<9)
    #expect(words[0].span == TextSpan(start: 5, end: 7) && words[1].span == words[0].span)
    #expect(words.map(\.part) == [0, 1, 0, 0])
    #expect(words.map(\.partCount) == [2, 2, 1, 1])
    #expect(words.map(\.isContracted) == [true, true, false, false])
    #expect(words.map(\.folded) == ["de", "le", "thé", "là"])
  }

  @Test("gives the text back from the places of its words", arguments: [UInt64(1), 2, 3, 4])
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = randomText(&random)
      let bytes = Array(text.utf8)
      let scalars = Array(text.unicodeScalars)
      var rebuilt: [UInt8] = []
      var end = 0
      var scalarEnd = 0
      for word in reader.words(in: UTF8Text(bytes)) where word.part == 0 {
        let gap = scalars[scalarEnd..<word.span.start]
        #expect(gap.allSatisfy { CharacterClass($0) == .space }, "seed \(seed): \(text)")
        #expect(word.followsSpace == (end == 0 || !gap.isEmpty), "seed \(seed): \(text)")
        if !word.isContracted { #expect(Array(word.form.utf8) == Array(bytes[word.bytes])) }
        rebuilt += bytes[end..<word.bytes.upperBound]
        let form = String(String.UnicodeScalarView(scalars[word.span.start..<word.span.end]))
        #expect(Array(form.utf8) == Array(bytes[word.bytes]), "seed \(seed): \(text)")
        end = word.bytes.upperBound
        scalarEnd = word.span.end
      }
      rebuilt += bytes[end...]
      #expect(scalars[scalarEnd...].allSatisfy { CharacterClass($0) == .space })
      #expect(rebuilt == bytes, "seed \(seed): \(text)")
    }
  }

  private func randomText(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "des", "du", "Au", "DES", "l'", "L’", "-t-il", "-là", "20h30", "160km", "élu(e)s", "°C",
      "km/h",
      "journal.fr", "@x", "#y", "https://a.b/c?d", "2 000", "n°", "½", "é", "M.", "J.-P.", "...",
      "…",
      "«", "»", " ", "\u{A0}", "\n", "\u{202F}", "-", "—", ":)", ":-)", "(", ")", "'", "a.b@c.fr",
      "中",
      "👩‍👩‍👧", "e\u{301}", "aujourd'hui", "+/-", "3,5", "%", "etc.", "auxquels", "x", "7",
    ]
    return (0..<Int.random(in: 0...14, using: &random))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }
}
