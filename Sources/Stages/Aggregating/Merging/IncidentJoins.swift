import Records

/// Why the mentions of an incident are one.
struct IncidentJoins {
  /// One fewer than mentions; by the later mention of each.
  let links: [IncidentLink]
  /// The same in one line for people.
  let why: String

  /// - Parameters:
  ///   - tellings: Those of the incident.
  ///   - mentions: Its mentions in their order.
  init(_ tellings: [Telling], _ mentions: [ToldEvent]) {
    if mentions.count == 1 {
      links = []
      why = "one mention"
      return
    }
    let within = tellings.flatMap(\.links)
    let across = tellings.compactMap { telling in
      telling.parent.map {
        IncidentLink(
          eventID: telling.id, mergedWith: $0.id, score: telling.score,
          evidence: telling.evidence)
      }
    }
    var places: [String: Int] = [:]
    for (place, mention) in mentions.enumerated() { places[mention.event.id] = place }
    links = (within + across).map { link in
      guard places[link.eventID, default: 0] < places[link.mergedWith, default: 0] else {
        return link
      }
      return IncidentLink(
        eventID: link.mergedWith, mergedWith: link.eventID, score: link.score,
        evidence: link.evidence)
    }
    .sorted {
      (places[$0.eventID, default: 0], places[$0.mergedWith, default: 0])
        < (places[$1.eventID, default: 0], places[$1.mergedWith, default: 0])
    }
    why = Self.why(mentions.count, tellings.count, within, across)
  }

  private static func why(
    _ mentions: Int, _ documents: Int, _ within: [IncidentLink], _ across: [IncidentLink]
  ) -> String {
    let marked = within.filter { $0.evidence == ["same_as"] }.count
    var parts: [String] = []
    if marked > 0 { parts.append("\(marked) marked as retold by the extractor") }
    if within.count > marked {
      parts.append("\(within.count - marked) alike within one document")
    }
    if !across.isEmpty { parts.append("\(across.count) alike across documents") }
    let compared = (within + across).filter { $0.evidence != ["same_as"] }
    let weakest = compared.min { $0.score < $1.score }.map {
      "; the weakest join has \($0.score) points: \($0.evidence.joined(separator: ", "))"
    }
    return "\(mentions) mentions in \(documents) \(documents == 1 ? "telling" : "tellings"): "
      + parts.joined(separator: ", ") + (weakest ?? "")
  }
}
