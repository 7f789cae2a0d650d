import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("NumberReader")
struct NumberReaderTests {
  let reader: NumberReader

  init() throws { reader = try NumberReader(data: French.data, language: "fr") }

  /// The quantity at the first token of the marked words must end with them.
  private func read(_ marked: String) throws -> Quantity? {
    let example = MarkedText(marked)
    let tokens = try French.tokens(example.text)
    let span = try #require(example.spans.first)
    let start = try #require(tokens.firstIndex { $0.span.start == span.start })
    let quantity = reader.quantity(in: tokens, at: start)
    if let quantity {
      #expect(tokens[quantity.tokens.upperBound - 1].span.end == span.end)
      #expect(quantity.tokens.lowerBound == start)
    }
    return quantity
  }

  @Test(
    "reads exact numbers",
    arguments: [
      ("‖deux‖ soldats", 2), ("‖vingt-trois‖ soldats", 23), ("‖quatre-vingt-dix‖ morts", 90),
      ("‖quatre-vingt-dix-sept‖ morts", 97), ("‖soixante et onze‖ morts", 71),
      ("‖soixante-dix‖ morts", 70), ("‖vingt et un‖ morts", 21), ("‖nonante-cinq‖ morts", 95),
      ("‖mille deux cents‖ morts", 1200), ("‖deux cent mille‖ morts", 200_000),
      ("‖cent‖ morts", 100), ("‖cent vingt-deux‖ morts", 122), ("‖1 200‖ morts", 1200),
      ("‖1.200‖ morts", 1200), ("‖1\u{202F}200‖ morts", 1200),
      ("‖1,5 million‖ de morts", 1_500_000),
      ("‖3 millions‖ de morts", 3_000_000), ("‖12‖ morts", 12), ("‖zéro‖ mort", 0),
      ("‖aucun‖ mort", 0), ("‖vingt‖ cent morts", 20), ("‖deux‖ trois morts", 2),
      ("‖un million deux cent mille‖ morts", 1_200_000),
    ])
  func exact(marked: String, number: Int) throws {
    let quantity = try #require(try read(marked))
    #expect(quantity.best == number)
    #expect(quantity.low == number)
    #expect(quantity.high == number)
    #expect(!quantity.isArticle)
  }

  @Test(
    "reads bounds",
    arguments: [
      ("‖au moins six‖ morts", 6, 6, nil), ("‖plus de 80‖ morts", 80, 80, nil),
      ("‖plus d'une centaine‖ de morts", 100, 90, nil),
      ("‖jusqu'à 200‖ morts", 200, nil, 200), ("‖moins de dix‖ morts", 10, nil, 10),
      ("‖près de 100‖ morts", 100, 90, 100), ("‖quelque 200‖ morts", 200, 180, 220),
      ("‖une dizaine‖ de morts", 10, 9, 11), ("‖deux douzaines‖ de morts", 24, 22, 26),
      ("‖des dizaines‖ de morts", nil, 20, nil), ("‖plusieurs centaines‖ de morts", nil, 200, nil),
      ("‖des centaines de milliers‖ de morts", nil, 200_000, nil),
      ("‖plusieurs dizaines de milliers‖ de morts", nil, 20_000, nil),
      ("‖plusieurs‖ morts", nil, 2, nil), ("‖de nombreux‖ morts", nil, 2, nil),
      ("‖entre 10 et 15‖ morts", nil, 10, 15), ("‖de dix à quinze‖ morts", nil, 10, 15),
      ("‖deux ou trois‖ morts", nil, 2, 3), ("‖vingt au moins‖", 20, 20, nil),
      ("‖jusqu'à environ 100‖ morts", 100, nil, 110),
      ("‖des millions‖ de morts", nil, 2_000_000, nil),
    ] as [(String, Int?, Int?, Int?)])
  func bounds(marked: String, best: Int?, low: Int?, high: Int?) throws {
    let quantity = try #require(try read(marked))
    #expect(quantity.best == best)
    #expect(quantity.low == low)
    #expect(quantity.high == high)
  }

  @Test("flags articles", arguments: ["‖un‖ policier", "‖une‖ femme", "‖des‖ civils"])
  func articles(marked: String) throws {
    #expect(try #require(try read(marked)).isArticle)
  }

  @Test(
    "reads nothing where there is no number",
    arguments: [
      "‖soldats‖", "‖G20‖", "‖27/09/2022‖", "‖1,5‖ soldat", "‖et‖ un", "‖,‖", "‖1.2.3‖",
      "‖99999999999999999999‖", "‖12/15‖", "‖-5‖",
    ])
  func nothing(marked: String) throws { #expect(try read(marked) == nil) }

  @Test("ends quietly on any row of words")
  func soup() throws {
    let words =
      "un deux vingt cent cents mille millions milliards et quatre-vingt des dizaines une dizaine plusieurs au moins plus de entre à ou jusqu' 0 12 1,5 1.2.3 999999999999999 000 - -- vingt- -vingt douze aucun"
      .split(separator: " ").map(String.init)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("NumberReader soup: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      let tokens = try French.tokens(text)
      for index in tokens.indices {
        guard let quantity = reader.quantity(in: tokens, at: index) else { continue }
        #expect(quantity.tokens.upperBound <= tokens.count, "seed \(seed): \(text)")
        if let low = quantity.low, let high = quantity.high { #expect(low <= high) }
      }
    }
  }
}
