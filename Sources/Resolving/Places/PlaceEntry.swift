/// A place of the lists of a language's folder.
struct PlaceEntry: Sendable {
  /// The rough class of a place; it decides which of several places with one name a noun means.
  enum Kind: Sendable {
    case country
    /// First-level division.
    case division
    /// A smaller division.
    case subdivision
    /// A populated place.
    case town
    /// Regions, waters, mountains, sites, borders.
    case feature

    /// The class of a GeoNames feature code.
    init(feature: String) {
      switch feature {
      case "PPLX", "STLMT": self = .feature
      case _ where feature.hasPrefix("PPL"): self = .town
      case "ADM1": self = .division
      case _ where feature.hasPrefix("ADM"): self = .subdivision
      case _ where feature.hasPrefix("PCL"): self = .country
      default: self = .feature
      }
    }
  }

  let name: String
  let geonameid: Int?
  let country: CountryTable.Index
  let admin1: String?
  /// GeoNames feature code.
  let feature: String
  let latitude: Double?
  let longitude: Double?
  /// UCDP where_prec.
  let precision: Int
  let kind: Kind
}
