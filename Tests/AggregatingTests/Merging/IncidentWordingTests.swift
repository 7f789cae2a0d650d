import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentWordingTests {
  private func title(_ change: (inout SampleEvent) -> Void) -> String {
    IncidentBuilder().incidents(from: [SampleEvent("a", change).event])[0].title
  }

  @Test("makes a line from what is known")
  func title() {
    #expect(
      title {
        $0.recipients = ["UKRCVL"]; $0.killed = 3
      }
        == "Assault (aerial): Name of RUSMIL → Name of UKRCVL, Kharkiv (UKR), 2025-03-04, 3 killed")
    #expect(
      title {
        $0.actors = ["RUSMIL", "UKRMIL"]; $0.mode = nil
      }
        == "Assault: Name of RUSMIL ↔ Name of UKRMIL, Kharkiv (UKR), 2025-03-04")
    #expect(
      title {
        $0.actors = []; $0.place = nil; $0.date = nil; $0.factuality = .planned
      }
        == "Assault (aerial) [planned]")
  }

  @Test(
    "writes ranges",
    arguments: [
      (3, 3, 3, "3"), (4, 3, 5, "3–5"), (nil, 3, nil, "≥ 3"), (nil, nil, 5, "≤ 5"),
      (nil, nil, nil, nil),
    ] as [(Int?, Int?, Int?, String?)])
  func range(_ best: Int?, _ low: Int?, _ high: Int?, _ expected: String?) {
    let figure = IncidentFigure(best: best, low: low, high: high, values: [])
    #expect(IncidentWording.range(figure) == expected)
  }
}
