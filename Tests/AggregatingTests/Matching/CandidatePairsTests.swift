import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct CandidatePairsTests {
  private func pairs(_ events: [SampleEvent]) -> Set<[Int]> {
    var pairs: Set<[Int]> = []
    CandidatePairs(events.map { ComparableEvent($0.event) }).forEach { pairs.insert([$0, $1]) }
    return pairs
  }

  @Test("brings together what shares a place, a country, a document or words")
  func keys() {
    let other = "Raid contre des immeubles du centre"
    let events = [
      SampleEvent("a"), SampleEvent("b") { $0.text = other },
      SampleEvent("c") {
        $0.text = other; $0.place = .sumy
      },
      SampleEvent("d") {
        $0.date = nil; $0.published = nil
      },
      SampleEvent("d") {
        $0.sentence = 1; $0.place = nil; $0.actors = []; $0.text = "Assaut là"
      },
    ]
    let found = pairs(events)
    #expect(found.isSuperset(of: [[0, 1], [0, 2], [0, 3], [3, 4]]))
    #expect(!found.contains([0, 4]))
  }

  @Test("leaves out what lies days apart")
  func days() {
    let later = SampleEvent("b") {
      $0.date = ("2025-03-09", "2025-03-09", 1); $0.text = "Raid"
    }
    #expect(pairs([SampleEvent("a"), later]).isEmpty)
  }

  @Test("stays within its limit on a crowded day")
  func limit() {
    var count = 0
    let mentions = (0..<600).map { ComparableEvent(SampleEvent("doc\($0)").event) }
    CandidatePairs(mentions).forEach { _, _ in count += 1 }
    #expect(count < 600 * 200 * 8)
  }
}
