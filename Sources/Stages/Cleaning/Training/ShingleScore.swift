/// How much texts agree with those that people took from the same pages.
///
/// As article-extraction-benchmark by Scrapinghub scores: runs of four words, each as often as it
/// occurs. Precision is the mean over pages with a text, recall the mean over all pages.
struct ShingleScore {
  private var precisions: [Double] = []
  private var recalls: [Double] = []

  /// How many pages were added that have something to compare.
  private(set) var pages = 0

  /// Adds a page.
  mutating func add(gold: String, prediction: String) {
    let gold = Self.counts(of: gold)
    let prediction = Self.counts(of: prediction)
    guard !gold.isEmpty || !prediction.isEmpty else { return }
    pages += 1
    let goldCount = gold.values.reduce(0, +)
    let predictionCount = prediction.values.reduce(0, +)
    let shared = gold.reduce(0) { $0 + min($1.value, prediction[$1.key] ?? 0) }
    if predictionCount > 0 { precisions.append(Double(shared) / Double(predictionCount)) }
    if goldCount > 0 { recalls.append(Double(shared) / Double(goldCount)) }
  }

  /// The mean share of a text that is in the gold.
  var precision: Double { Self.mean(precisions) }

  /// The mean share of the gold that is in a text.
  var recall: Double { Self.mean(recalls) }

  /// The harmonic mean of both.
  var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  private static func counts(of text: String) -> [UInt64: Int] {
    let words = WordHashes.words(of: text, foldingCase: false)
    var counts: [UInt64: Int] = [:]
    for run in WordHashes.runs(of: words, length: 4) { counts[run, default: 0] += 1 }
    return counts
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
