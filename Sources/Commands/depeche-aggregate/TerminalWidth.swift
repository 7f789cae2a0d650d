import Glibc

/// How wide the terminal is that the output goes to.
enum TerminalWidth {
  /// Columns; nil where the output is no terminal or does not tell.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return max(40, Int(size.ws_col))
  }
}
