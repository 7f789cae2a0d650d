import Records

@testable import Cleaning

/// Explanations made by hand: what is written about them does not depend on how pages are cleaned.
enum SampleExplanation {
  /// A page with one kept block between two dropped ones.
  static let page: PageExplanation = {
    var page = PageExplanation(id: "p1", url: "https://exemple.test/a?b=1&c=2")
    page.title = "Un titre"
    page.blocks = [
      block(
        "Accueil", .list, .improbable, 0.02, [.names, .links], path: "nav > ul > li", links: 1),
      block("Le texte.", .text, .kept, 0.984, [.neighbours], path: "article.post > p"),
      block("Lire aussi", .text, .phrase, 0.5, [], path: "article.post > p"),
    ]
    page.parserErrorCount = 1
    return page
  }()

  /// A page whose words try to break out of what shows them.
  static let hostile: PageExplanation = {
    let words = "</div></details></main><script>alert(1)</script>&\"'\u{1B}[2J\u{202E}\u{9B}"
    var page = PageExplanation(id: words, url: "javascript:alert('\(words)')")
    page.title = words
    page.blocks = [
      block(words, .text, .kept, 0.9, [], path: words),
      block(words, .text, .improbable, 0.1, [.text], path: words),
    ]
    page.incompleteReason = words
    page.failure = PageExplanation.Failure(code: words, message: words)
    return page
  }()

  /// One block.
  static func block(
    _ text: String, _ kind: Paragraph.Kind, _ verdict: ContentDecision.Verdict,
    _ probability: Double, _ decidedBy: [FeatureGroup], path: String, links: Double = 0
  ) -> BlockExplanation {
    BlockExplanation(
      text: text, kind: kind, verdict: verdict, probability: probability, decidedBy: decidedBy,
      path: path, length: text.unicodeScalars.count, linkDensity: links,
      features: [Float](repeating: 0.3, count: BlockFeatures.names.count))
  }
}
