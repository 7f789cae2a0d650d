import Dispatch
import Synchronization

/// Spreads work over threads and gives the results back in the order of the work.
///
/// Work goes to the threads in turn, so the results come in the same order whatever the number of
/// threads. At most two pieces a thread are under way: memory does not grow with the input.
struct OrderedParallelMap<Input: Sendable, Output: Sendable>: ~Copyable {
  private let transform: @Sendable (Input) -> Output
  private let queues: [DispatchQueue]
  private var pending: [PendingResult<Output>] = []
  private var submitted = 0

  /// Makes a map.
  ///
  /// - Parameter jobs: Number of threads; with 1 all work is done on the caller's.
  init(jobs: Int, transform: @escaping @Sendable (Input) -> Output) {
    self.transform = transform
    queues = jobs == 1 ? [] : (0..<jobs).map { DispatchQueue(label: "depeche.worker.\($0)") }
  }

  /// Whether results are under way.
  var hasPending: Bool { !pending.isEmpty }

  /// Hands in a piece of work.
  ///
  /// - Returns: The oldest result, if there is one now and room had to be made.
  mutating func submit(_ input: Input) -> Output? {
    if queues.isEmpty { return transform(input) }
    let result = PendingResult<Output>()
    let transform = transform
    queues[submitted % queues.count].async { result.fulfil(transform(input)) }
    submitted += 1
    pending.append(result)
    return pending.count > 2 * queues.count ? next() : nil
  }

  /// Waits for the oldest result; nil when nothing is under way.
  mutating func next() -> Output? {
    pending.isEmpty ? nil : pending.removeFirst().wait()
  }
}

/// A result that another thread will bring.
private final class PendingResult<Output: Sendable>: Sendable {
  private let value = Mutex<Output?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  func fulfil(_ output: Output) {
    value.withLock { $0 = output }
    isThere.signal()
  }

  func wait() -> Output? {
    isThere.wait()
    return value.withLock { $0 }
  }
}
