import Glibc

/// A count that moves, for a person who waits: on a terminal only, and only when the output does
/// not go to the same terminal.
struct ProgressLine {
  private let diagnostics: Diagnostics
  private let isShown = Diagnostics.isTerminal && isatty(STDOUT_FILENO) == 0
  private var lastShown = ContinuousClock.now
  private var isOnScreen = false

  init(diagnostics: Diagnostics) { self.diagnostics = diagnostics }

  /// Shows the counts, at most five times a second.
  mutating func show(_ summary: RunSummary) {
    guard isShown, ContinuousClock.now - lastShown > .milliseconds(200) else { return }
    lastShown = .now
    isOnScreen = true
    diagnostics.write("\r\(summary.command): \(summary.recordsIn) in, \(summary.recordsOut) out")
  }

  /// Takes the line away.
  func clear() {
    if isOnScreen { diagnostics.write("\r" + String(repeating: " ", count: 78) + "\r") }
  }
}
