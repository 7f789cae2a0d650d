import Records
import Testing
import TestSupport

@testable import Linguistics

@Suite("Scanned text")
struct ScannedTextTests {
  @Test(
    "cuts at every hyphen, apostrophe and change from letters to digits",
    arguments: [
      ("d'al-Bab", "d|al|Bab"), ("18h30", "18|h|30"), ("aujourd’hui", "aujourd|hui"),
      ("1er", "1|er"), ("3,5 %", "3|,|5|%"), ("Deir ez-Zor", "Deir|ez|Zor"),
      ("2012–2015", "2012|–|2015"), ("2013-02-12", "2013|02|12"), ("- dit-il -", "-|dit|il|-"),
      ("«\u{A0}Non\u{202F}!\u{A0}»", "«|Non|!|»"), ("", ""), (" \n ", ""), ("l'", "l"),
      ("'ai", "'|ai"), ("peut-\nêtre", "peut|-|être"), ("Ḥamāh", "Ḥamāh"), ("Київ 🙂", "Київ|🙂"),
    ])
  func cuts(text: String, expected: String) {
    let scanned = ScannedText(text)
    let words = scanned.words.indices.map { scanned.string($0..<$0 + 1) }
    #expect(words.joined(separator: "|") == expected)
  }

  @Test("says what stands before a word")
  func gaps() {
    let words = ScannedText("L'est\nde Saint-Cloud,2\tbis").words
    #expect(words.map(\.gap) == [.line, .apostrophe, .line, .space, .hyphen, .none, .none, .line])
    let starts = words.indices.filter { words[$0].shape.contains(.startsLine) }
    #expect(starts == [0, 2, 7])
  }

  @Test("says what a word looks like")
  func shapes() {
    let words = ScannedText("L'ONU à Évreux").words
    #expect(words[0].shape.isSuperset(of: [.capitalised, .elided]))
    #expect(!words[0].shape.contains(.allCapitals))
    #expect(words[1].shape.isSuperset(of: [.capitalised, .allCapitals]))
    #expect(words[2].shape.isEmpty)
    #expect(words[3].shape == .capitalised)
  }

  @Test("counts spans in Unicode scalars")
  func spans() {
    let text = "Été à Hodeïda 🙂 fin"
    let scanned = ScannedText(text)
    #expect(scanned.span(of: 2..<3) == TextSpan(start: 6, end: 13))
    #expect(scanned.span(of: 0..<5) == TextSpan(start: 0, end: text.unicodeScalars.count))
  }

  @Test("reads the value of digits", arguments: [("2015", 2015), ("007", 7), ("0", 0)])
  func digits(text: String, value: Int) {
    #expect(ScannedText(text).digits(at: 0) == value)
  }

  @Test("gives no value for words and for more digits than fit")
  func noDigits() {
    let scanned = ScannedText("mille " + String(repeating: "9", count: 19) + " ٣")
    #expect(scanned.words.indices.map { scanned.digits(at: $0) } == [nil, nil, nil])
  }

  @Test("marks the sentences that it is given, and else those that look so")
  func sentences() {
    let text = "M. Roy part. Il dort"
    func starts(_ scanned: ScannedText) -> [Int] {
      scanned.words.indices.filter { scanned.words[$0].shape.contains(.startsSentence) }
    }
    #expect(starts(ScannedText(text)) == [0, 2, 5])
    let spans = [TextSpan(start: 0, end: 12), TextSpan(start: 13, end: 20)]
    #expect(starts(ScannedText(text, sentences: spans)) == [0, 5])
  }

  @Test("covers every character that is no white space, in order, for any text")
  func property() {
    let pieces = [
      "a", "É", "œ", "-", "'", "’", " ", "\n", "7", ",", "🙂", "ʿ", "e\u{301}", "\u{AD}", "\u{A0}",
    ]
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let scanned = ScannedText(text)
      let scalars = Array(text.unicodeScalars)
      var end = 0
      for word in scanned.words {
        #expect(word.span.start >= end && word.span.end > word.span.start, "seed \(seed)")
        let skipped = scalars[end..<word.span.start]
        #expect(skipped.allSatisfy { " \n\u{A0}-'’".unicodeScalars.contains($0) }, "seed \(seed)")
        let slice = String(String.UnicodeScalarView(scalars[word.span.start..<word.span.end]))
        #expect(Array(slice.utf8) == Array(scanned.bytes[word.bytes]), "seed \(seed)")
        end = word.span.end
      }
    }
  }
}
