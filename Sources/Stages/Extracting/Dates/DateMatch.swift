/// A pattern that fits a row of tokens, not yet resolved to days.
struct DateMatch: Sendable {
  /// A place of the pattern and what filled it.
  struct Binding: Sendable {
    /// The class of the word.
    let name: String
    /// What it stands for.
    let value: DateValue
  }

  /// The tokens.
  let tokens: Range<Int>
  /// The pattern.
  let pattern: DatePattern
  /// The places of the pattern that are filled, in the order of the text.
  let bindings: [Binding]

  /// Whether a word of a class is among the words.
  func has(_ name: String) -> Bool { bindings.contains { $0.name == name } }

  /// The numbers in places of one of these classes.
  func numbers(_ names: String...) -> [Int] {
    bindings.compactMap {
      if names.contains($0.name), case .number(let number) = $0.value { number } else { nil }
    }
  }

  /// The first length of time.
  var unit: DateUnit? {
    bindings.lazy.compactMap { if case .unit(let unit) = $0.value { unit } else { nil } }.first
  }

  /// The first word for a part of a period.
  var edge: DateEdge? {
    bindings.lazy.compactMap { if case .edge(let edge) = $0.value { edge } else { nil } }.first
  }

  /// The dates inside.
  var dates: [DateMatch] {
    bindings.compactMap { if case .date(let date) = $0.value { date } else { nil } }
  }
}
