import Testing

@testable import Fetching

@Suite("Site queues")
struct SiteQueuesTests {
  @Test("one request at a time for a site, the oldest first, after its pause")
  func pacing() {
    var queues = SiteQueues()
    for (id, site) in [(1, "a"), (2, "a"), (3, "b"), (0, "a")] { queues.add(id, to: site) }
    let start = ContinuousClock.now
    #expect(queues.takeStartable(at: start, limit: 9) == [0, 3])
    #expect(queues.takeStartable(at: start, limit: 9) == [])
    #expect(queues.nextStart() == nil)
    queues.release("a", notBefore: start + .seconds(2))
    #expect(queues.nextStart() == start + .seconds(2))
    #expect(queues.takeStartable(at: start + .seconds(1), limit: 9) == [])
    #expect(queues.takeStartable(at: start + .seconds(2), limit: 9) == [1])
  }

  @Test("no more start than are wanted")
  func limits() {
    var queues = SiteQueues()
    for id in 0..<5 { queues.add(id, to: "site \(id)") }
    let now = ContinuousClock.now
    #expect(queues.takeStartable(at: now, limit: 2, only: nil) == [0, 1])
    #expect(queues.takeStartable(at: now, limit: -1, only: nil) == [])
    #expect(queues.takeStartable(at: now, limit: 9, only: 3) == [3])
    #expect(queues.nextStart(only: 3) == nil)
    #expect(queues.nextStart(only: 4) != nil)
  }

  @Test("a request of a redirect keeps its turn and its site's pause")
  func redirect() {
    var queues = SiteQueues()
    queues.add(5, to: "b")
    queues.add(6, to: "b")
    let now = ContinuousClock.now
    #expect(queues.takeStartable(at: now, limit: 9) == [5])
    queues.add(1, to: "b")
    queues.release("b", notBefore: now + .seconds(9))
    #expect(queues.takeStartable(at: now + .seconds(8), limit: 9) == [])
    #expect(queues.takeStartable(at: now + .seconds(9), limit: 9) == [1])
  }
}
