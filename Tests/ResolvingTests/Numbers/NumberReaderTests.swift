import LanguageData
import Linguistics
import Records
import TestSupport
import Testing

@testable import Resolving

/// A text with one part marked by bars: "Il y a ‖six‖ morts."
struct MarkedWords {
  let text: ScannedText
  /// The words of the marked part.
  let words: Range<Int>

  init(_ marked: String) {
    let parts = marked.split(separator: "‖", omittingEmptySubsequences: false).map(String.init)
    text = ScannedText(parts.joined())
    let start = parts[0].unicodeScalars.count
    let end = start + parts[1].unicodeScalars.count
    let first = text.words.firstIndex { $0.span.start >= start } ?? 0
    words = first..<(text.words.firstIndex { $0.span.start >= end } ?? text.words.count)
  }
}

@Suite("NumberReader")
struct NumberReaderTests {
  let french: NumberReader
  let english: NumberReader

  init() throws {
    french = try NumberReader(data: LanguageDataSource(), language: "fr")
    english = try NumberReader(data: LanguageDataSource(), language: "en")
  }

  /// The quantity at the first marked word; it must end with the marked words.
  private func read(_ marked: String, _ reader: NumberReader) -> Quantity? {
    let example = MarkedWords(marked)
    let quantity = reader.quantity(in: example.text, at: example.words.lowerBound)
    if let quantity { #expect(quantity.words == example.words, "\(marked)") }
    return quantity
  }

  @Test(
    "reads exact numbers",
    arguments: [
      ("‖deux‖ soldats", 2), ("‖vingt-trois‖ soldats", 23), ("‖quatre-vingt-dix‖ morts", 90),
      ("‖quatre-vingt-dix-sept‖ morts", 97), ("‖soixante et onze‖ morts", 71),
      ("‖soixante-dix‖ morts", 70), ("‖vingt et un‖ morts", 21), ("‖nonante-cinq‖ morts", 95),
      ("‖septante-deux‖ morts", 72), ("‖huitante‖ morts", 80), ("‖mille deux cents‖ morts", 1200),
      ("‖deux cent mille‖ morts", 200_000), ("‖cent‖ morts", 100),
      ("‖cent vingt-deux‖ morts", 122), ("‖1 200‖ morts", 1200), ("‖1.200‖ morts", 1200),
      ("‖1\u{202F}200‖ morts", 1200), ("‖1\u{A0}200\u{A0}300‖ morts", 1_200_300),
      ("‖1,5 million‖ de morts", 1_500_000), ("‖3 millions‖ de morts", 3_000_000),
      ("‖12‖ morts", 12), ("‖zéro‖ mort", 0), ("‖aucun‖ mort", 0), ("‖vingt‖ cent morts", 20),
      ("‖deux‖ trois morts", 2), ("‖un million deux cent mille‖ morts", 1_200_000),
      ("‖un million et demi‖ de morts", 1_500_000), ("‖mille cent‖ morts", 1100),
      ("‖2,5‖ points", 2.5), ("‖12.5‖ points", 12.5), ("‖1,234,567‖ voix", 1_234_567),
      ("‖1.234,56‖ euros", 1234.56), ("‖1 234,5‖ euros", 1234.5), ("‖0.200‖ gramme", 0.2),
      ("‖1'200‖ francs", 1200), ("‖DEUX‖ MORTS", 2), ("‖quatre-vingts‖ morts", 80),
      ("En ‖2015‖ 3 morts", 2015), ("‖12‖\n300 morts", 12), ("‖exactement 12‖ morts", 12),
    ])
  func exact(marked: String, number: Double) throws {
    let quantity = try #require(read(marked, french), "\(marked)")
    #expect(quantity.best == number)
    #expect(quantity.isExact)
    #expect(!quantity.isArticle)
  }

  @Test(
    "reads bounds",
    arguments: [
      ("‖au moins six‖ morts", 6, 6, nil), ("‖plus de 80‖ morts", 80, 80, nil),
      ("‖plus d'une centaine‖ de morts", 100, 90, nil), ("‖plus d'un millier‖", 1000, 900, nil),
      ("‖jusqu'à 200‖ morts", 200, nil, 200), ("‖moins de dix‖ morts", 10, nil, 10),
      ("‖près de 100‖ morts", 100, 90, 100), ("‖quelque 200‖ morts", 200, 180, 220),
      ("‖une dizaine‖ de morts", 10, 9, 11), ("‖deux douzaines‖ de morts", 24, 22, 26),
      ("‖une petite dizaine‖ de morts", 10, 9, 10), ("‖une bonne centaine‖", 100, 100, 110),
      ("‖des dizaines‖ de morts", nil, 20, nil), ("‖plusieurs centaines‖ de morts", nil, 200, nil),
      ("‖des centaines de milliers‖ de morts", nil, 200_000, nil),
      ("‖plusieurs dizaines de milliers‖ de morts", nil, 20_000, nil),
      ("‖plusieurs‖ morts", nil, 2, nil), ("‖de nombreux‖ morts", nil, 2, nil),
      ("de ‖milliers‖ de morts", nil, 2000, nil), ("‖une demi-douzaine‖ d'hommes", 6, 5, 7),
      ("‖entre 10 et 15‖ morts", nil, 10, 15), ("‖de dix à quinze‖ morts", nil, 10, 15),
      ("‖30 à 50‖ morts", nil, 30, 50), ("‖30-50‖ morts", nil, 30, 50),
      ("‖entre deux et trois mille‖ morts", nil, 2000, 3000),
      ("‖2 à 3 millions‖ de personnes", nil, 2_000_000, 3_000_000),
      ("‖deux à trois dizaines‖ de morts", nil, 20, 30),
      ("‖deux ou trois‖ morts", nil, 2, 3), ("‖un ou deux‖ morts", nil, 1, 2),
      ("‖vingt au moins‖", 20, 20, nil), ("‖jusqu'à environ 100‖ morts", 100, nil, 110),
      ("‖des millions‖ de morts", nil, 2_000_000, nil),
    ] as [(String, Double?, Double?, Double?)])
  func bounds(marked: String, best: Double?, low: Double?, high: Double?) throws {
    let quantity = try #require(read(marked, french), "\(marked)")
    #expect(quantity.best == best)
    #expect(quantity.low == low)
    #expect(quantity.high == high)
  }

  @Test(
    "reads shares",
    arguments: [
      ("‖20 %‖ des voix", 20, Quantity.Form.percent), ("‖3,5\u{A0}%‖", 3.5, .percent),
      ("‖vingt pour cent‖ des voix", 20, .percent), ("‖la moitié‖ des voix", 0.5, .fraction),
      ("‖un quart‖ des voix", 0.25, .fraction), ("‖trois quarts‖ des voix", 0.75, .fraction),
    ])
  func shares(marked: String, number: Double, form: Quantity.Form) throws {
    let quantity = try #require(read(marked, french))
    #expect(quantity.best == number)
    #expect(quantity.form == form)
  }

  @Test("flags articles", arguments: ["‖un‖ policier", "‖une‖ femme", "‖des‖ civils"])
  func articles(marked: String) throws {
    #expect(try #require(read(marked, french)).isArticle)
  }

  @Test(
    "reads ranks",
    arguments: [
      ("‖premier‖ mort", 1), ("le ‖22e‖ samedi", 22), ("le ‖1er‖ mai", 1), ("la ‖3ème‖ fois", 3),
      ("la ‖vingt et unième‖ fois", 21), ("le ‖dix-septième‖", 17),
      ("la ‖quatre-vingtième‖ fois", 80), ("le ‖deux centième‖", 200),
    ])
  func ordinals(marked: String, rank: Int) throws {
    let example = MarkedWords(marked)
    let ordinal = try #require(french.ordinal(in: example.text, at: example.words.lowerBound))
    #expect(ordinal.value == rank)
    #expect(ordinal.words == example.words)
    #expect(french.cardinal(in: example.text, at: example.words.lowerBound) == nil)
  }

  @Test(
    "reads nothing where there is no number",
    arguments: [
      "‖soldats‖", "G‖20‖", "‖27/09/2022‖", "‖2022-09-27‖", "‖et‖ un", "‖,‖", "‖1.2.3‖",
      "‖99999999999999999999‖", "‖12/15‖", "-‖5‖", "‖22e‖", "F-‖16‖", "‖10:30‖", "‖3-1‖",
    ])
  func nothing(marked: String) { #expect(read(marked, french) == nil) }

  @Test(
    "reads English",
    arguments: [
      ("‖twenty-three‖ soldiers", 23, 23, 23), ("‖1,200‖ people", 1200, 1200, 1200),
      ("‖two hundred and five‖ people", 205, 205, 205),
      ("‖2.5 million‖ people", 2.5e6, 2.5e6, 2.5e6),
      ("‖a hundred‖ people", 100, 100, 100), ("‖at least six‖ dead", 6, 6, nil),
      ("‖dozens‖ of people", nil, 24, nil), ("‖two dozen‖ people", 24, 22, 26),
      ("‖hundreds of thousands‖", nil, 200_000, nil), ("‖between 30 and 50‖", nil, 30, 50),
      ("‖up to 200‖ people", 200, nil, 200), ("‖nearly 100‖ people", 100, 90, 100),
      ("‖half a dozen‖ men", 6, 5, 7), ("‖a million and a half‖", 1.5e6, 1.5e6, 1.5e6),
      ("‖no‖ deaths", 0, 0, 0),
    ] as [(String, Double?, Double?, Double?)])
  func inEnglish(marked: String, best: Double?, low: Double?, high: Double?) throws {
    let quantity = try #require(read(marked, english), "\(marked)")
    #expect(quantity.best == best)
    #expect(quantity.low == low)
    #expect(quantity.high == high)
  }

  @Test("ends quietly on any row of words", arguments: ["fr", "en"])
  func soup(language: String) throws {
    let reader = language == "fr" ? french : english
    let words =
      "un deux vingt cent cents mille millions milliards et quatre-vingt des dizaines une dizaine plusieurs au moins plus de entre à ou jusqu' 0 12 1,5 1.2.3 999999999999999 000 - -- vingt- -vingt douze aucun and a hundred and half dozens of % tiers demi ième 30-50 \n"
      .split(separator: " ").map(String.init)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("NumberReader soup: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let text = ScannedText(
        (0..<Int.random(in: 1...20, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }.joined(separator: " "))
      for index in text.words.indices {
        if let ordinal = reader.ordinal(in: text, at: index) { #expect(ordinal.value > 0) }
        guard let quantity = reader.quantity(in: text, at: index) else { continue }
        #expect(quantity.words.lowerBound == index && quantity.words.upperBound <= text.words.count)
        if let low = quantity.low, let high = quantity.high {
          #expect(low <= high, "seed \(seed): \(text.string(quantity.words))")
        }
      }
    }
  }
}
