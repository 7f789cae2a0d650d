import Records

/// Why the mentions of an incident are one, in the words of the report's language.
struct JoinsWording {
  private let incident: Incident
  private let words: ReportWords

  init(_ incident: Incident, _ words: ReportWords) {
    self.incident = incident
    self.words = words
  }

  /// "5 mentions: 1 marked as retold by the extractor, 3 alike across documents; the weakest join has 6 points
  /// (place +3, date +2, wording +1)"; nil for a single mention.
  var text: String? {
    guard incident.mentions.count > 1 else { return nil }
    var documents: [String: String] = [:]
    for mention in incident.mentions { documents[mention.eventID] = mention.documentID }
    var (marked, within, across) = (0, 0, 0)
    for link in incident.links {
      if Self.isMarked(link) {
        marked += 1
      } else if documents[link.eventID] == documents[link.mergedWith] {
        within += 1
      } else {
        across += 1
      }
    }
    let parts = [("marked", marked), ("within", within), ("across", across)].filter { $0.1 > 0 }
      .map { words.count("why.\($0.0)", $0.1) }
    return words.count("mentions", incident.mentions.count) + words("colon") + " "
      + parts.joined(separator: ", ") + weakest
  }

  private var weakest: String {
    let compared = incident.links.filter { !Self.isMarked($0) }
    guard let weakest = compared.min(by: { $0.score < $1.score }) else { return "" }
    let evidence = weakest.evidence.map { evidence in
      let parts = evidence.split(separator: " ", maxSplits: 1).map(String.init)
      return ([words.name("evidence", parts.first ?? "")] + parts.dropFirst())
        .joined(separator: " ")
    }
    return " ; "
      + words(
        "why.weakest",
        [
          "points": words.decimal(weakest.score), "evidence": evidence.joined(separator: ", "),
        ])
  }

  private static func isMarked(_ link: IncidentLink) -> Bool { link.evidence == ["same_as"] }
}
