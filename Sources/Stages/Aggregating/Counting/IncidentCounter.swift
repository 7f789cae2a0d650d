import Records

/// Counts incidents by day, type, country and pair of actors, and failures by stage and code.
public struct IncidentCounter: Sendable {
  private var tallies: [Key: Tally] = [:]
  private var failures: [[String: String]: Int] = [:]
  private var sites = TextIndex()

  /// Makes a counter that has counted nothing.
  public init() {}

  /// What is counted together: a group, and the values of its keys in their order.
  private struct Key: Hashable {
    let group: Aggregate.Group
    let first: String
    var second: String?
  }

  private struct Tally {
    var aggregate: Aggregate
    /// Hashes of ids: a run counts a million documents in several groups.
    var documents: Set<UInt64> = []
    /// Numbers of sites, as bits.
    var sites: [UInt64] = []
    var score = Decimals.Sum()

    mutating func add(_ incident: Incident, documents hashes: [UInt64], sites numbers: [Int]) {
      aggregate.incidents += 1
      aggregate.events += incident.mentions.count
      if let killed = incident.fatalities {
        let best = killed.best ?? killed.low ?? 0
        aggregate.fatalitiesBest.add(best)
        aggregate.fatalitiesLow.add(killed.low ?? best)
        aggregate.fatalitiesHigh.add(killed.high ?? best)
      }
      if let goldstein = incident.goldstein { score.add(goldstein) }
      if let quad = incident.quad { aggregate.quads[quad, default: 0] += 1 }
      documents.formUnion(hashes)
      for number in numbers {
        let (word, bit) = number.quotientAndRemainder(dividingBy: 64)
        if word >= sites.count {
          sites += [UInt64](repeating: 0, count: word + 1 - sites.count)
        }
        sites[word] |= 1 << UInt64(bit)
      }
    }
  }

  /// Counts an incident, if it happened by some source and no larger one holds it.
  public mutating func count(_ incident: Incident) {
    guard incident.isCounted else { return }
    var hashes: [UInt64] = []
    var last = ""
    // Mentions of one document mostly follow each other.
    for mention in incident.mentions where mention.event.documentID != last {
      last = mention.event.documentID
      hashes.append(ByteHash.of(last.utf8))
    }
    let numbers = incident.sites.map { sites.add($0) }
    func count(_ key: Key, _ keys: @autoclosure () -> [String: String]) {
      // In place: a copy of the sets for every incident would make counting quadratic.
      tallies[key, default: Tally(aggregate: Aggregate(group: key.group, keys: keys()))]
        .add(incident, documents: hashes, sites: numbers)
    }
    let day = IncidentWording(incident).day ?? "unknown"
    count(Key(group: .day, first: day), ["day": day])
    count(
      Key(group: .type, first: incident.eventType, second: incident.eventMode),
      Self.typeKeys(incident))
    let country = incident.place?.country ?? "unknown"
    count(Key(group: .country, first: country), ["country": country])
    if incident.recipients.isEmpty, !incident.isTwoSided { return }
    for pair in Dyads.pairs(of: incident) {
      count(
        Key(group: .dyad, first: pair.source, second: pair.target),
        ["source": pair.source, "target": pair.target])
    }
  }

  private static func typeKeys(_ incident: Incident) -> [String: String] {
    var keys = ["event_type": incident.eventType]
    keys["event_mode"] = incident.eventMode
    return keys
  }

  /// Counts failures of one stage and code.
  public mutating func count(failures number: Int = 1, stage: String, code: String) {
    failures[["stage": stage, "code": code], default: 0] += number
  }

  /// The counts, by group in the order of `Aggregate.Group`, then by keys.
  public var aggregates: [Aggregate] {
    let counted = tallies.values.map { tally in
      var aggregate = tally.aggregate
      aggregate.documents = tally.documents.count
      aggregate.sites = tally.sites.reduce(0) { $0 + $1.nonzeroBitCount }
      aggregate.goldsteinSum = tally.score.sum
      aggregate.goldsteinMean = tally.score.mean
      return aggregate
    }
    let failed = failures.map { keys, number in
      var aggregate = Aggregate(group: .failure, keys: keys)
      aggregate.failures = number
      return aggregate
    }
    return (counted + failed).map { aggregate in
      var aggregate = aggregate
      aggregate.provenance = [ProvenanceStep(stage: "aggregate")]
      return aggregate
    }
    .sorted { Self.sortKey($0).lexicographicallyPrecedes(Self.sortKey($1)) }
  }

  private static func sortKey(_ aggregate: Aggregate) -> [String] {
    let place = Aggregate.Group.allCases.firstIndex(of: aggregate.group) ?? 0
    return ["\(place)"]
      + aggregate.keys.sorted { $0.key > $1.key }.flatMap { [$0.key, $0.value] }
  }
}

extension Int {
  /// Adds without overflow: a mistaken figure must not stop a run.
  mutating func add(_ number: Int) {
    let (sum, overflowed) = addingReportingOverflow(number)
    self = overflowed ? .max : sum
  }
}
