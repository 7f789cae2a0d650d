/// Why the store could not be read or written. The whole update is undone then.
public struct StoreError: Error, CustomStringConvertible {
  /// Whether somebody else holds the lock, so that trying again later may help.
  public let isLocked: Bool
  /// Whether there is no such store.
  public let isMissing: Bool
  /// What happened, with the store's path.
  public let description: String

  /// Makes an error.
  init(isLocked: Bool, isMissing: Bool = false, description: String) {
    self.isLocked = isLocked
    self.isMissing = isMissing
    self.description = description
  }
}
