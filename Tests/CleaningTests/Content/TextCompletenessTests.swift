import Records
import Testing

@testable import Cleaning

@Suite("TextCompleteness")
struct TextCompletenessTests {
  private static let opening =
    "Le conseil municipal de Valdoré a voté lundi soir la fermeture du pont, malgré l’opposition."

  /// What is said of a page whose article has so many paragraphs, with a line before and after.
  private func judge(
    _ count: Int, before: String? = nil, after: String? = nil, isFree: Bool? = nil,
    isCut: Bool = false
  ) throws -> TextCompleteness {
    let texts = [before].compactMap { $0 } + Array(repeating: Self.opening, count: count)
    var page = PageBlocks()
    var verdicts: [ContentDecision.Verdict] = []
    for text in texts + [after].compactMap({ $0 }) {
      let start = page.bytes.count
      page.bytes += Array(text.utf8)
      page.blocks.append(
        Block(
          node: 0, kind: .text, roles: [], range: start..<page.bytes.count,
          mayNeedComposing: false, length: text.unicodeScalars.count, linkLength: 0,
          wordCount: text.split(separator: " ").count, endsSentence: true))
      verdicts.append(text == Self.opening ? .kept : .phrase)
    }
    let decision = ContentDecision(
      page: page, features: BlockFeatures(count: page.blocks.count),
      probabilities: verdicts.map { _ in 0.9 }, verdicts: verdicts)
    return TextCompleteness(
      of: decision, isFree: isFree, isCut: isCut, paywalls: try TestPages.lexicon().paywalls)
  }

  @Test("believes a wall behind the opening, and not one that everybody may pass")
  func wall() throws {
    let wall = "Il vous reste 78 % de cet article à lire."
    #expect(try judge(3, after: wall) == .paywall)
    #expect(try judge(3, after: wall, isFree: true) == .complete)
    #expect(try judge(100, after: wall) == .unknown)
  }

  @Test("believes a label, or the publisher's word, only of a short text")
  func label() throws {
    #expect(try judge(2, before: "Article réservé aux abonnés") == .paywall)
    #expect(try judge(30, before: "Article réservé aux abonnés") == .unknown)
    #expect(try judge(2, isFree: false) == .paywall)
    #expect(try judge(30, isFree: false) == .unknown)
  }

  @Test("knows nothing where nothing is said, and that a cut page is cut")
  func silence() throws {
    #expect(try judge(2) == .unknown)
    #expect(try judge(2, isFree: true, isCut: true) == .truncated)
  }
}
