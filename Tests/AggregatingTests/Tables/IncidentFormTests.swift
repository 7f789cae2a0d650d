import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentFormTests {
  @Test("has UCDP's columns with their values")
  func values() throws {
    let row = try #require(
      SampleTable.rows(try SampleTable.text(.incidents, .csv, of: SampleTable.strike)).first)
    let expected = [
      "dyad_name": "Name of RUSMIL - Name of UKRCVL", "low": "5", "high": "5", "year": "2025",
      "latitude": "49.99", "geom_wkt": "POINT (36.23 49.99)", "date_prec": "1",
      "event_clarity": "1", "where_prec": "1", "injured_best": "", "number_of_sources": "2",
      "source_article": "https://example.org/a https://example.org/b",
      "source_original": "OSDH", "event_ids": "a/s0/e0;b/s0/e0", "cameo": "0195",
    ]
    for (name, value) in expected { #expect(row[name] == value, "\(name)") }
  }

  @Test(
    "counts PRIO-GRID cells from the south-west",
    arguments: [
      // gid 62356 is the first cell whose southern edge is at 46.5° S; the others are corners of the world.
      (-90.0, -180.0, 1), (90, 180, 259_200), (-89.9, 179.9, 720), (-89.4, -180, 721),
      (0.1, 0.1, 129_961),
    ])
  func grid(_ latitude: Double, _ longitude: Double, _ cell: Int) {
    var place = IncidentPlace(name: "", precision: 1)
    place.latitude = latitude
    place.longitude = longitude
    #expect(PrioGrid.cell(of: place) == cell)
  }

  @Test("two-sided fighting has its actors on both sides")
  func twoSided() throws {
    let event = SampleEvent("a") { $0.actors = ["RUSMIL", "UKRMIL"] }.event
    let row = try #require(
      SampleTable.rows(try SampleTable.text(.incidents, .csv, of: [event])).first)
    #expect(row["side_a_id"] == "RUSMIL" && row["side_b_id"] == "UKRMIL")
  }
}
