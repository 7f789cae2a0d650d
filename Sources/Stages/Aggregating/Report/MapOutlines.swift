import LanguageData

/// Outlines of countries for small maps.
public struct MapOutlines: Sendable {
  /// A point, degrees.
  struct Point: Equatable, Sendable {
    var longitude: Double
    var latitude: Double
  }

  /// One closed line.
  struct Ring: Sendable {
    let points: [Point]
    let west: Double
    let east: Double
    let south: Double
    let north: Double
  }

  /// All of them, land to the right of each line and lakes to the left.
  let rings: [Ring]

  /// No outlines at all.
  public static let none = MapOutlines(rings: [])

  private init(rings: [Ring]) { self.rings = rings }

  /// Reads `world/outlines.tsv`, whose head says what the numbers are.
  ///
  /// - Throws: `LanguageDataError` with file and line when it is malformed.
  public init(_ source: LanguageDataSource) throws(LanguageDataError) {
    var rings: [Ring] = []
    for row in try source.table("world/outlines.tsv", columns: ["iso3", "rings"]).rows {
      for text in row[1].utf8.split(separator: UInt8(ascii: " ")) {
        guard let ring = Self.ring(text) else {
          throw row.error("expected points such as \"120,-45\", separated by \";\"")
        }
        rings.append(ring)
      }
    }
    self.rings = rings
  }

  /// Reads "120,-45;1,2;…": hundredths of a degree, each point as what it differs from the one before.
  private static func ring(_ text: Substring.UTF8View) -> Ring? {
    var numbers: [Int] = []
    var number = 0
    var digits = 0
    var sign = 1
    for byte in text {
      switch byte {
      case UInt8(ascii: "-") where digits == 0 && sign == 1: sign = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 5:
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      // Longitudes stand before a comma, latitudes before a semicolon.
      case UInt8(ascii: ",") where digits > 0 && numbers.count % 2 == 0,
        UInt8(ascii: ";") where digits > 0 && numbers.count % 2 == 1:
        numbers.append(sign * number)
        (number, digits, sign) = (0, 0, 1)
      default: return nil
      }
    }
    numbers.append(sign * number)
    guard digits > 0, numbers.count % 2 == 0 else { return nil }
    return ring(numbers)
  }

  private static func ring(_ steps: [Int]) -> Ring? {
    var longitude = 0
    var latitude = 0
    var points: [Point] = []
    for index in stride(from: 0, to: steps.count, by: 2) {
      longitude += steps[index]
      latitude += steps[index + 1]
      guard abs(longitude) <= 18_100, abs(latitude) <= 9100 else { return nil }
      points.append(Point(longitude: Double(longitude) / 100, latitude: Double(latitude) / 100))
    }
    guard let west = points.map(\.longitude).min(), let east = points.map(\.longitude).max(),
      let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max()
    else { return nil }
    return Ring(points: points, west: west, east: east, south: south, north: north)
  }
}
