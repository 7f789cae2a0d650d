import Glibc

/// CPU seconds of this process for a piece of work.
enum Measurement {
  /// The CPU time of one call.
  static func seconds(_ work: () throws -> Int) rethrows -> Double {
    let start = now()
    let result = try work()
    let end = now()
    // Work whose result nobody looks at might be left out by the optimiser.
    precondition(result >= 0, "work counted \(result)")
    return end - start
  }

  /// The median CPU time of several calls.
  static func median(rounds: Int, _ work: () throws -> Int) rethrows -> Double {
    try median((0..<rounds).map { _ in try seconds(work) })
  }

  /// The middle one of some figures.
  static func median(_ figures: [Double]) -> Double { figures.sorted()[figures.count / 2] }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The same work done by us and by the peer, in turns.
struct Comparison {
  /// Our median CPU seconds.
  let ours: Double
  /// The peer's.
  let peer: Double

  /// Measures.
  init(rounds: Int, ours: () throws -> Int, peer: () throws -> Int) rethrows {
    var ourFigures: [Double] = []
    var peerFigures: [Double] = []
    for _ in 0..<rounds {
      ourFigures.append(try Measurement.seconds(ours))
      peerFigures.append(try Measurement.seconds(peer))
    }
    self.ours = Measurement.median(ourFigures)
    self.peer = Measurement.median(peerFigures)
  }
}
