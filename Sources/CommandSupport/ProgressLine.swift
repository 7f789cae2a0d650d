import Glibc

/// A count that moves, for a person who waits: on a terminal only, and only when the output does
/// not go to the same terminal.
struct ProgressLine {
  private let diagnostics: Diagnostics
  private let isShown = Diagnostics.isTerminal && isatty(STDOUT_FILENO) == 0
  private var lastShown = ContinuousClock.now
  private var isOnScreen = false
  /// Of the line on the screen.
  private var width = 0

  init(diagnostics: Diagnostics) { self.diagnostics = diagnostics }

  /// Shows how far a run is, at most five times a second.
  mutating func show(_ text: String) {
    guard isShown, ContinuousClock.now - lastShown > .milliseconds(200) else { return }
    lastShown = .now
    isOnScreen = true
    let line = "\(diagnostics.command): \(text)"
    let padding = String(repeating: " ", count: max(0, width - line.unicodeScalars.count))
    diagnostics.write("\r" + line + padding)
    width = line.unicodeScalars.count
  }

  /// Takes the line away.
  func clear() {
    if isOnScreen { diagnostics.write("\r" + String(repeating: " ", count: width) + "\r") }
  }
}
