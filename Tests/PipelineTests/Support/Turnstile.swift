import Foundation

/// Lets a few shell lines run at a time.
///
/// Swift Testing starts all tests at once; a hundred programs that share two cores would all end
/// late, and run into their time limits.
actor Turnstile {
  /// One for all tests: as many lines at a time as there are cores, and one that waits for something.
  static let shared = Turnstile(places: ProcessInfo.processInfo.activeProcessorCount + 1)

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  /// Waits for a place, works, and gives the place back.
  func pass<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
    defer { leave() }
    return try await work()
  }

  private func leave() {
    if waiting.isEmpty {
      places += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
