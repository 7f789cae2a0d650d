/// How the explanations of pages are written.
public enum ExplanationFormat: String, Sendable, CaseIterable {
  /// A line a block, for a terminal 120 columns wide.
  case table
  /// One HTML page that needs nothing from outside: blocks as a reader would see them, kept ones
  /// marked, dropped ones folded away.
  case html
  /// One object a page, with all features of its blocks.
  case jsonl
}
