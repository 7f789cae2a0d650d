/// How well the main text of a group of pages was found.
public struct ContentScore: Sendable {
  /// The collection; "all" for all together.
  public let group: String
  /// How many pages.
  public let pages: Int
  /// Mean share of what was found that is in the gold, 0 to 1.
  public let precision: Double
  /// Mean share of the gold that was found, 0 to 1.
  public let recall: Double
  /// Their harmonic mean.
  public let f1: Double

  init(_ group: String, _ score: ShingleScore) {
    self.group = group
    pages = score.pages
    precision = score.precision
    recall = score.recall
    f1 = score.f1
  }

  /// Scores as a table, columns set off by tabs: figures are in percent.
  public static func table(_ scores: [ContentScore]) -> String {
    func percent(_ share: Double) -> String {
      let hundredths = Int((share * 10_000).rounded())
      let rest = hundredths % 100
      return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
    return "source\tpages\tP\tR\tF1\n"
      + scores.map {
        "\($0.group)\t\($0.pages)\t\(percent($0.precision))\t\(percent($0.recall))"
          + "\t\(percent($0.f1))\n"
      }.joined()
  }
}
