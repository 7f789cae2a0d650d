import Records

/// What the places of two tellings are compared by.
struct ComparedPlace: Hashable, Sendable {
  var name: String
  var geonameid: Int?
  var country: String?
  var admin1: String?
  /// Degrees north and east, WGS 84.
  var latitude: Double?
  var longitude: Double?
  /// UCDP's where_prec, 1–7.
  var precision: Int

  /// Takes what matters from a place of a text.
  init(_ place: EventPlace) {
    name = place.name
    geonameid = place.geonameid
    country = place.country
    admin1 = place.admin1
    latitude = place.latitude.map(Self.rounded)
    longitude = place.longitude.map(Self.rounded)
    precision = min(max(place.precision, 1), 7)
  }

  /// To a hundred-thousandth of a degree, a metre: what a store keeps.
  private static func rounded(_ degrees: Double) -> Double {
    (min(max(degrees, -1000), 1000) * 100_000).rounded() / 100_000
  }

  /// A place of which only the name is known.
  init(name: String, precision: Int) {
    self.name = name
    self.precision = precision
  }

  /// Lower is more exact; UCDP's 7 (sea or air) says more than 6 (some country).
  var vagueness: Int { precision == 7 ? 11 : precision * 2 }

  /// Whether it is known to the district or better.
  var isExact: Bool { precision <= 3 }
}
