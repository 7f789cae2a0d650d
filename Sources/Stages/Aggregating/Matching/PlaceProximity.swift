#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the places of two mentions lie to each other, given how exactly each is known.
enum PlaceProximity: Equatable {
  /// One mention gives no place.
  case unknown
  /// The same place, known to the town or better.
  case same
  /// Different names within the distance that their precision leaves open.
  case near
  /// The same division, or a town and the division around it.
  case sameDivision
  /// Nothing but the country is shared.
  case sameCountry
  /// They cannot be one place.
  case apart

  /// How far in kilometres the true place may lie from the coordinates, by UCDP's where_prec.
  ///
  /// 1 exact, 2 near, 3 district, 4 first-level division, 5 linear feature, 7 sea or air; 6 (a
  /// country) is compared by code alone.
  private static let radii: [Int: Double] = [1: 5, 2: 25, 3: 40, 4: 150, 5: 150, 7: 300]

  /// Compares two places.
  static func between(_ left: ComparedPlace?, _ right: ComparedPlace?) -> PlaceProximity {
    guard let left, let right else { return .unknown }
    // A name that no gazetteer has: its country is only a guess, the name itself is not.
    if left.geonameid == nil, right.geonameid == nil, left.latitude == nil, right.latitude == nil,
      left.name == right.name
    {
      return .same
    }
    if let leftCountry = left.country, let rightCountry = right.country,
      leftCountry != rightCountry
    {
      return .apart
    }
    let isExact = left.isExact && right.isExact
    if let leftID = left.geonameid, leftID == right.geonameid {
      return isExact ? .same : (left.precision == 6 ? .sameCountry : .sameDivision)
    }
    if left.precision == 6 || right.precision == 6 {
      return left.country == nil || right.country == nil ? .unknown : .sameCountry
    }
    if let distance = distance(left, right) {
      return byDistance(distance, left, right, isExact: isExact)
    }
    return byName(left, right, isExact: isExact)
  }

  private static func byDistance(
    _ distance: Double, _ left: ComparedPlace, _ right: ComparedPlace, isExact: Bool
  ) -> PlaceProximity {
    if isExact {
      if left.name == right.name, distance <= 5 { return .same }
      let reach = radius(of: left) + radius(of: right)
      return distance <= reach ? .near : .apart
    }
    // A town at the edge of its division is far from the point that stands for the division.
    if let leftDivision = left.admin1, let rightDivision = right.admin1 {
      return leftDivision == rightDivision ? .sameDivision : .apart
    }
    return distance <= radius(of: left) + radius(of: right) ? .sameDivision : .apart
  }

  private static func byName(
    _ left: ComparedPlace, _ right: ComparedPlace, isExact: Bool
  ) -> PlaceProximity {
    if left.name == right.name { return isExact ? .same : .sameDivision }
    if isExact { return .apart }
    if let leftDivision = left.admin1, let rightDivision = right.admin1 {
      return leftDivision == rightDivision ? .sameDivision : .apart
    }
    return .unknown
  }

  private static func radius(of place: ComparedPlace) -> Double { radii[place.precision] ?? 150 }

  /// Kilometres along the great circle; nil when a coordinate is missing.
  private static func distance(_ left: ComparedPlace, _ right: ComparedPlace) -> Double? {
    guard let leftLatitude = left.latitude, let leftLongitude = left.longitude,
      let rightLatitude = right.latitude, let rightLongitude = right.longitude
    else { return nil }
    let radians = Double.pi / 180
    let latitudeHalf = sin((rightLatitude - leftLatitude) * radians / 2)
    let longitudeHalf = sin((rightLongitude - leftLongitude) * radians / 2)
    let haversine =
      latitudeHalf * latitudeHalf
      + cos(leftLatitude * radians) * cos(rightLatitude * radians) * longitudeHalf * longitudeHalf
    return 2 * 6371 * asin(min(1, haversine.squareRoot()))
  }
}
