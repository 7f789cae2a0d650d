import Testing

@testable import Aggregating

@Suite struct MapProjectionTests {
  @Test(
    "keeps every point on the map and the map's shape bounded",
    arguments: [
      [(49.99, 36.23)], [(89.0, -179.0), (-89.0, 179.0)], [(0.0, 0.0), (0.0, 100.0)],
      [(-40.0, 10.0), (60.0, 10.0)],
    ])
  func fits(_ points: [(Double, Double)]) throws {
    let projection = try #require(
      MapProjection(fitting: points.map { (latitude: $0.0, longitude: $0.1) }))
    #expect(projection.height >= MapProjection.minimumHeight - 1)
    #expect(projection.height <= MapProjection.maximumHeight + 1)
    for (latitude, longitude) in points {
      #expect((0...MapProjection.width).contains(projection.x(longitude)))
      #expect((0...projection.height).contains(projection.y(latitude)))
    }
  }

  @Test("there is no map of nothing")
  func empty() {
    #expect(MapProjection(fitting: []) == nil)
  }
}
