import Foundation
import Testing

@testable import Aggregating

@Suite struct TableWriterTests {
  private struct Row: Sendable {
    let text: String?
    let number: Int?
    let place: (Double, Double)?
  }

  private static let form = TableForm<Row>(
    [
      .init("text", "words") { $0.text },
      .init("number", "a number", number: { $0.number }),
      .init("list", "words", list: { $0.text.map { [$0, $0] } ?? [] }),
      .absent("never", "nobody knows"),
    ], place: { $0.place.map { ($0.0, $0.1) } })

  private func written(_ rows: [Row], _ format: TableFormat) -> String {
    var writer = TableWriter(Self.form, format)
    var bytes = writer.heading
    for row in rows { bytes += writer.line(row) }
    return String(decoding: bytes + writer.ending, as: UTF8.self)
  }

  private static let rows = [
    Row(text: "=a,\t\"b\"\nc", number: -3, place: (49.5, 36)),
    Row(text: nil, number: nil, place: nil),
  ]

  @Test(
    "writes each format",
    arguments: [
      (
        TableFormat.csv,
        "text,number,list,never\r\n\"'=a,\t\"\"b\"\"\nc\",-3,\"'=a,\t\"\"b\"\"\nc;=a,\t\"\"b\"\"\nc\",\r\n,,,\r\n"
      ),
      (.tsv, "text\tnumber\tlist\tnever\n=a, \"b\" c\t-3\t=a, \"b\" c;=a, \"b\" c\t\n\t\t\t\n"),
      (
        .jsonl,
        #"{"text":"=a,\t\"b\"\nc","number":-3,"list":["=a,\t\"b\"\nc","=a,\t\"b\"\nc"],"never":null}"#
          + "\n"
          + #"{"text":null,"number":null,"list":null,"never":null}"# + "\n"
      ),
    ])
  func formats(_ format: TableFormat, _ expected: String) {
    #expect(written(Self.rows, format) == expected)
  }

  @Test("GeoJSON is one collection, longitude first, with null for no place", arguments: 0...2)
  func geojson(_ count: Int) throws {
    let text = written(Array(Self.rows.prefix(count)), .geojson)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(json?["type"] as? String == "FeatureCollection")
    let features = try #require(json?["features"] as? [[String: Any]])
    #expect(features.count == count)
    if count > 0 {
      let geometry = try #require(features[0]["geometry"] as? [String: Any])
      #expect(geometry["coordinates"] as? [Double] == [36, 49.5])
      let properties = try #require(features[0]["properties"] as? [String: Any])
      #expect(properties["number"] as? Int == -3)
    }
    if count > 1 { #expect(features[1]["geometry"] is NSNull) }
  }

  @Test("places off the globe are no places")
  func offTheGlobe() {
    let text = written([Row(text: nil, number: nil, place: (4000, 1))], .geojson)
    #expect(text.contains("\"geometry\":null"))
  }
}
