import Foundation
import Glibc

extension OutputOptions {
  /// Whether the output may have colours: it goes to a terminal that is not "dumb", and nobody set
  /// `NO_COLOR` (https://no-color.org).
  public var usesColours: Bool {
    guard output == nil || output == "-" else { return false }
    let environment = ProcessInfo.processInfo.environment
    return Self.usesColours(isTerminal: isatty(STDOUT_FILENO) != 0, environment: environment)
  }

  static func usesColours(isTerminal: Bool, environment: [String: String]) -> Bool {
    isTerminal && environment["TERM"] != "dumb" && environment["NO_COLOR", default: ""].isEmpty
  }
}
