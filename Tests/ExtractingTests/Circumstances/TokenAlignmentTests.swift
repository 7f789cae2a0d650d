import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Token alignment")
struct TokenAlignmentTests {
  private let tokens: [WordToken]

  init() throws { tokens = try FrenchStage.shared().reading("Hier, à Kidal, il pleut.").tokens }

  @Test(
    "finds the tokens that a span covers, even in part",
    arguments: [
      (0, 4, "Hier"), (6, 13, "à Kidal"), (9, 10, "Kidal"), (4, 14, ", à Kidal ,"), (0, 24, nil),
    ])
  func covers(start: Int, end: Int, words: String?) {
    let found = TokenAlignment(tokens: tokens).tokens(of: TextSpan(start: start, end: end))
    let all = tokens.map(\.form).joined(separator: " ")
    #expect(found.map { tokens[$0].map(\.form).joined(separator: " ") } == words ?? all)
  }

  @Test(
    "finds none between tokens, before and behind them", arguments: [(5, 6), (24, 30), (14, 14)])
  func none(start: Int, end: Int) {
    #expect(TokenAlignment(tokens: tokens).tokens(of: TextSpan(start: start, end: end)) == nil)
    #expect(TokenAlignment(tokens: []).tokens(of: TextSpan(start: 0, end: 9)) == nil)
  }
}
