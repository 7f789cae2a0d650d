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
      disagreement(.occurrence, mentions, { $0.stance == .denied }, words: stance) { $0 != $1 },
      figures(.fatalities, incident.fatalities, mentions),
      figures(.injured, incident.injured, mentions),
      parties(.actors, mentions) { $0.event.actors },
      parties(.recipients, mentions) { $0.event.recipients }, places(mentions), dates(mentions),
    ]
    return found.compactMap { $0 }
  }

  /// Whether all mentions that say something of a matter are alike in it, as most are: then nothing has to
  /// be compared.
  private static func agree(
    _ mentions: [ToldEvent], _ says: (ToldEvent) -> Bool,
    _ areAlike: (ToldEvent, ToldEvent) -> Bool
  ) -> Bool {
    var first: ToldEvent?
    for mention in mentions where says(mention) {
      if let first {
        if !areAlike(first, mention) { return false }
      } else {
        first = mention
      }
    }
    return true
  }

  private static func places(_ mentions: [ToldEvent]) -> IncidentDisagreement? {
    let areAlike = agree(mentions, { $0.event.place != nil }) { one, other in
      one.event.place?.name == other.event.place?.name
        && one.event.place?.geonameid == other.event.place?.geonameid
        && one.event.place?.country == other.event.place?.country
        && one.event.place?.admin1 == other.event.place?.admin1
        && one.event.place?.latitude == other.event.place?.latitude
        && one.event.place?.longitude == other.event.place?.longitude
        && one.event.place?.precision == other.event.place?.precision
    }
    if areAlike { return nil }
    return disagreement(.place, mentions, place, words: { $0.event.place?.name ?? "" }) {
      $0.isExact && $1.isExact && PlaceProximity.between($0, $1) != .same
    }
  }

  private static func dates(_ mentions: [ToldEvent]) -> IncidentDisagreement? {
    let areAlike = agree(mentions, { $0.event.date?.basis == .expression }) {
      $0.event.date?.from == $1.event.date?.from && $0.event.date?.to == $1.event.date?.to
    }
    if areAlike { return nil }
    return disagreement(.date, mentions, days, words: date) { !$0.overlaps($1) }
  }

  /// - Parameters:
  ///   - value: What a statement says of the matter; nil where it says nothing.
  ///   - words: The same for people.
  ///   - conflict: Whether two values cannot both be true; never so of equal ones.
  private static func disagreement<Said: Speaking, Value: Equatable>(
    _ about: IncidentDisagreement.Subject, _ statements: [Said], _ value: (Said) -> Value?,
    words: (Said) -> String, conflict: (Value, Value) -> Bool
  ) -> IncidentDisagreement? {
    let values = statements.map(value)
    // Most say the same, or nothing.
    guard let first = values.lazy.compactMap({ $0 }).first,
      values.contains(where: { $0 != nil && $0 != first })
    else { return nil }
    let said = zip(statements, values).compactMap { one, value in
      value.map { (statement: one, value: $0) }
    }
    var versions: [(value: Value, version: IncidentDisagreement.Version)] = []
    for (statement, value) in said {
      let words = words(statement)
      if let place = versions.firstIndex(where: { $0.version.value == words }) {
        versions[place].version.mentions.append(statement.eventID)
        versions[place].version.sources.append(statement.speaker)
      } else {
        versions.append(
          (
            value,
            IncidentDisagreement.Version(
              value: words, sources: [statement.speaker], mentions: [statement.eventID])
          ))
      }
    }
    let isConflict = versions.indices.contains { left in
      versions[(left + 1)...].contains { conflict(versions[left].value, $0.value) }
    }
    guard isConflict else { return nil }
    let sorted = versions.map { entry in
      var version = entry.version
      // A page without a name of its site speaks for nobody by name.
      version.sources = Set(version.sources).subtracting([""]).sorted()
      return version
    }
    .sorted { ($1.sources.count, $0.value) < ($0.sources.count, $1.value) }
    return IncidentDisagreement(about: about, versions: sorted)
  }

  private static func stance(of mention: ToldEvent) -> String {
    mention.stance == .denied ? "denied" : "happened"
  }

  /// The last word of each source; what it gave before it has taken back itself, and so has a site that
  /// gives another number later what it quoted before.
  private static func figures(
    _ about: IncidentDisagreement.Subject, _ figure: IncidentFigure?, _ mentions: [ToldEvent]
  ) -> IncidentDisagreement? {
    guard let figure, figure.bySource.count > 1 else { return nil }
    let superseded = Set(figure.values.filter(\.superseded).map(\.eventID))
    var sites: [String: String] = [:]
    if !superseded.isEmpty {
      for mention in mentions { sites[mention.event.id] = mention.site }
    }
    let lastWords = figure.bySource.filter { value in
      guard superseded.contains(value.eventID), let site = sites[value.eventID] else { return true }
      return !figure.bySource.contains { later in
        sites[later.eventID] == site
          && (value.published ?? "").bytesPrecede(later.published ?? "")
      }
    }
    return disagreement(about, lastWords, range, words: rangeWords) { !$0.overlaps($1) }
  }

  private static func range(of value: IncidentFigureValue) -> ClosedRange<Int>? {
    let low = value.low ?? value.best ?? 0
    let high = value.high ?? (value.low == nil ? value.best : nil) ?? Int.max
    return min(low, high)...max(low, high)
  }

  private static func rangeWords(_ value: IncidentFigureValue) -> String {
    let shown = IncidentFigure(
      best: value.best, low: value.low ?? value.best, high: value.high, values: [])
    return IncidentWording.range(shown) ?? value.text
  }

  private static func parties(
    _ about: IncidentDisagreement.Subject, _ mentions: [ToldEvent],
    _ parties: (ToldEvent) -> [Participant]
  ) -> IncidentDisagreement? {
    let areAlike = agree(mentions, { !parties($0).isEmpty }) { one, other in
      parties(one).elementsEqual(parties(other)) {
        $0.id == $1.id && $0.country == $1.country && $0.sector == $1.sector
      }
    }
    if areAlike { return nil }
    func keys(_ mention: ToldEvent) -> [PartyKey]? {
      let keys = PartyKey.keys(of: parties(mention)).filter(\.isKnown)
      return keys.isEmpty ? nil : keys
    }
    return disagreement(
      about, mentions, keys,
      words: { mention in
        let words = (keys(mention) ?? []).map { $0.id ?? ($0.country ?? "") + ($0.sector ?? "") }
        return Set(words).sorted().joined(separator: ";")
      }, conflict: { PartyAffinity.between($0, $1) == .conflicting })
  }

  private static func place(of mention: ToldEvent) -> ComparedPlace? {
    mention.event.place.map(ComparedPlace.init)
  }

  /// Days of the text; what only the publication bounds is no statement.
  private static func days(of mention: ToldEvent) -> ClosedRange<Int>? {
    guard mention.event.date?.basis == .expression, let window = DateWindow(of: mention.event)
    else { return nil }
    return window.first...window.last
  }

  private static func date(of mention: ToldEvent) -> String {
    guard let date = mention.event.date else { return "" }
    return date.from == date.to ? date.from : "\(date.from)/\(date.to)"
  }
}

/// What says something: a mention, or the last word of a source.
private protocol Speaking {
  /// Who says it; empty where that is not known.
  var speaker: String { get }
  /// The event in which it is said.
  var eventID: String { get }
}

extension ToldEvent: Speaking {
  fileprivate var speaker: String { source ?? "" }
  fileprivate var eventID: String { event.id }
}

extension IncidentFigureValue: Speaking {
  fileprivate var speaker: String { source ?? "" }
}
