import Testing

@testable import CommandSupport

@Suite("Diagnostics")
struct DiagnosticsTests {
  @Test(
    "shows control characters instead of sending them to the terminal",
    arguments: [
      ("plain é «»", "plain é «»"), ("\u{1B}[2J", "\\u{1b}[2J"),
      ("a\nb\r\t", "a\\u{a}b\\u{d}\\u{9}"),
      ("\0\u{7F}\u{9B}", "\\u{0}\\u{7f}\\u{9b}"), ("\u{A0}", "\u{A0}"),
    ])
  func visible(text: String, expected: String) { #expect(Diagnostics.visible(text) == expected) }
}
