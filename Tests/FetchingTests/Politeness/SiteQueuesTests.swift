import Testing

@testable import Fetching

@Suite("Site queues")
struct SiteQueuesTests {
  private var window = ResultWindow()

  /// Visits in the order of the input.
  private mutating func visits(_ count: Int) throws -> [Visit] {
    try (0..<count).map { number in
      let url = "http://a/\(number)"
      return Visit(
        FetchRequest(url: url), address: try WebAddress(url), slot: window.reserve(url), depth: 0)
    }
  }

  private func names(_ visits: [Visit]) -> [String] { visits.map(\.request.url) }

  @Test("one request at a time for a site, the oldest first, after its pause")
  mutating func pacing() throws {
    var queues = SiteQueues()
    let visits = try visits(4)
    for (number, site) in [(1, "a"), (2, "a"), (3, "b"), (0, "a")] {
      queues.add(visits[number], to: site)
    }
    #expect(queues.waitingCount == 4)
    let start = ContinuousClock.now
    #expect(names(queues.startable(at: start, limit: 9)) == names([visits[0], visits[3]]))
    queues.begin("a", isBusy: true)
    queues.begin("b", isBusy: true)
    #expect(queues.startable(at: start, limit: 9).isEmpty)
    #expect(queues.nextStart() == nil)
    queues.release("a", notBefore: start + .seconds(2))
    #expect(queues.nextStart() == start + .seconds(2))
    #expect(queues.startable(at: start + .seconds(1), limit: 9).isEmpty)
    #expect(names(queues.startable(at: start + .seconds(2), limit: 9)) == names([visits[1]]))
    #expect(queues.summary.longest == 2)
  }

  @Test("no more start than are wanted")
  mutating func limits() throws {
    var queues = SiteQueues()
    let visits = try visits(5)
    for (number, visit) in visits.enumerated() { queues.add(visit, to: "site \(number)") }
    let now = ContinuousClock.now
    #expect(names(queues.startable(at: now, limit: 2)) == names([visits[0], visits[1]]))
    #expect(queues.startable(at: now, limit: -1).isEmpty)
    let (only, last) = (visits[3], visits[4])
    #expect(names(queues.startable(at: now, limit: 9) { $0.slot === only.slot }) == names([only]))
    queues.begin("site 3", isBusy: true)
    #expect(queues.nextStart { $0.slot === only.slot } == nil)
    #expect(queues.nextStart { $0.slot === last.slot } != nil)
  }

  @Test("a request of a redirect keeps its turn and its site's pause")
  mutating func redirect() throws {
    var queues = SiteQueues()
    let visits = try visits(3)
    queues.add(visits[1], to: "b")
    queues.add(visits[2], to: "b")
    let now = ContinuousClock.now
    queues.begin("b", isBusy: true)
    queues.add(visits[0], to: "b")
    queues.release("b", notBefore: now + .seconds(9))
    #expect(queues.startable(at: now + .seconds(8), limit: 9).isEmpty)
    #expect(names(queues.startable(at: now + .seconds(9), limit: 9)) == names([visits[0]]))
  }

  @Test("a long queue stays in order, whatever the order in which it came")
  mutating func order() throws {
    var queues = SiteQueues()
    let visits = try visits(50)
    for visit in visits.shuffled() { queues.add(visit, to: "a") }
    var started: [Visit] = []
    while let first = queues.startable(at: .now, limit: 1).first {
      started.append(first)
      queues.begin("a", isBusy: false)
    }
    #expect(names(started) == names(visits))
    #expect(queues.waitingCount == 0)
  }
}
