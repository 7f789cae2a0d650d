/// A place where bytes stop being the JSON that was expected.
public struct JSONError: Error, Equatable, CustomStringConvertible {
  /// What was expected or found, in lower case.
  public let message: String
  /// Offset of the offending byte, counted from the start of the line.
  public let byteOffset: Int

  /// Makes an error about the byte at `byteOffset`.
  public init(_ message: String, at byteOffset: Int) {
    self.message = message
    self.byteOffset = byteOffset
  }

  /// "expected ':' at byte 17".
  public var description: String { "\(message) at byte \(byteOffset)" }
}
