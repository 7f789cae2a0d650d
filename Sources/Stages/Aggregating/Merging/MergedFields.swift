import Records

/// Class, date and place of an incident: of what its mentions say, the most exact and most frequent.
struct MergedFields {
  let coding: EventCoding
  let date: IncidentDate?
  let place: IncidentPlace?

  /// Merges the mentions of one incident, at least one.
  init(of mentions: [ToldEvent]) {
    // Mentions that state what happened know best what it was.
    let told = mentions.filter { $0.stance == .happened }
    coding = Self.coding(of: (told.isEmpty ? mentions : told).map { $0.event.coding })
    date = Self.date(of: mentions.compactMap { $0.event.date })
    place = Self.place(of: mentions.compactMap { $0.event.place })
  }

  /// The most frequent type and, within it, the most frequent mode that is known.
  private static func coding(of codings: [EventCoding]) -> EventCoding {
    let type = mostFrequent(codings.map(\.type)) ?? ""
    let ofType = codings.filter { $0.type == type }
    let mode = mostFrequent(ofType.compactMap(\.mode))
    let candidates = ofType.filter { $0.mode == mode }
    var coding = EventCoding(type: type, mode: mode)
    coding.cameo = mostFrequent(candidates.compactMap(\.cameo))
    coding.quad = mostFrequent(candidates.compactMap(\.quad))
    coding.acled = mostFrequent(candidates.compactMap(\.acled))
    coding.goldstein = Decimals.mean(candidates.compactMap(\.goldstein))
    coding.ploverScore = Decimals.mean(candidates.compactMap(\.ploverScore))
    return coding
  }

  private static func date(of dates: [EventDate]) -> IncidentDate? {
    guard let best = dates.map(exactness).min() else { return nil }
    return mostFrequent(
      dates.filter { exactness($0) == best }
        .map { IncidentDate(from: $0.from, to: $0.to, precision: $0.precision) })
  }

  /// Lower is more exact; a date of the text goes before one of the page at the same precision.
  private static func exactness(_ date: EventDate) -> Int {
    let basis =
      switch date.basis {
      case .expression: 0
      case .inherited: 1
      case .document: 2
      }
    return min(max(date.precision, 1), 5) * 3 + basis
  }

  private static func place(of places: [EventPlace]) -> IncidentPlace? {
    guard let best = places.map(exactness).min() else { return nil }
    return mostFrequent(
      places.filter { exactness($0) == best }.map {
        var place = IncidentPlace(name: $0.name, precision: $0.precision)
        place.geonameid = $0.geonameid
        place.country = $0.country
        place.admin1 = $0.admin1
        place.latitude = $0.latitude
        place.longitude = $0.longitude
        return place
      })
  }

  /// Lower is more exact; UCDP's 7 (sea or air) says more than 6 (some country).
  private static func exactness(_ place: EventPlace) -> Int {
    ComparedPlace(place).vagueness
  }

  /// The most frequent value; of equally frequent ones the one that comes first.
  private static func mostFrequent<Value: Hashable>(_ values: [Value]) -> Value? {
    guard let first = values.first else { return nil }
    if values.count < 3 || values.allSatisfy({ $0 == first }) { return first }
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    guard let highest = counts.values.max() else { return nil }
    return values.first { counts[$0] == highest }
  }
}
