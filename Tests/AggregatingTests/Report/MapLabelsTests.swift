import Testing

@testable import Aggregating

@Suite struct MapLabelsTests {
  @Test("puts a name where there is room, else nowhere")
  func room() {
    var labels = MapLabels(width: 200, height: 100)
    let places = (0..<6).map { _ in labels.place(8, x: 100, y: 50, distance: 8) }
    #expect(places.compactMap { $0?.anchor } == ["start", "end", "middle", "middle"])
    #expect(labels.place(8, x: 199, y: 10, distance: 8)?.anchor == "end")
  }
}
