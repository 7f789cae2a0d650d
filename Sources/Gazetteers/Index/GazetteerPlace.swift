/// A place with everything that the index knows of it, as text.
package struct GazetteerPlace: Hashable, Sendable {
  /// GeoNames' number of the place.
  package var geonameid: Int
  /// The name that GeoNames gives it.
  package var name: String
  /// ISO 3166 alpha-3 code of the country; empty for none.
  package var country: String
  /// GeoNames' code of the first-level division within the country; empty where unknown.
  package var admin1Code: String
  /// Name of the first-level division; empty where unknown.
  package var admin1: String
  /// GeoNames' feature class: "P" populated place, "A" division, "H" water, "T" mountain and so on.
  package var featureClass: String
  /// GeoNames' feature code: "PPL", "PPLC", "ADM1", "STM".
  package var featureCode: String
  /// Degrees north, WGS 84, to 0.0001.
  package var latitude: Double
  /// Degrees east, WGS 84, to 0.0001.
  package var longitude: Double
  /// People; 0 where unknown. Exact below 8,388,608, to the thousand above.
  package var population: Int

  /// Makes a place.
  package init(
    geonameid: Int, name: String, country: String, admin1Code: String, admin1: String,
    featureClass: String, featureCode: String, latitude: Double, longitude: Double,
    population: Int
  ) {
    self.geonameid = geonameid
    self.name = name
    self.country = country
    self.admin1Code = admin1Code
    self.admin1 = admin1
    self.featureClass = featureClass
    self.featureCode = featureCode
    self.latitude = latitude
    self.longitude = longitude
    self.population = population
  }
}
