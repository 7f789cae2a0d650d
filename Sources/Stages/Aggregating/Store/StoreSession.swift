import GRDB
import Records

/// An update of a store that goes on over many calls, as one transaction.
///
/// Unchecked, because the lock `EventCollector.state` is held while events are added, and only one thread
/// is left when the update is finished.
final class StoreSession: @unchecked Sendable {
  let path: String
  private let update: StoreUpdate
  private let queue: DatabaseQueue
  private var isOpen = true
  /// Events on their way to the database, which is used in its own thread.
  private var events: [ToldEvent] = []
  private static let mostEvents = 512

  /// Begins an update; others can read the store meanwhile, but not write it.
  init(_ store: IncidentStore) throws(StoreError) {
    path = store.path
    queue = store.database
    update = try IncidentStore.attempt(store.path) {
      try store.database.unsafeReentrantWrite { database in
        try database.beginTransaction(.immediate)
        return try StoreUpdate(database, isKept: store.isKept)
      }
    }
  }

  deinit { if isOpen { try? queue.unsafeReentrantWrite { try $0.rollback() } } }

  /// Takes an event.
  func add(_ event: ToldEvent) throws {
    events.append(event)
    if events.count >= Self.mostEvents { try flush() }
  }

  /// Takes a failure.
  func add(_ failure: FailureRecord) throws {
    try queue.unsafeReentrantWrite { _ in try update.add(failure) }
  }

  private func flush() throws {
    try queue.unsafeReentrantWrite { _ in
      for event in events { try update.add(event) }
    }
    events.removeAll(keepingCapacity: true)
  }

  /// Makes incidents and commits, or leaves the store as it was.
  func finish(
    _ options: AggregationOptions, _ body: (Incident) throws -> Void
  ) throws -> StoreUpdate.Result {
    isOpen = false
    var ofBody: (any Error)?
    do {
      return try IncidentStore.attempt(path) {
        try flush()
        return try queue.unsafeReentrantWrite { database in
          let result = try update.finish(options) { incident in
            do { try body(incident) } catch {
              ofBody = error
              throw error
            }
          }
          try database.commit()
          return result
        }
      }
    } catch {
      try? queue.unsafeReentrantWrite { try $0.rollback() }
      throw ofBody ?? error
    }
  }
}
