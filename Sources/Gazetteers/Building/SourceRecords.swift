/// A place as a source gives it.
package struct SourcePlace: Sendable {
  /// GeoNames' number.
  package var geonameid: UInt32
  /// The main name.
  package var name: String
  /// Degrees north.
  package var latitude: Double
  /// Degrees east.
  package var longitude: Double
  /// ISO 3166 alpha-2 code of the country; empty for none.
  package var country: String
  /// GeoNames' code of the first-level division; empty for none.
  package var admin1: String
  /// GeoNames' feature class: "P".
  package var featureClass: String
  /// GeoNames' feature code: "PPL"; empty where the source has only towns and does not say which.
  package var featureCode: String
  /// People; 0 where unknown.
  package var population: Int
  /// Other names, in any script, in no known language.
  package var alternates: [String]

  /// Makes a place.
  package init(
    geonameid: UInt32, name: String, latitude: Double, longitude: Double, country: String,
    admin1: String = "", featureClass: String = "P", featureCode: String = "",
    population: Int = 0, alternates: [String] = []
  ) {
    self.geonameid = geonameid
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.country = country
    self.admin1 = admin1
    self.featureClass = featureClass
    self.featureCode = featureCode
    self.population = population
    self.alternates = alternates
  }
}

/// A country as a source gives it.
package struct SourceCountry: Hashable, Sendable {
  /// ISO 3166 alpha-2 code.
  package var alpha2: String
  /// ISO 3166 alpha-3 code.
  package var alpha3: String
  /// GeoNames' number of the country; 0 for none.
  package var geonameid: UInt32
  /// English short name.
  package var name: String

  /// Makes a country.
  package init(alpha2: String, alpha3: String, geonameid: UInt32, name: String) {
    self.alpha2 = alpha2
    self.alpha3 = alpha3
    self.geonameid = geonameid
    self.name = name
  }
}
