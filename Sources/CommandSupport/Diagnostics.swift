import Glibc

/// Messages to the person or the log that watches a run: on stderr, prefixed with the command.
public struct Diagnostics: Sendable {
  /// The command's name.
  public let command: String

  /// Makes diagnostics for a command.
  public init(command: String) { self.command = command }

  /// Whether stderr is a terminal.
  public static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }

  /// Sees to it that there are a stdout and a stderr. Were one closed, the first file to be opened, a
  /// database for example, would take its number, and records or messages would land in it. A stdout
  /// that was closed cannot be written to afterwards either: `OutputFile` says so.
  public static func occupyStandardStreams() {
    occupy(STDOUT_FILENO, O_RDONLY)
    occupy(STDERR_FILENO, O_WRONLY)
  }

  private static func occupy(_ descriptor: Int32, _ mode: Int32) {
    guard fcntl(descriptor, F_GETFD) < 0 else { return }
    let nowhere = open("/dev/null", mode)
    guard nowhere >= 0, nowhere != descriptor else { return }
    dup2(nowhere, descriptor)
    close(nowhere)
  }

  /// Writes one line. Characters that a terminal obeys are shown as escapes, since parts of messages
  /// come from pages.
  public func message(_ text: String) { write("\(command): \(Self.visible(text))\n") }

  /// Writes text as it is, without a prefix.
  public func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }

  /// The text with what a terminal obeys instead of showing it as escapes: control characters, line
  /// and paragraph separators, and characters that set the direction of what follows. The joiner
  /// U+200D, which many scripts need, stays.
  public static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator,
        .format where scalar.value != 0x200D:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
