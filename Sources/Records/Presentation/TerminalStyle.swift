/// How a terminal shows words that stand out: SGR sequences of ECMA-48.
package enum TerminalStyle: String, Sendable {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "1;32"
  case yellow = "33"
  case blue = "34"
  case cyan = "36"

  /// A text in this style.
  package func applied(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
