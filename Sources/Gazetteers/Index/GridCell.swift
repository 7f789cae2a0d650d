import Glibc

/// The squares of one degree that places are kept by.
enum GridCell {
  /// How many there are.
  static let count = rows * columns
  static let rows = 180
  static let columns = 360

  /// The cell of a point, from 90° south, 180° west, eastwards.
  static func cell(latitude: Double, longitude: Double) -> Int {
    row(latitude) * columns + column(longitude)
  }

  /// The row of a latitude; those beyond the poles go to the last rows.
  static func row(_ latitude: Double) -> Int {
    guard latitude.isFinite else { return 0 }
    return min(max(Int(latitude.rounded(.down)) + 90, 0), rows - 1)
  }

  /// The column of a longitude; they go around the globe.
  static func column(_ longitude: Double) -> Int {
    guard longitude.isFinite, abs(longitude) < 1e6 else { return 0 }
    let column = (Int(longitude.rounded(.down)) + 180) % columns
    return column < 0 ? column + columns : column
  }
}

/// Distances on a sphere of the size of the earth.
package enum GreatCircle {
  private static let earthRadiusKilometres = 6371.0088

  /// The distance between two points in kilometres (haversine formula).
  package static func kilometres(
    from: (latitude: Double, longitude: Double), to: (latitude: Double, longitude: Double)
  ) -> Double {
    let radians = Double.pi / 180
    let halfLatitude = sin((to.latitude - from.latitude) * radians / 2)
    let halfLongitude = sin((to.longitude - from.longitude) * radians / 2)
    let chord =
      halfLatitude * halfLatitude
      + cos(from.latitude * radians) * cos(to.latitude * radians) * halfLongitude * halfLongitude
    return 2 * earthRadiusKilometres * asin(min(1, chord.squareRoot()))
  }
}
