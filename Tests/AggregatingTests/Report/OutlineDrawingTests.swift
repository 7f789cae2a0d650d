import LanguageData
import Testing

@testable import Aggregating

@Suite struct OutlineDrawingTests {
  private func outlines(_ rings: String) throws -> MapOutlines {
    let text = "# Source: none\n# columns: iso3\trings\nAAA\t\(rings)\n"
    let path = "world/outlines.tsv"
    return try MapOutlines(
      LanguageDataSource().replacing(
        LanguageDataFile(path: path, origin: path, bytes: Array(text.utf8))))
  }

  @Test("cuts land at the edges of the map")
  func cuts() throws {
    let projection = try #require(MapProjection(fitting: [(10, 10), (12, 12)]))
    // A square far larger than the view covers all of it.
    let path = OutlineDrawing(projection).path(
      of: try outlines("-9000,-8000;18000,0;0,16000;-18000,0"))
    let bottom = Int((projection.height + 6) * 10)
    #expect(path.hasPrefix("M") && path.hasSuffix("z"))
    #expect(path.contains("-60 ") || path.contains(" -60"))
    #expect(
      path.contains("7320") && (path.contains("\(bottom + 60)") || path.contains("\(bottom)")))
    // One beyond the view is not drawn.
    #expect(OutlineDrawing(projection).path(of: try outlines("17000,8000;100,0;0,100")).isEmpty)
  }

  @Test("what is no outline is refused with its line")
  func malformed() {
    for rings in ["x", "1,2;3", "1,2;99999,0"] {
      #expect(throws: LanguageDataError.self, "\(rings)") { try outlines(rings) }
    }
  }

  @Test("the outlines compiled in hold the world, each land in its place")
  func world() throws {
    let outlines = try MapOutlines(LanguageDataSource())
    #expect(outlines.rings.count > 300)
    for ring in outlines.rings {
      #expect(ring.west >= -180.01 && ring.east <= 180.01 && ring.south >= -90 && ring.north <= 90)
    }
    let france = outlines.rings.contains {
      $0.west < -4 && $0.west > -6 && $0.north > 50.9 && $0.north < 51.3
    }
    #expect(france)
  }
}
