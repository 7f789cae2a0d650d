import Glibc

extension Gazetteer {
  /// The places near a point, the nearest first.
  ///
  /// - Parameters:
  ///   - radiusKilometres: How far they may be; at most 2,000 count.
  ///   - limit: How many at most.
  ///   - isWanted: Leaves out places that it refuses, such as those of too few people.
  /// - Complexity: O(*n*) in the places of the square degrees around.
  package func nearest(
    latitude: Double, longitude: Double, radiusKilometres: Double = 100, limit: Int = 10,
    where isWanted: (PlaceNumber) -> Bool = { _ in true }
  ) -> [(place: PlaceNumber, kilometres: Double)] {
    guard latitude.isFinite, longitude.isFinite else { return [] }
    let radius = min(max(radiusKilometres, 0), 2000)
    var found: [(place: PlaceNumber, kilometres: Double)] = []
    forEachCell(around: (latitude, longitude), radiusKilometres: radius) { cell in
      for index in self.places(inCell: cell) {
        let place = PlaceNumber(index)
        let kilometres = GreatCircle.kilometres(
          from: (latitude, longitude), to: (self.latitude(of: place), self.longitude(of: place)))
        if kilometres <= radius, isWanted(place) { found.append((place, kilometres)) }
      }
    }
    found.sort { ($0.kilometres, $0.place) < ($1.kilometres, $1.place) }
    return Array(found.prefix(limit))
  }

  /// The place with a geonameid whose coordinates are about known.
  ///
  /// - Returns: Nil when none within 25 km has it.
  package func place(
    geonameid: Int, nearLatitude latitude: Double, longitude: Double
  ) -> PlaceNumber? {
    nearest(latitude: latitude, longitude: longitude, radiusKilometres: 25, limit: 1) {
      self.geonameid(of: $0) == geonameid
    }.first?.place
  }

  /// The places that have some geonameids.
  ///
  /// - Complexity: O(*n*) in all places: about a millisecond for 235,000, and every page of
  ///   theirs is read. With coordinates at hand, ask for each.
  package func places(geonameids: Set<Int>) -> [Int: PlaceNumber] {
    var found: [Int: PlaceNumber] = [:]
    for place in places where geonameids.contains(geonameid(of: place)) {
      found[geonameid(of: place)] = place
    }
    return found
  }

  // MARK: - Cells

  /// The places of a cell; none where the index is damaged.
  func places(inCell cell: Int) -> Range<Int> {
    let offset = layout[.cells].lowerBound + cell * 4
    let low = Int(bytes.number(UInt32.self, at: offset))
    let high = Int(bytes.number(UInt32.self, at: offset + 4))
    return low <= high && high <= placeCount ? low..<high : 0..<0
  }

  private func forEachCell(
    around point: (latitude: Double, longitude: Double), radiusKilometres: Double,
    _ body: (Int) -> Void
  ) {
    let kilometresPerDegree = 111.0
    let reach = radiusKilometres / kilometresPerDegree
    let first = GridCell.row(point.latitude - reach)
    let last = GridCell.row(point.latitude + reach)
    // Meridians are nearest to each other at the end that is nearer to a pole.
    let widest = min(89.9, abs(point.latitude) + reach)
    let reachEast = min(180, reach / cos(widest * .pi / 180))
    let west = Int((point.longitude - reachEast).rounded(.down))
    let east = Int((point.longitude + reachEast).rounded(.down))
    for row in first...last {
      for longitude in west...min(east, west + GridCell.columns - 1) {
        body(row * GridCell.columns + GridCell.column(Double(longitude)))
      }
    }
  }
}
