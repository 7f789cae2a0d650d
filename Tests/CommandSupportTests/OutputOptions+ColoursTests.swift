import Testing

@testable import CommandSupport

@Suite("OutputOptions, colours")
struct OutputOptionsColoursTests {
  @Test(
    "are for terminals that nobody asked to be plain",
    arguments: [
      (true, "xterm-256color", nil, true), (true, nil, "", true), (true, "xterm", "1", false),
      (true, "dumb", nil, false), (false, "xterm", nil, false),
    ] as [(Bool, String?, String?, Bool)])
  func colours(isTerminal: Bool, terminal: String?, noColour: String?, expected: Bool) {
    #expect(
      OutputOptions.usesColours(isTerminal: isTerminal, terminal: terminal, noColour: noColour)
        == expected)
  }
}
