import Linguistics

/// What stands between the digits of a number, and how digits in groups are read.
///
/// Data say which mark stands before thousands and which before a fraction; where the shape leaves
/// only one reading, the shape decides: "1,234,567" is a whole number in every language, "12.5" is none.
struct DigitSeparators: Sendable {
  /// A number in digits.
  struct Reading {
    /// The value.
    var value: Double
    /// One past the last word.
    var end: Int
  }

  /// Where a hyphen joins the digits to others: "30-50".
  enum Joint {
    /// Nowhere.
    case none
    /// Right behind them.
    case behind
    /// Right before them.
    case before
  }

  /// No news counts beyond; keeps sums far from overflow.
  static let limit = 1e15
  private static let mostGroups = 6

  /// Whether a blank may stand before three digits.
  var allowsBlank = false
  /// Marks before three digits, as hashes.
  var thousands: [UInt64] = []
  /// Marks before a fraction, as hashes.
  var decimals: [UInt64] = []

  /// Digits and the separator before them; nil for a blank.
  private struct Group {
    let value: Double
    let count: Int
    let separator: UInt64?
  }

  /// The number that begins at a run of digits.
  ///
  /// - Parameter joint: Where a hyphen may join them to other digits.
  /// - Returns: Nil where the digits belong to something else: "G20", "-5", "27/09/2022", "1.2.3".
  func reading(in text: ScannedText, at start: Int, joint: Joint = .none) -> Reading? {
    let words = text.words
    guard words[start].isNumber, !isInside(start, words, joint),
      let first = text.digits(at: start)
    else { return nil }
    if start + 1 == words.count || words[start + 1].isWord {
      return Double(first) < Self.limit ? Reading(value: Double(first), end: start + 1) : nil
    }
    var groups = [Group(value: Double(first), count: words[start].bytes.count, separator: nil)]
    var end = start + 1
    while end < words.count, groups.count < Self.mostGroups,
      let (group, next) = group(in: text, at: end, behind: groups[0])
    {
      groups.append(group)
      end = next
    }
    if end < words.count, goesOn(at: end, words, joint) { return nil }
    guard let value = value(of: groups), value < Self.limit else { return nil }
    return Reading(value: value, end: end)
  }

  /// The next digits with the mark before them.
  private func group(
    in text: ScannedText, at index: Int, behind first: Group
  ) -> (Group, next: Int)? {
    let words = text.words
    if allowsBlank, first.count <= 3, words[index].isBehindSpace, words[index].bytes.count == 3,
      words[index].firstScalar - words[index - 1].firstScalar - words[index - 1].scalarCount == 1,
      let value = text.digits(at: index)
    {
      return (Group(value: Double(value), count: 3, separator: nil), index + 1)
    }
    guard words[index].isMark, words[index].isJoined, index + 1 < words.count,
      words[index + 1].isJoined, isSeparator(words[index].folded),
      let value = text.digits(at: index + 1)
    else { return nil }
    let count = words[index + 1].bytes.count
    return (Group(value: Double(value), count: count, separator: words[index].folded), index + 2)
  }

  private func isSeparator(_ hash: UInt64) -> Bool {
    thousands.contains(hash) || decimals.contains(hash)
  }

  private func value(of groups: [Group]) -> Double? {
    let rest = groups.dropFirst()
    guard let last = rest.last, let separator = rest.first?.separator ?? last.separator else {
      // One run of digits, or blanks only.
      return rest.reduce(groups[0].value) { $0 * 1000 + $1.value }
    }
    let isUniform = rest.allSatisfy { $0.separator == rest.first?.separator }
    let isInThrees = groups[0].count <= 3 && rest.allSatisfy { $0.count == 3 }
    if isUniform, isInThrees, groups[0].value > 0,
      rest.count > 1 || thousands.contains(separator)
    {
      return rest.reduce(groups[0].value) { $0 * 1000 + $1.value }
    }
    // The last mark stands before a fraction: "1,5", "1.234,56", "1 234,5".
    let whole = rest.dropLast()
    guard let mark = last.separator, !whole.contains(where: { $0.separator == mark }),
      whole.isEmpty || groups[0].count <= 3 && whole.allSatisfy({ $0.count == 3 })
    else { return nil }
    let fraction = (0..<last.count).reduce(last.value) { value, _ in value / 10 }
    return whole.reduce(groups[0].value) { $0 * 1000 + $1.value } + fraction
  }

  // MARK: - Digits that belong to something else

  private static let signs = ["-", "+", "−", "/"].map { WordHash($0).folded }
  private static let innerMarks = [".", ",", "/", ":"].map { WordHash($0).folded }

  /// Whether a letter, a sign or an earlier part of a date stands right before.
  private func isInside(_ start: Int, _ words: [ScannedWord], _ joint: Joint) -> Bool {
    guard start > 0 else { return false }
    let before = words[start - 1]
    switch words[start].gap {
    case .none:
      if !before.isMark { return true }
      if Self.signs.contains(before.folded) { return true }
      return Self.innerMarks.contains(before.folded) && start > 1 && before.isJoined
        && words[start - 2].isNumber
    case .hyphen: return joint != .before
    case .apostrophe, .space, .line: return false
    }
  }

  /// Whether more of a date, a time or a row of numbers follows: "/2022", ":30", ".3".
  private func goesOn(at end: Int, _ words: [ScannedWord], _ joint: Joint) -> Bool {
    if words[end].isNumber, words[end].isBehindHyphen { return joint != .behind }
    guard end + 1 < words.count, words[end].isMark, words[end].isJoined,
      words[end + 1].isJoined, words[end + 1].isNumber
    else { return false }
    return Self.innerMarks.contains(words[end].folded)
  }
}
