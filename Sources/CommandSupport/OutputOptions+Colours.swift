import Glibc

extension OutputOptions {
  /// Whether the output may have colours: it goes to a terminal that is not "dumb", and nobody set
  /// `NO_COLOR` (https://no-color.org).
  public var usesColours: Bool {
    guard output == nil || output == "-" else { return false }
    return Self.usesColours(
      isTerminal: isatty(STDOUT_FILENO) != 0, terminal: Self.variable("TERM"),
      noColour: Self.variable("NO_COLOR"))
  }

  static func usesColours(isTerminal: Bool, terminal: String?, noColour: String?) -> Bool {
    isTerminal && terminal != "dumb" && noColour?.isEmpty != false
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
