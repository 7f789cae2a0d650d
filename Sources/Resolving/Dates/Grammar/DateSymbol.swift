/// What a place of a pattern is filled by.
enum DateSymbol: Hashable, Sendable {
  /// Words of the vocabulary, or a number, by their number in `DateVocabulary`.
  case terminal(Int)
  /// What patterns of a category build, by its number in `DateGrammar`.
  case category(Int)
}

/// A set of symbols.
struct DateSymbolSet: Sendable {
  var terminals = DateTerminalSet()
  var categories = DateCategorySet()
  /// The categories, and those with which their patterns may begin.
  var inner = DateCategorySet()
}
