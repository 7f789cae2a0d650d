/// Why the store could not be read or written. The whole update is undone then.
public struct StoreError: Error, CustomStringConvertible {
  /// Whether somebody else holds the lock, so that trying again later may help.
  public let isLocked: Bool
  /// What happened, with the store's path.
  public let description: String
}
