#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An equirectangular projection, true to scale at the middle of what it shows.
struct MapProjection {
  /// The map's size in the units of the drawing.
  static let width = 720.0
  /// The tallest that a map gets.
  static let maximumHeight = 470.0
  /// The flattest that a map gets.
  static let minimumHeight = 300.0

  let height: Double
  let west: Double
  let east: Double
  let south: Double
  let north: Double

  /// Fits the map to points with some room around them; never closer than a few degrees.
  ///
  /// Nil without points.
  init?(fitting points: [(latitude: Double, longitude: Double)]) {
    guard let minimumLatitude = points.map(\.latitude).min(),
      let maximumLatitude = points.map(\.latitude).max(),
      let minimumLongitude = points.map(\.longitude).min(),
      let maximumLongitude = points.map(\.longitude).max()
    else { return nil }
    let latitude = (minimumLatitude + maximumLatitude) / 2
    let longitude = (minimumLongitude + maximumLongitude) / 2
    let shrink = max(0.2, cos(latitude * .pi / 180))
    var latitudeSpan = max(4, (maximumLatitude - minimumLatitude) * 1.3)
    var longitudeSpan = max(6, (maximumLongitude - minimumLongitude) * 1.3)
    // The drawing's shape is bounded, so one of the two spans may have to grow.
    let shape = latitudeSpan / (longitudeSpan * shrink)
    let bounded = min(
      max(shape, Self.minimumHeight / Self.width), Self.maximumHeight / Self.width)
    if shape > bounded { longitudeSpan = latitudeSpan / (bounded * shrink) }
    if shape < bounded { latitudeSpan = bounded * longitudeSpan * shrink }
    height = bounded * Self.width
    west = longitude - longitudeSpan / 2
    east = longitude + longitudeSpan / 2
    south = latitude - latitudeSpan / 2
    north = latitude + latitudeSpan / 2
  }

  /// The place of a longitude, from the left.
  func x(_ longitude: Double) -> Double { (longitude - west) / (east - west) * Self.width }

  /// The place of a latitude, from the top.
  func y(_ latitude: Double) -> Double { (north - latitude) / (north - south) * height }

  /// A distance between lines of the graticule that gives four to ten of them.
  var graticuleStep: Double {
    let span = max(east - west, north - south)
    return [0.5, 1, 2, 5, 10, 15, 30].first { span / $0 <= 9 } ?? 45
  }
}
