import GRDB
import Records

/// An update that goes on over many calls: of a store as one transaction, or of none for a run that keeps
/// nothing.
///
/// Unchecked, because the lock `EventCollector.state` is held while events are added, and only one thread
/// is left when the update is finished.
final class StoreSession: @unchecked Sendable {
  /// The path of the store, for messages.
  let path: String
  private let update: any RunningUpdate
  /// Nil in a run that keeps nothing.
  private let queue: DatabaseQueue?
  private var isOpen = true
  /// Events on their way to the database, which is used in its own thread.
  private var events: [ToldEvent] = []
  private static let mostEvents = 512

  /// Begins an update; others can read the store meanwhile, but not write it.
  init(_ store: IncidentStore?) throws(StoreError) {
    guard let store else {
      path = "temporary file"
      queue = nil
      update = FirstUpdate(keepsLines: false)
      return
    }
    path = store.path
    queue = store.database
    update = try IncidentStore.attempt(store.path) {
      try store.database.unsafeReentrantWrite { database in
        try database.beginTransaction(.immediate)
        return try IncidentStore.isEmpty(database)
          ? FirstUpdate(keepsLines: true) : try StoreUpdate(database)
      }
    }
  }

  deinit { if isOpen { rollBack() } }

  /// Takes an event.
  func add(_ event: ToldEvent) throws {
    events.append(event)
    if events.count >= Self.mostEvents { try flush() }
  }

  /// Takes a failure.
  func add(_ failure: FailureRecord) throws {
    guard let queue else { return }
    (update as? StoreUpdate)?.add(failure)
    try queue.unsafeReentrantWrite { database in try FailureRows(database).insert(failure) }
  }

  private func flush() throws {
    try write { _ in for event in events { try update.add(event) } }
    events.removeAll(keepingCapacity: true)
  }

  private func write<Value>(_ body: (Database?) throws -> Value) throws -> Value {
    guard let queue else { return try body(nil) }
    return try queue.unsafeReentrantWrite { try body($0) }
  }

  private func rollBack() { try? queue?.unsafeReentrantWrite { try $0.rollback() } }

  /// Makes incidents and commits, or leaves the store as it was.
  func finish(
    _ options: AggregationOptions, _ body: (Incident) throws -> Void
  ) throws -> UpdateResult {
    isOpen = false
    var ofBody: (any Error)?
    do {
      return try IncidentStore.attempt(path) {
        try flush()
        return try write { database in
          let result = try update.finish(options, database) { incident in
            do { try body(incident) } catch {
              ofBody = error
              throw error
            }
          }
          try database?.commit()
          if let database, update is FirstUpdate { IncidentStore.writeAhead(database) }
          return result
        }
      }
    } catch {
      rollBack()
      throw ofBody ?? error
    }
  }
}
