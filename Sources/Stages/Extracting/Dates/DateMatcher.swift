import Linguistics
import Records

/// Fits the patterns of time to a row of tokens.
struct DateMatcher {
  /// Slots that are filled by shape and not by the words of a class.
  static let slotsOfDigits: Set<String> = [
    "day", "daynumber", "year", "decade", "numeric", "short", "n", "date",
  ]
  /// A row of optional places and alternatives could otherwise be tried in very many ways.
  private static let mostSteps = 2000

  let grammar: DateGrammar
  let numbers: NumberReader
  let tokens: [WordToken]
  private var datesInside: [Int: [DateMatch]] = [:]
  private var steps = 0

  init(grammar: DateGrammar, numbers: NumberReader, tokens: [WordToken]) {
    self.grammar = grammar
    self.numbers = numbers
    self.tokens = tokens
  }

  /// What begins at a token, the longest first, then in the order of the file.
  mutating func matches(at start: Int) -> [DateMatch] {
    matches(at: start) { $0 != .inner }
  }

  private mutating func matches(
    at start: Int, where accepts: (DatePattern.Kind) -> Bool
  ) -> [DateMatch] {
    var found: [DateMatch] = []
    for number in candidates(at: start) {
      let pattern = grammar.patterns[number]
      guard accepts(pattern.kind) else { continue }
      steps = 0
      var best: (end: Int, bindings: [DateMatch.Binding])?
      fit(pattern, 0, at: start, [], &best)
      if let best, best.end > start {
        found.append(
          DateMatch(tokens: start..<best.end, pattern: pattern, bindings: best.bindings))
      }
    }
    // Sorting keeps the order of the file among equals, so compare the places too.
    return found.enumerated().sorted {
      ($1.element.tokens.count, $0.offset) < ($0.element.tokens.count, $1.offset)
    }.map(\.element)
  }

  /// The numbers of the patterns whose first place may be filled by a token.
  private func candidates(at index: Int) -> [Int] {
    let token = tokens[index]
    var found = Set(grammar.patternsByWord[token.folded] ?? [])
    for (prefix, pattern) in grammar.patternsByPrefix where token.folded.hasPrefix(prefix) {
      found.insert(pattern)
    }
    // Most words of a text can fill no slot; asking each slot would take most of the time.
    guard
      grammar.wordStarts.contains(token.folded) || token.shape.contains(.digits)
        || numbers.cardinal(in: tokens, at: index) != nil
    else { return found.sorted() }
    for (name, patterns) in grammar.patternsBySlot where !found.isSuperset(of: patterns) {
      // Dates inside never come first in a pattern; asking for them here would not end.
      if name != "date", !fillings(name, at: index).isEmpty { found.formUnion(patterns) }
    }
    return found.sorted()
  }

  private mutating func fit(
    _ pattern: DatePattern, _ place: Int, at index: Int, _ bindings: [DateMatch.Binding],
    _ best: inout (end: Int, bindings: [DateMatch.Binding])?
  ) {
    steps += 1
    guard steps < Self.mostSteps else { return }
    guard place < pattern.elements.count else {
      if index > best?.end ?? -1 { best = (index, bindings) }
      return
    }
    let element = pattern.elements[place]
    if index < tokens.count {
      for matcher in element.matchers {
        switch matcher {
        case .word(let word):
          if tokens[index].folded == word {
            fit(pattern, place + 1, at: index + 1, bindings, &best)
          }
        case .slot("date", _):
          for date in dates(at: index) {
            fit(
              pattern, place + 1, at: date.tokens.upperBound,
              bindings + [.init(name: "date", value: .date(date))], &best)
          }
        case .slot(let name, let prefix):
          for (end, value) in fillings(name, at: index, prefix: prefix) {
            fit(pattern, place + 1, at: end, bindings + [.init(name: name, value: value)], &best)
          }
        }
      }
    }
    if element.isOptional { fit(pattern, place + 1, at: index, bindings, &best) }
  }

  private mutating func dates(at index: Int) -> [DateMatch] {
    if let known = datesInside[index] { return known }
    let outerSteps = steps
    let found = matches(at: index) { $0 == .date || $0 == .inner }
    steps = outerSteps
    datesInside[index] = found
    return found
  }

  // MARK: - Slots

  private func fillings(_ name: String, at index: Int, prefix: String = "") -> [(Int, DateValue)] {
    guard prefix.isEmpty else { return prefixed(name, at: index, prefix: prefix) }
    let token = tokens[index]
    var found: [(Int, DateValue)] = []
    if let match = grammar.words.longestMatch(
      at: index, in: tokens, where: { word, _ in word.name == name }),
      let word = match.values.first
    {
      found.append((index + match.length, word.value))
    }
    switch name {
    case "daynumber":
      if let day = DateDigits.integer(token.form), (1...31).contains(day) {
        found.append((index + 1, .number(day)))
      }
    case "day", "n":
      if let (value, end) = numbers.cardinal(in: tokens, at: index),
        name == "n" ? value > 0 : (1...31).contains(value)
      {
        found.append((end, .number(value)))
      }
    case "year":
      if let year = DateDigits.year(token.form) { found.append((index + 1, .number(year))) }
    case "decade":
      if let (value, end) = numbers.cardinal(in: tokens, at: index), value % 10 == 0,
        (10...90).contains(value) || (1000...2100).contains(value)
      {
        found.append((end, .number(value)))
      }
    case "numeric":
      if let day = DateDigits.day(token.form) { found.append((index + 1, .day(day))) }
    case "short":
      if let (day, month) = DateDigits.dayAndMonth(token.form) {
        found.append((index + 1, .dayAndMonth(day: day, month: month)))
      }
    default: break
    }
    return found
  }

  /// A word of a class in the rest of a token: the month in "mi-octobre".
  private func prefixed(_ name: String, at index: Int, prefix: String) -> [(Int, DateValue)] {
    let token = tokens[index]
    guard token.folded.hasPrefix(prefix) else { return [] }
    let rest = String(token.folded.dropFirst(prefix.count))
    let restToken = WordToken(
      bytes: token.bytes, span: token.span, form: rest, followsSpace: token.followsSpace)
    if name == "year", let year = DateDigits.year(rest) { return [(index + 1, .number(year))] }
    let match = grammar.words.longestMatch(
      at: 0, in: [restToken], where: { word, _ in word.name == name })
    guard let word = match?.values.first else { return [] }
    return [(index + 1, word.value)]
  }
}
