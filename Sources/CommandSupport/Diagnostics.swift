import Glibc

/// Messages to the person or the log that watches a run: on stderr, prefixed with the command.
public struct Diagnostics: Sendable {
  /// The command's name.
  public let command: String

  /// Makes diagnostics for a command.
  public init(command: String) { self.command = command }

  /// Whether stderr is a terminal.
  public static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }

  /// Sees to it that there is a stderr. Were it closed, the first file to be opened would take its
  /// number, and messages would land among the records.
  public static func occupyStandardError() {
    guard fcntl(STDERR_FILENO, F_GETFD) < 0 else { return }
    let nowhere = open("/dev/null", O_WRONLY)
    guard nowhere >= 0, nowhere != STDERR_FILENO else { return }
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
  }

  /// Writes one line. Control characters are shown as escapes, since parts of messages come from
  /// pages and must not reach the terminal as commands.
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

  /// The text with its control characters shown as escapes.
  public static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      if isControl {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
