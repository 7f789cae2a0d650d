import Testing

@testable import Gazetteers

@Suite("Grid cells")
struct GridCellTests {
  @Test(
    "cover the globe",
    arguments: [
      (-90.0, -180.0, 0), (-89.5, -179.5, 0), (-90, -179, 1), (0, 0, 90 * 360 + 180),
      (90, 179.9, 179 * 360 + 359), (90, 180, 179 * 360), (12.3, 539.5, 102 * 360 + 359),
    ])
  func cells(latitude: Double, longitude: Double, cell: Int) {
    #expect(GridCell.cell(latitude: latitude, longitude: longitude) == cell)
  }

  @Test("distances are those of the globe")
  func distances() {
    let parisToLondon = GreatCircle.kilometres(from: (48.8566, 2.3522), to: (51.5074, -0.1278))
    #expect((343...345).contains(parisToLondon))
    #expect(GreatCircle.kilometres(from: (0, 179.5), to: (0, -179.5)) < 112)
  }

  @Test("neighbours are found across the date line and near the poles")
  func dateLine() throws {
    func line(_ id: Int, _ latitude: Double, _ longitude: Double) -> String {
      "\(id)\tVille\tVille\t\t\(latitude)\t\(longitude)\tP\tPPL\tFR\t\t\t\t\t\t5\t\t1\tX\t2024-01-01\n"
    }
    let gazetteer = try SampleSources.gazetteer(
      line(1, 0, 179.9) + line(2, 0, -179.9) + line(3, 89.9, 0) + line(4, 89.9, 179))
    let across = gazetteer.nearest(latitude: 0, longitude: 179.95, radiusKilometres: 50)
    #expect(across.map { gazetteer.geonameid(of: $0.place) } == [1, 2])
    let pole = gazetteer.nearest(latitude: 90, longitude: 0, radiusKilometres: 50)
    #expect(pole.count == 2)
  }
}
