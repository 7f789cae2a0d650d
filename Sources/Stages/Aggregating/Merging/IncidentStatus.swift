import Records

/// What the mentions of an incident together say about whether it happened.
enum IncidentStatus {
  /// The status of an incident with these mentions, at least one.
  static func status(of mentions: [ToldEvent]) -> Incident.Status {
    var stances: [Incident.Status] = []
    for mention in mentions {
      let stance = stance(of: mention)
      if !stances.contains(stance) { stances.append(stance) }
    }
    if stances.contains(.occurred) { return stances.contains(.denied) ? .disputed : .occurred }
    if stances.contains(.alleged) { return stances.contains(.denied) ? .disputed : .alleged }
    // From what is nearest to having happened down.
    let order: [Incident.Status] = [.attempted, .planned, .denied, .possible, .habitual]
    return order.first(where: stances.contains) ?? .possible
  }

  /// Mentions by factuality; those of negative polarity count as denied.
  static func factuality(of mentions: [ToldEvent]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for mention in mentions {
      let word =
        mention.event.polarity == .negative ? Factuality.denied : mention.event.factuality
      counts[word.rawValue, default: 0] += 1
    }
    return counts
  }

  private static func stance(of mention: ToldEvent) -> Incident.Status {
    if mention.event.polarity == .negative { return .denied }
    return switch mention.event.factuality {
    case .asserted, .reported: .occurred
    case .hedged: .alleged
    case .denied: .denied
    case .attempted: .attempted
    case .planned: .planned
    case .possible, .hypothetical: .possible
    case .habitual: .habitual
    }
  }
}
