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
    let coded = told.isEmpty ? mentions : told
    // Most incidents are told alike by all: then nothing has to be gathered and counted.
    coding =
      Self.agreed(coded, { $0.coding }, ==).map { Self.coding($0, toldBy: coded.count) }
      ?? Self.coding(of: coded.map { $0.event.coding })
    date =
      Self.agreed(mentions, { $0.date }, Self.areAlike).map(Self.merged)
      ?? Self.date(of: mentions.compactMap { $0.event.date })
    place =
      Self.agreed(mentions, { $0.place }, Self.areAlike).map(Self.merged)
      ?? Self.place(of: mentions.compactMap { $0.event.place })
  }

  /// What mentions tell of something, if all that tell of it tell the same.
  private static func agreed<Value>(
    _ mentions: [ToldEvent], _ value: (Event) -> Value?, _ areAlike: (Value, Value) -> Bool
  ) -> Value? {
    var first: Value?
    for mention in mentions {
      guard let told = value(mention.event) else { continue }
      if let first {
        if !areAlike(first, told) { return nil }
      } else {
        first = told
      }
    }
    return first
  }

  /// The class of so many mentions with one coding.
  private static func coding(_ coding: EventCoding, toldBy count: Int) -> EventCoding {
    var merged = coding
    merged.goldstein = Decimals.mean(coding.goldstein, count: count)
    merged.ploverScore = Decimals.mean(coding.ploverScore, count: count)
    return merged
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
        .map(merged))
  }

  private static func areAlike(_ left: EventDate, _ right: EventDate) -> Bool {
    left.from == right.from && left.to == right.to && left.precision == right.precision
      && left.basis == right.basis
  }

  private static func merged(_ date: EventDate) -> IncidentDate {
    IncidentDate(from: date.from, to: date.to, precision: date.precision)
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
      places.filter { exactness($0) == best }.map(merged))
  }

  private static func areAlike(_ left: EventPlace, _ right: EventPlace) -> Bool {
    left.geonameid == right.geonameid && left.precision == right.precision
      && left.latitude == right.latitude && left.longitude == right.longitude
      && left.name == right.name && left.country == right.country
      && left.admin1 == right.admin1
  }

  private static func merged(_ place: EventPlace) -> IncidentPlace {
    var merged = IncidentPlace(name: place.name, precision: place.precision)
    merged.geonameid = place.geonameid
    merged.country = place.country
    merged.admin1 = place.admin1
    merged.latitude = place.latitude
    merged.longitude = place.longitude
    return merged
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
