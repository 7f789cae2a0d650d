import Records
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import CommandSupport

@Suite("OrderedParallelMap")
struct OrderedParallelMapTests {
  @Test("gives results in the order of the work, whatever takes how long", arguments: [1, 2, 3, 8])
  func order(jobs: Int) {
    var random = SeededGenerator(seed: 5)
    let pauses = (0..<100).map { _ in UInt32.random(in: 0...2000, using: &random) }
    var map = OrderedParallelMap<Int, Int>(jobs: jobs) { number in
      usleep(pauses[number])
      return number * 10
    }
    var results: [Int] = []
    for number in 0..<100 {
      if let result = map.submit(number) { results.append(result) }
    }
    while let result = map.next() { results.append(result) }
    #expect(results == (0..<100).map { $0 * 10 })
    let hasPending = map.hasPending
    #expect(!hasPending)
  }

  @Test("never has more than two pieces a thread under way", arguments: [1, 2, 4])
  func bounded(jobs: Int) {
    let counter = Counter()
    var map = OrderedParallelMap<Int, Int>(jobs: jobs) { number in
      counter.begin()
      usleep(100)
      return number
    }
    for number in 0..<200 {
      if map.submit(number) != nil { counter.take() }
    }
    while map.next() != nil { counter.take() }
    #expect(counter.most <= 2 * jobs + 1)
  }

  @Test("works on the caller's thread when there is one job")
  func single() {
    let caller = pthread_self()
    var map = OrderedParallelMap<Int, Bool>(jobs: 1) { _ in
      pthread_equal(caller, pthread_self()) != 0
    }
    let isOnCaller = map.submit(1)
    #expect(isOnCaller == true)
    let rest = map.next()
    #expect(rest == nil)
  }
}

/// Counts pieces that were begun and not yet taken.
private final class Counter: Sendable {
  private let counts = Mutex((now: 0, most: 0))

  var most: Int { counts.withLock { $0.most } }

  func begin() {
    counts.withLock {
      $0.now += 1
      $0.most = max($0.most, $0.now)
    }
  }

  func take() { counts.withLock { $0.now -= 1 } }
}
