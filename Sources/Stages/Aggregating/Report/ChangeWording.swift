import Records

/// What became of an incident, in the words of the report's language.
struct ChangeWording {
  private let words: ReportWords

  init(_ words: ReportWords) { self.words = words }

  /// The incident in one line: as it is now, or as it was last.
  func title(_ change: IncidentChange, now incident: Incident?) -> String {
    if let incident { return IncidentHeadline(incident, words).line }
    return change.last.map { IncidentHeadline(Self.incident($0), words).line } ?? change.title
  }

  /// "killed 3 → 5 · mentions 1 → 2".
  func differences(_ change: IncidentChange) -> String {
    change.what.map { text in IncidentDifference(text).map(line) ?? text }.joined(separator: " · ")
  }

  private func line(_ difference: IncidentDifference) -> String {
    let name = words.name("changed", difference.about.rawValue)
    switch difference.about {
    // The line above says how it reads now.
    case .title, .details: return name
    case .status: return "\(name)\(words("colon")) " + pair(difference) { words.name("status", $0) }
    case .fatalities, .mentions: return "\(name) " + pair(difference) { $0 }
    }
  }

  private func pair(_ difference: IncidentDifference, _ shown: (String) -> String) -> String {
    [difference.before, difference.after].map { $0.map(shown) ?? "–" }.joined(separator: " → ")
  }

  private static func incident(_ last: IncidentChange.Outline) -> Incident {
    var incident = Incident(id: "", eventType: last.eventType, status: .occurred)
    incident.eventMode = last.eventMode
    incident.place = last.place.map {
      var place = IncidentPlace(name: $0, precision: 1)
      place.country = last.country
      return place
    }
    if last.best != nil || last.low != nil || last.high != nil {
      incident.fatalities = IncidentFigure(
        best: last.best, low: last.low, high: last.high, values: [])
    }
    return incident
  }
}
