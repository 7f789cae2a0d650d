import Linguistics

/// Looks single names up, for people who want to see what the index holds.
///
/// Candidates come in this order: listed names before those that only sound alike; then by distance
/// where a point is given, else by people.
package struct PlaceLookup: Sendable {
  /// A point on the globe in degrees.
  package typealias Point = (latitude: Double, longitude: Double)

  private let gazetteer: Gazetteer
  private let key: TransliterationKey

  /// Makes a lookup in an index.
  package init(_ gazetteer: Gazetteer, key: TransliterationKey) {
    self.gazetteer = gazetteer
    self.key = key
  }

  /// The places that a name may mean.
  ///
  /// - Parameters:
  ///   - near: Distances are measured from here.
  ///   - country: Only its places. Without one, names that sound alike are looked for in all
  ///     countries, and only when the name is not listed.
  package func candidates(
    for name: String, near point: Point? = nil, in country: CountryNumber? = nil
  ) -> [PlaceCandidate] {
    let listed = gazetteer.places(named: name).filter {
      country == nil || gazetteer.country(of: $0.number) == country
    }
    var candidates = sorted(listed.map { candidate($0.number, .listed($0.kind), point) })
    guard country != nil || listed.isEmpty else { return candidates }
    let known = Set(listed.map(\.number))
    let countries = country.map { [$0] } ?? allCountries
    let sounding = countries.flatMap { gazetteer.places(soundingLike: name, in: $0, by: key) }
    candidates += sorted(
      sounding.filter { !known.contains($0) }.map { candidate($0, .transliteration, point) })
    return candidates
  }

  /// The point of the place of most people that bears a name; nil when none does.
  package func point(named name: String, in country: CountryNumber? = nil) -> Point? {
    candidates(for: name, in: country).first.map { ($0.place.latitude, $0.place.longitude) }
  }

  /// The country that a code or an English name means, in whatever case.
  package func country(named name: String) -> CountryNumber? {
    if let country = gazetteer.country(code: name.uppercased()) { return country }
    let wanted = ScannedText(name).words.map(\.plain)
    return allCountries.first {
      ScannedText(gazetteer.countryName($0)).words.map(\.plain) == wanted
    }
  }

  private var allCountries: [CountryNumber] {
    (1..<max(1, gazetteer.countryCount)).map { CountryNumber(rawValue: UInt16($0)) }
  }

  private func candidate(
    _ number: PlaceNumber, _ match: PlaceCandidate.Match, _ point: Point?
  ) -> PlaceCandidate {
    let place = gazetteer.place(number)
    return PlaceCandidate(
      number: number, place: place, match: match,
      kilometres: point.map {
        GreatCircle.kilometres(from: $0, to: (place.latitude, place.longitude))
      })
  }

  private func sorted(_ candidates: [PlaceCandidate]) -> [PlaceCandidate] {
    candidates.sorted {
      ($0.kilometres ?? 0, -$0.place.population, $0.number)
        < ($1.kilometres ?? 0, -$1.place.population, $1.number)
    }
  }
}
