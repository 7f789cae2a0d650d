/// Why the store could not be read or written.
public struct PageStoreError: Error, CustomStringConvertible {
  /// Whether somebody else holds it, so that trying again later may help.
  public let isLocked: Bool
  /// What happened, with the store's path.
  public let description: String
}
