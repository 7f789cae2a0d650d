/// What stands in one cell of a table, before it is written in a format.
package enum TableCell: Equatable, Sendable {
  /// Nothing is known.
  case empty
  /// Words.
  case text(String)
  /// Several words: an array in JSON, joined by ";" elsewhere.
  case list([String])
  /// A whole number.
  case integer(Int)
  /// A number.
  case decimal(Double)

  /// A text; nil and "" are unknown.
  package init(_ text: String?) { self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty }

  /// A whole number; nil is unknown.
  package init(_ number: Int?) { self = number.map { .integer($0) } ?? .empty }

  /// A number; nil is unknown.
  package init(_ number: Double?) { self = number.map { .decimal($0) } ?? .empty }

  /// Several words; none are unknown.
  package init(_ texts: [String]) { self = texts.isEmpty ? .empty : .list(texts) }
}
