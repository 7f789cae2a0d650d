import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct MentionClustersTests {
  private func groups(_ events: [SampleEvent]) -> [[Int]] {
    MentionClusters.groups(
      of: events.map { Telling($0.event) }, retold: events.map(\.sameAs)
    ).map(\.members)
  }

  @Test("follows retellings first, whatever they look like")
  func retelling() {
    let events = [
      SampleEvent("a"),
      SampleEvent("a") {
        $0.sentence = 3
        $0.type = "COERCE"
        $0.mode = nil
        $0.sameAs = "a/s0/e0"
      },
    ]
    #expect(groups(events) == [[0, 1]])
  }

  @Test("bears retellings of nothing and of themselves")
  func danglingRetelling() {
    let events = [
      SampleEvent("a") { $0.sameAs = "gone" },
      SampleEvent("b") {
        $0.place = .sumy; $0.sameAs = "b/s0/e0"
      },
    ]
    #expect(groups(events) == [[0], [1]])
  }

  @Test("a vague mention does not chain two towns together")
  func chaining() {
    let vague = SampleEvent("b") {
      $0.place = .ukraine; $0.killed = 7
    }
    let events = [
      SampleEvent("a") { $0.killed = 7 }, vague,
      SampleEvent("c") {
        $0.place = .sumy; $0.killed = 7
      },
    ]
    let found = groups(events)
    #expect(!found.contains { $0.contains(0) && $0.contains(2) })
  }

  @Test("one join fewer than members")
  func joins() {
    let mentions = ["a", "b", "c"].map { Telling(SampleEvent($0).event) }
    let found = MentionClusters.groups(of: mentions, retold: [nil, nil, nil])
    #expect(found.count == 1)
    #expect(found[0].joins.count == 2)
  }
}
