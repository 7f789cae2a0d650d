import Records

/// Why one block was kept or dropped.
struct BlockExplanation {
  /// Its text in NFC, one line.
  let text: String
  /// What it is on the page.
  let kind: Paragraph.Kind
  /// What became of it.
  let verdict: ContentDecision.Verdict
  /// How probably it is the article, 0 to 1.
  let probability: Double
  /// What decided about the probability, the strongest first; empty where words or copies decided.
  let decidedBy: [FeatureGroup]
  /// Its element and those around.
  let path: String
  /// Characters, as `Block.length` counts them.
  let length: Int
  /// The share inside links, 0 to 1.
  let linkDensity: Double
  /// What the trees were told, in the order of `BlockFeatures.names`.
  let features: [Float]

  /// Whether it is in the document.
  var isKept: Bool { verdict == .kept }

  /// Why, in words: "by names, links" where that decided how probable it is, otherwise the rule:
  /// "known line".
  var reason: String {
    guard !decidedBy.isEmpty else { return isKept ? "" : verdict.words }
    return "by " + decidedBy.map(\.words).joined(separator: ", ")
  }
}
