import LanguageData
import Linguistics
import Records
import Testing

@testable import Resolving

/// What holds for the mentions of any text: rows of the lists' own words, where rules meet that no
/// sentence brings together.
@Suite("Mentions of any text")
struct MentionPropertyTests {
  private static let seeds: [UInt64] = [1, 22, 333, 0xFEED]

  /// Words of the lists with the marks, letters and signs that texts have.
  private static let vocabulary = Result {
    let columns = [
      ("fr/date-words.tsv", "term"), ("fr/number-words.tsv", "term"), ("fr/places.tsv", "name"),
      ("fr/countries.tsv", "names"), ("fr/demonyms.tsv", "demonyms"),
      ("fr/place-nouns.tsv", "singular"),
    ]
    var words = [
      ",", ".", "«", "»", "(", ")", "-", "–", "/", "\n", "%", "12", "2 000", "3,5", "1er", "31/12",
      "2024", "le", "au", "à", "de", "dans", "depuis", "il y a", "tués", "morts", "blessés", "dont",
      "e\u{301}te\u{301}", "👩‍🚒", "Gao", "Saint-", "Al-", "d'", "N'Djamena",
    ]
    for (path, column) in columns {
      let rows = try LanguageDataSource().table(path, columns: [column]).rows
      words += rows.prefix(400).flatMap { $0.list(0) }
    }
    return words
  }

  @Test("stand in the text, in order, and are the words that they claim", arguments: seeds)
  func mentions(seed: UInt64) throws {
    let words = try Self.vocabulary.get()
    try #require(words.count > 300)
    let dates = try DateResolver(data: LanguageDataSource(), language: "fr")
    let figures = try FigureResolver(data: LanguageDataSource(), language: "fr")
    let places = try PlaceFixture.french.get()
    var random = SeededGenerator(seed: seed)
    for round in 0..<150 {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? " " : "  ")
      let scanned = ScannedText(text)
      let scalars = Array(text.unicodeScalars)
      let found = [
        dates.mentions(in: scanned, context: DateContext(published: "2024-05-14"))
          .map { ($0.span, $0.text) },
        places.mentions(in: scanned).map { ($0.span, $0.text) },
        figures.mentions(in: scanned).map {
          (scanned.span(of: $0.words), scanned.string($0.words))
        },
      ]
      for (kind, mentions) in zip(["dates", "places", "figures"], found) {
        let place = "seed \(seed), round \(round): \(kind) of “\(text)”"
        var last = 0
        for (span, words) in mentions {
          guard 0 <= span.start, span.start < span.end, span.end <= scalars.count else {
            Issue.record("\(place): \(span)")
            continue
          }
          #expect(scalars[span.start..<span.end].elementsEqual(words.unicodeScalars), "\(place)")
          #expect(span.start >= last, "\(place)")
          last = span.start
        }
      }
      #expect(
        dates.mentions(in: scanned, context: DateContext(published: nil)).allSatisfy {
          $0.span.end <= scalars.count
        })
    }
  }
}
