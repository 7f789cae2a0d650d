import Records

/// What is counted in one cell of a series: a pair of actors or a region, on a day or in a month.
struct SeriesTally: Sendable {
  private(set) var incidents = 0
  private(set) var mentions = 0
  private(set) var quads: [QuadClass: Int] = [:]
  private(set) var killedLow = 0
  private(set) var killedBest = 0
  private(set) var killedHigh = 0
  /// Goldstein scores are summed in thousandths, so that their order does not matter.
  private var goldsteinThousandths = 0
  private var scored = 0

  /// Counts an incident.
  mutating func add(_ incident: Incident) {
    incidents += 1
    mentions += incident.mentions.count
    if let quad = incident.quad.flatMap(QuadClass.init) { quads[quad, default: 0] += 1 }
    if let killed = incident.fatalities {
      let best = killed.best ?? killed.low ?? 0
      killedBest.add(best)
      killedLow.add(killed.low ?? best)
      killedHigh.add(killed.high ?? best)
    }
    if let score = incident.goldstein {
      goldsteinThousandths += Decimals.thousandths(score)
      scored += 1
    }
  }

  /// Sum of the Goldstein scores.
  var goldsteinSum: Double { Double(goldsteinThousandths) / 1000 }

  /// Their mean to three decimals; nil where no incident has a score.
  var goldsteinMean: Double? {
    scored == 0 ? nil : (goldsteinSum / Double(scored) * 1000).rounded() / 1000
  }

  /// The columns of counts that all series have.
  static func columns<Row>(
    _ tally: @escaping @Sendable (Row) -> SeriesTally
  ) -> [TableColumn<Row>] {
    [
      .init(
        "incidents", "incidents that happened by some source and lie in no larger one",
        number: { tally($0).incidents })
    ]
      + QuadClass.allCases.map { quad in
        .init(quad.rawValue, "those of this quad class", number: { tally($0).quads[quad] ?? 0 })
      } + [
        .init(
          "goldstein_sum", "sum of their Goldstein scores", decimal: { tally($0).goldsteinSum }),
        .init(
          "goldstein_mean", "mean of those that have one; empty where none has",
          decimal: { tally($0).goldsteinMean }),
        .init(
          "fatalities_best", "people killed, best figures; 0 where none is told",
          number: { tally($0).killedBest }),
        .init("fatalities_low", "the least that sources give", number: { tally($0).killedLow }),
        .init("fatalities_high", "the most that sources give", number: { tally($0).killedHigh }),
        .init("mentions", "event records", number: { tally($0).mentions }),
      ]
  }
}
