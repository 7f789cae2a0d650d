import Testing

@testable import CommandSupport

@Suite("Diagnostics")
struct DiagnosticsTests {
  @Test(
    "shows what a terminal would obey instead of sending it there",
    arguments: [
      ("plain é «»", "plain é «»"), ("\u{1B}[2J", "\\u{1b}[2J"),
      ("a\nb\r\t", "a\\u{a}b\\u{d}\\u{9}"),
      ("\0\u{7F}\u{9B}", "\\u{0}\\u{7f}\\u{9b}"), ("\u{A0}", "\u{A0}"),
      ("sh.\u{202E}txt\u{2066}", "sh.\\u{202e}txt\\u{2066}"), ("a\u{2028}b", "a\\u{2028}b"),
      ("\u{200D}", "\u{200D}"),
    ])
  func visible(text: String, expected: String) { #expect(Diagnostics.visible(text) == expected) }
}
