/// How the explanations of documents are written.
public enum ExplanationFormat: String, Sendable, CaseIterable {
  /// Trees as indented text, for a terminal.
  case text
  /// One HTML page that needs nothing from outside: trees drawn over the words, arguments coloured.
  case html
}
