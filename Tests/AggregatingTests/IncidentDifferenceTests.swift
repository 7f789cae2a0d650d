import Testing

@testable import Aggregating

@Suite struct IncidentDifferenceTests {
  @Test(
    "reads back what it wrote",
    arguments: [
      (IncidentDifference(.fatalities, "3", "5"), "fatalities 3 → 5"),
      (IncidentDifference(.fatalities, nil, "5"), "fatalities – → 5"),
      (IncidentDifference(.status, "occurred", "disputed"), "status occurred → disputed"),
      (IncidentDifference(.title, "A b", "A c"), "title A b → A c"),
      (IncidentDifference(.details), "details"),
    ])
  func text(_ difference: IncidentDifference, _ text: String) {
    #expect(difference.text == text)
    #expect(IncidentDifference(text) == difference)
  }

  @Test("other lines are none", arguments: ["", "merged into 5d1f", "fatalities3"])
  func others(_ text: String) { #expect(IncidentDifference(text) == nil) }
}
