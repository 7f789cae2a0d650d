import Records

/// An incident in one line and its parts, in the words of the report's language.
struct IncidentHeadline {
  private let incident: Incident
  private let words: ReportWords

  init(_ incident: Incident, _ words: ReportWords) {
    self.incident = incident
    self.words = words
  }

  /// "Air strike".
  var event: String { words.event(incident.eventType, incident.eventMode) }

  /// "Russia → Hayat Tahrir al-Cham"; "→ six people" where nobody is known to have acted; the event where
  /// nobody is known at all.
  var who: String {
    let actors = names(incident.actors)
    let recipients = incident.isTwoSided ? [] : names(incident.recipients)
    if actors.isEmpty, recipients.isEmpty { return event }
    let target = recipients.isEmpty ? "" : "→ " + recipients.joined(separator: ", ")
    let line = [actors.joined(separator: ", "), target].filter { !$0.isEmpty }
      .joined(separator: " ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  private func names(_ parties: [IncidentParty]) -> [String] {
    parties.compactMap { party in
      // A code says little to an editor: "army, Syria" where no text names the party.
      if party.name == nil, party.texts.isEmpty, let sector = party.sector, sector != "UNK" {
        let kind = words.name("sector", sector)
        return party.country.map { "\(kind) (\(words.country($0)))" } ?? kind
      }
      return IncidentWording.name(party)
    }
  }

  /// "Idlib, Syrie"; nil where no place is known.
  var place: String? {
    incident.place.map { place in
      let country = place.country.map(words.country)
      return country == nil || country == place.name
        ? place.name : "\(place.name), \(country ?? "")"
    }
  }

  /// "4 March 2025"; nil without a date.
  var date: String? {
    incident.date.map { words.days(from: $0.from, to: $0.to, precision: $0.precision) }
  }

  /// "3–5 killed"; nil where no source gives a number.
  var killed: String? {
    guard let figure = incident.fatalities, let range = Self.range(figure, words) else {
      return nil
    }
    return words.count("killed", figure.high ?? figure.low ?? figure.best ?? 0, shown: range)
  }

  /// "Air strike, Idlib, Syria: 3–5 killed".
  var line: String {
    let what = [event, place].compactMap { $0 }.joined(separator: ", ")
    return killed.map { "\(what)\(words("colon")) \($0)" } ?? what
  }

  /// "5", "3–5", "≥ 3".
  static func range(_ figure: IncidentFigure, _ words: ReportWords) -> String? {
    bounds(best: figure.best, low: figure.low, high: figure.high, words)
  }

  /// "5" for a value, bounds where it has no best guess of its own.
  static func number(_ value: IncidentFigureValue, _ words: ReportWords) -> String {
    if let best = value.best { return words.number(best) }
    return bounds(best: nil, low: value.low, high: value.high, words) ?? "?"
  }

  private static func bounds(
    best: Int?, low: Int?, high: Int?, _ words: ReportWords
  ) -> String? {
    guard let low = low ?? best else { return high.map { "≤ \(words.number($0))" } }
    guard let high else { return "≥ \(words.number(low))" }
    return low == high ? words.number(low) : "\(words.number(low))–\(words.number(high))"
  }
}
