/// What is known of the sites of a run.
struct RobotsCache {
  /// RFC 9309, 2.4: not longer than a day.
  static let maximumAgeSeconds = 86_400
  /// Sites remembered; beyond that all are forgotten, and asked again when their turn comes.
  private static let capacity = 20_000

  private var verdicts: [String: (verdict: RobotsVerdict, fetched: Int)] = [:]

  /// The verdict on a site, unless it is too old.
  func verdict(on site: String, now: Int) -> RobotsVerdict? {
    guard let known = verdicts[site], now - known.fetched < Self.maximumAgeSeconds else {
      return nil
    }
    return known.verdict
  }

  /// Keeps a verdict.
  mutating func keep(_ verdict: RobotsVerdict, on site: String, fetched: Int) {
    if verdicts.count >= Self.capacity { verdicts = [:] }
    verdicts[site] = (verdict, fetched)
  }
}

/// A robots.txt on its way.
struct RobotsVisit {
  /// RFC 9309, 2.3.1.2: five hops at least.
  static let maximumRedirects = 5

  /// Whose rules it holds, `WebAddress.site`.
  let site: String
  /// Who is busy meanwhile, `WebAddress.server`.
  let server: String
  var address: WebAddress
  var redirects = 0
  var failedTries = 0
}
