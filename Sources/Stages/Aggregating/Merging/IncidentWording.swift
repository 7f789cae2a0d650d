import Records

/// The words for an incident that its title, the table and the report share.
struct IncidentWording {
  private let incident: Incident

  init(_ incident: Incident) { self.incident = incident }

  /// "Assault (aerial): Russia → HTS, Idlib (SYR), 2022-09-27, 3–5 killed".
  var title: String {
    let location = incident.place.map { place in
      place.name + (place.country.map { " (\($0))" } ?? "")
    }
    let circumstances = [location, day, killed.map { "\($0) killed" }].compactMap { $0 }
    let who = parties.isEmpty ? event : "\(event): \(parties)"
    let status = incident.status == .occurred ? "" : " [\(incident.status.rawValue)]"
    return ([who] + circumstances).joined(separator: ", ") + status
  }

  /// "Assault (aerial)".
  var event: String {
    let type = incident.eventType.prefix(1) + incident.eventType.dropFirst().lowercased()
    return type + (incident.eventMode.map { " (\($0))" } ?? "")
  }

  /// "Russia, Syrian army → HTS"; "A ↔ B" where two sides act on each other; empty when nobody is known.
  var parties: String {
    let actors = incident.actors.compactMap(Self.name)
    let recipients = incident.recipients.compactMap(Self.name)
    if recipients.isEmpty || incident.isTwoSided {
      return actors.joined(separator: actors.count == 2 && isMutual ? " ↔ " : ", ")
    }
    return "\(actors.isEmpty ? "?" : actors.joined(separator: ", ")) → "
      + recipients.joined(separator: ", ")
  }

  /// Whether two actors without a recipient act on each other.
  private var isMutual: Bool {
    ["ASSAULT", "AGREE", "CONSULT", "COOPERATE"].contains(incident.eventType)
  }

  /// A party's name, or the most telling thing that is known of it.
  static func name(_ party: IncidentParty) -> String? {
    party.name ?? party.texts.min { $0.count < $1.count } ?? party.id ?? party.country
      ?? (party.sector == "UNK" ? nil : party.sector)
  }

  /// "2022-09-27", or "2022-09-01/2022-09-30" where the day is not known; nil without a date.
  var day: String? {
    incident.date.map { $0.from == $0.to ? $0.from : "\($0.from)/\($0.to)" }
  }

  /// "5", or "3–5" where sources differ; nil where none gives a number.
  var killed: String? { incident.fatalities.flatMap(Self.range) }

  /// "5", "3–5", "≥ 3".
  static func range(_ figure: IncidentFigure) -> String? {
    guard let low = figure.low ?? figure.best else { return figure.high.map { "≤ \($0)" } }
    guard let high = figure.high else { return "≥ \(low)" }
    return low == high ? "\(low)" : "\(low)–\(high)"
  }
}
