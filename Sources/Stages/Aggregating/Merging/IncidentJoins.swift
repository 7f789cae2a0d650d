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
    var places = TextIndex()
    for mention in mentions { _ = places.add(mention.event.id) }
    links = (within + across).map { link in
      let (one, other) = (
        places.place(of: link.eventID) ?? 0, places.place(of: link.mergedWith) ?? 0
      )
      guard one < other else { return (later: one, earlier: other, link: link) }
      return (
        later: other, earlier: one,
        link: IncidentLink(
          eventID: link.mergedWith, mergedWith: link.eventID, score: link.score,
          evidence: link.evidence)
      )
    }
    .sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
    .map(\.link)
    why = Self.why(mentions.count, tellings.count, within, across)
  }

  private static func isMarked(_ link: IncidentLink) -> Bool {
    link.evidence.count == 1 && link.evidence[0] == "same_as"
  }

  private static func why(
    _ mentions: Int, _ documents: Int, _ within: [IncidentLink], _ across: [IncidentLink]
  ) -> String {
    let marked = within.count(where: isMarked)
    var parts: [String] = []
    if marked > 0 { parts.append("\(marked) marked as retold by the extractor") }
    if within.count > marked {
      parts.append("\(within.count - marked) alike within one document")
    }
    if !across.isEmpty { parts.append("\(across.count) alike across documents") }
    let weakest = (within + across).lazy.filter { !isMarked($0) }.min { $0.score < $1.score }.map {
      "; the weakest join has \($0.score) points: \($0.evidence.joined(separator: ", "))"
    }
    return "\(mentions) mentions in \(documents) \(documents == 1 ? "telling" : "tellings"): "
      + parts.joined(separator: ", ") + (weakest ?? "")
  }
}
