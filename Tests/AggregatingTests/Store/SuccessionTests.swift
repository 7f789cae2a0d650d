import TestSupport
import Testing

@testable import Aggregating

@Suite struct SuccessionTests {
  private func telling(
    _ document: String, _ change: (inout SampleEvent) -> Void = { _ in }
  ) -> Telling {
    Telling(SampleEvent(document, change).event)
  }

  private func pairs(_ gone: [Telling], _ now: [Telling]) -> [[String]] {
    Succession.pairs(gone, now).map { [$0.gone.id, $0.successor.id] }
  }

  @Test("a revised toll, a corrected town and a corrected day are told by the same sentence")
  func edited() {
    let before = telling("a")
    for (name, now) in [
      ("toll", telling("b") { $0.killed = 9 }), ("town", telling("b") { $0.place = .sumy }),
      ("day", telling("b") { $0.date = ("2025-03-01", "2025-03-01", 1) }),
    ] {
      #expect(pairs([before], [now]) == [["a/s0/e0", "b/s0/e0"]], "\(name)")
    }
  }

  @Test("what tells of another act, or of another town in other words, is no successor")
  func others() {
    let before = telling("a")
    let protest = telling("b") {
      $0.type = "PROTEST"
      $0.mode = "demo"
    }
    let elsewhere = telling("b") {
      $0.place = .toulouse
      $0.text = "Raid contre le dépôt du port"
    }
    #expect(pairs([before], [protest, elsewhere]).isEmpty)
  }

  @Test("each is in one pair, the one that fits best")
  func once() {
    let (kharkiv, sumy) = (
      telling("a"),
      telling("a") {
        $0.sentence = 1; $0.place = .sumy
      }
    )
    let (newSumy, newKharkiv) = (
      telling("b") { $0.place = .sumy }, telling("b") { $0.sentence = 1 }
    )
    let expected = [["a/s0/e0", "b/s1/e0"], ["a/s1/e0", "b/s0/e0"]]
    #expect(pairs([kharkiv, sumy], [newSumy, newKharkiv]).sorted { $0[0] < $1[0] } == expected)
    #expect(pairs([sumy, kharkiv], [newKharkiv, newSumy]).sorted { $0[0] < $1[0] } == expected)
    #expect(pairs([kharkiv, sumy], [newSumy]) == [["a/s1/e0", "b/s0/e0"]])
  }
}
