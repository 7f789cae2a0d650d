/// How a command tells the shell how it went. The numbers are those of sysexits.h where it has one.
public enum ExitStatus: Int32, Sendable {
  /// Done.
  case success = 0
  /// Done and the output is whole, but more records failed than `--max-failures` allows.
  case tooManyFailures = 1
  /// A wrong command line.
  case usage = 64
  /// Input that is not records at all or of a newer major version, or malformed language data.
  case data = 65
  /// An input that is not there.
  case noInput = 66
  /// Reading or writing failed.
  case inputOutput = 74
  /// Try again: somebody else holds the lock.
  case temporary = 75
}

/// Why a run ends before its input does.
public struct RunError: Error, CustomStringConvertible {
  /// What the process says to the shell.
  public let status: ExitStatus
  /// What it says to people.
  public let description: String

  /// Makes an error.
  public init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }
}
