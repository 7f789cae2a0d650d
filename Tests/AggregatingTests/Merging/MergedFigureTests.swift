import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct MergedFigureTests {
  /// What a document says: its site, the day and the numbers in its sentences.
  typealias Told = (site: String, day: String, numbers: [Int])

  private func figure(_ told: [Told]) -> IncidentFigure? {
    let events = told.enumerated().flatMap { index, document in
      document.numbers.enumerated().map { sentence, number in
        SampleEvent("d\(index)") {
          $0.sentence = sentence
          $0.site = document.site
          $0.published = document.day
          $0.killed = number
          $0.text = "Texte \(document.site) \(sentence)"
        }.event
      }
    }
    let mentions = events.map { ToldEvent($0) }
    guard !mentions.isEmpty else { return nil }
    return MergedFigure.figure(of: mentions, Voices(of: mentions)) { $0.event.fatalities }
  }

  static let cases: [([Told], best: Int, low: Int, high: Int)] = [
    ([("A", "2025-03-04", [5])], 5, 5, 5),
    // The toll rises.
    (
      [("A", "2025-03-04", [12]), ("B", "2025-03-04", [12]), ("C", "2025-03-05", [19])], 19, 12, 19
    ),
    // Two voices against one on the same day.
    (
      [("A", "2025-03-04", [12]), ("B", "2025-03-04", [12]), ("C", "2025-03-04", [14])], 12, 12, 14
    ),
    // A tie goes to the lower number.
    ([("A", "2025-03-04", [12]), ("B", "2025-03-04", [14])], 12, 12, 14),
    // Parts beside the whole, behind it and before it.
    ([("A", "2025-03-04", [12, 3, 2])], 12, 12, 12),
    ([("A", "2025-03-04", [3, 12, 2])], 12, 12, 12),
  ]

  @Test("takes the last and the most, keeps the range", arguments: cases)
  func merges(_ told: [Told], _ best: Int, _ low: Int, _ high: Int) throws {
    let merged = try #require(figure(told))
    #expect([merged.best, merged.low, merged.high] == [best, low, high])
    #expect(merged.values.count == told.reduce(0) { $0 + $1.numbers.count })
  }

  @Test("says who gives the number")
  func sources() throws {
    let quoted = SampleEvent("a") {
      $0.killed = 3; $0.claimant = "OSDH"
    }.event
    let plain = SampleEvent("b") { $0.killed = 4 }.event
    let mentions = [quoted, plain].map { ToldEvent($0) }
    let figure = try #require(
      MergedFigure.figure(of: mentions, Voices(of: mentions)) { $0.event.fatalities })
    #expect(figure.values.map(\.source) == ["OSDH", "Le Courrier"])
    #expect(figure.values.map(\.isClaimed) == [true, false])
    #expect(figure.bySource.map(\.source) == ["Le Courrier", "OSDH"])
  }

  @Test("a toll that its own voice revised enters neither low nor high, but stays to be seen")
  func revised() throws {
    let merged = try #require(
      figure([("A", "2025-03-04", [1]), ("A", "2025-03-05", [5]), ("B", "2025-03-04", [2])]))
    #expect([merged.best, merged.low, merged.high] == [5, 2, 5])
    #expect(merged.values.map(\.superseded) == [true, false, false])
    #expect(merged.bySource.map(\.best) == [5, 2])
  }

  @Test("nothing and less than nothing are no figures")
  func none() {
    #expect(figure([("A", "2025-03-04", [])]) == nil)
    #expect(figure([("A", "2025-03-04", [-3])]) == nil)
  }

  @Test(
    "is disputed when ranges lie far apart",
    arguments: [(10, 12, false), (2, 5, false), (10, 20, true), (0, 5, true), (100, 150, false)])
  func disputed(_ low: Int, _ high: Int, _ expected: Bool) {
    let figure = IncidentFigure(best: low, low: low, high: high, values: [])
    #expect(MergedFigure.isDisputed(figure) == expected)
  }
}
