import Records

/// What the sources of an incident tell differently.
///
/// A source that says less than another does not disagree: "at least 3" goes with 5, a country with
/// one of its armies, a town with its province. Only what cannot both be true is listed.
enum Disagreements {
  /// The disagreements, in the order of `IncidentDisagreement.Subject`.
  static func of(_ incident: Incident, _ mentions: [ToldEvent]) -> [IncidentDisagreement] {
    guard mentions.count > 1 else { return [] }
    let found: [IncidentDisagreement?] = [
      disagreement(.occurrence, mentions.map(stance)) { $0 != $1 },
      disagreement(.fatalities, figures(incident.fatalities)) { !$0.overlaps($1) },
      disagreement(.injured, figures(incident.injured)) { !$0.overlaps($1) },
      disagreement(.actors, parties(of: mentions, { $0.event.actors })) {
        PartyAffinity.between($0, $1) == .conflicting
      },
      disagreement(.recipients, parties(of: mentions, { $0.event.recipients })) {
        PartyAffinity.between($0, $1) == .conflicting
      },
      disagreement(.place, places(of: mentions)) { one, other in
        one.isExact && other.isExact && PlaceProximity.between(one, other) != .same
      },
      disagreement(.date, dates(of: mentions)) { !$0.overlaps($1) },
    ]
    return found.compactMap { $0 }
  }

  /// What one mention says.
  private struct Statement<Value> {
    let value: Value
    let words: String
    let source: String
    let event: String
  }

  private static func disagreement<Value>(
    _ about: IncidentDisagreement.Subject, _ statements: [Statement<Value>],
    conflict: (Value, Value) -> Bool
  ) -> IncidentDisagreement? {
    var versions: [(value: Value, version: IncidentDisagreement.Version)] = []
    for statement in statements {
      if let place = versions.firstIndex(where: { $0.version.value == statement.words }) {
        versions[place].version.mentions.append(statement.event)
        versions[place].version.sources.append(statement.source)
      } else {
        versions.append(
          (
            statement.value,
            IncidentDisagreement.Version(
              value: statement.words, sources: [statement.source], mentions: [statement.event])
          ))
      }
    }
    let isConflict = versions.indices.contains { left in
      versions[(left + 1)...].contains { conflict(versions[left].value, $0.value) }
    }
    guard isConflict else { return nil }
    let sorted = versions.map { entry in
      var version = entry.version
      version.sources = Set(version.sources).sorted()
      return version
    }
    .sorted { ($1.sources.count, $0.value) < ($0.sources.count, $1.value) }
    return IncidentDisagreement(about: about, versions: sorted)
  }

  private static func stance(of mention: ToldEvent) -> Statement<Bool> {
    let isDenied = mention.stance == .denied
    return Statement(
      value: isDenied, words: isDenied ? "denied" : "happened", source: mention.source ?? "",
      event: mention.event.id)
  }

  /// The last word of each source; what it gave before it has taken back itself.
  private static func figures(_ figure: IncidentFigure?) -> [Statement<ClosedRange<Int>>] {
    (figure?.bySource ?? []).map { value in
      let low = value.low ?? value.best ?? 0
      let high = value.high ?? (value.low == nil ? value.best : nil) ?? Int.max
      let shown = IncidentFigure(
        best: value.best, low: value.low ?? value.best, high: value.high, values: [])
      return Statement(
        value: min(low, high)...max(low, high), words: IncidentWording.range(shown) ?? value.text,
        source: value.source ?? "", event: value.eventID)
    }
  }

  private static func parties(
    of mentions: [ToldEvent], _ parties: (ToldEvent) -> [Participant]
  ) -> [Statement<[PartyKey]>] {
    mentions.compactMap { mention in
      let keys = PartyKey.keys(of: parties(mention)).filter(\.isKnown)
      guard !keys.isEmpty else { return nil }
      let words = keys.map { $0.id ?? ($0.country ?? "") + ($0.sector ?? "") }
      return Statement(
        value: keys, words: Set(words).sorted().joined(separator: ";"),
        source: mention.source ?? "", event: mention.event.id)
    }
  }

  private static func places(of mentions: [ToldEvent]) -> [Statement<ComparedPlace>] {
    mentions.compactMap { mention in
      mention.event.place.map {
        Statement(
          value: ComparedPlace($0), words: $0.name, source: mention.source ?? "",
          event: mention.event.id)
      }
    }
  }

  /// Dates of the texts; what only the publication bounds is no statement.
  private static func dates(of mentions: [ToldEvent]) -> [Statement<ClosedRange<Int>>] {
    mentions.compactMap { mention in
      guard let date = mention.event.date, date.basis == .expression,
        let window = DateWindow(of: mention.event)
      else { return nil }
      return Statement(
        value: window.first...window.last,
        words: date.from == date.to ? date.from : "\(date.from)/\(date.to)",
        source: mention.source ?? "", event: mention.event.id)
    }
  }
}
