import Linguistics

/// Puts one cardinal number together from words or digits: "deux cent mille", "1 200", "1,5 million".
struct CardinalReader {
  /// A number that was read.
  struct Cardinal {
    /// The value.
    var value: Int
    /// One past its last token.
    var end: Int
    /// Whether it is no more than an article.
    var isArticle = false
  }

  /// No news counts beyond; keeps sums far from overflow.
  private static let limit = 1e15
  /// A number in words has few parts; keeps a row of garbage from being joined at length.
  private static let mostTokens = 12

  let words: NumberWords
  let tokens: [WordToken]

  /// The number that begins at a token.
  func cardinal(at start: Int) -> Cardinal? {
    guard start < tokens.count else { return nil }
    return tokens[start].shape.contains(.digits) ? inDigits(at: start) : inWords(at: start)
  }

  // MARK: - Digits

  private func inDigits(at start: Int) -> Cardinal? {
    guard tokens[start].shape.contains(.number),
      var value = Self.value(ofDigits: tokens[start].form)
    else { return nil }
    var end = start + 1
    while end < tokens.count, let word = words.word(tokens[end].folded), word.kind == .multiplier,
      word.value >= 1000
    {
      value *= Double(word.value)
      end += 1
    }
    // "1,5" alone counts no persons.
    guard value < Self.limit, value == value.rounded() else { return nil }
    return Cardinal(value: Int(value), end: end)
  }

  /// The value of digits with blanks, a comma or stops between: "1 200", "1.200", "1,5".
  ///
  /// - Returns: Nil for anything else, such as "12/03" or "+5".
  static func value(ofDigits form: String) -> Double? {
    var groups: [(digits: Int, value: Double)] = [(0, 0)]
    var separators: [Unicode.Scalar] = []
    for scalar in form.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        let last = groups.count - 1
        groups[last].digits += 1
        groups[last].value = groups[last].value * 10 + Double(scalar.value - 0x30)
      } else if scalar == "," || scalar == "." || scalar.properties.isWhitespace {
        separators.append(scalar)
        groups.append((0, 0))
      } else {
        return nil
      }
    }
    guard groups.allSatisfy({ (1...15).contains($0.digits) }) else { return nil }
    var value = groups[0].value
    for (separator, group) in zip(separators, groups.dropFirst()) {
      if separator != ",", group.digits == 3, groups[0].digits <= 3 {
        value = value * 1000 + group.value
      } else if separator != " ", separators.count == 1 {
        value += (0..<group.digits).reduce(group.value) { fraction, _ in fraction / 10 }
      } else {
        return nil
      }
    }
    return value
  }

  // MARK: - Words

  private func inWords(at start: Int) -> Cardinal? {
    guard words.mayBegin(with: tokens[start]) else { return nil }
    var sum = NumberSum()
    var found: Cardinal?
    var parts: [(text: String, endsToken: Int?)] = []
    for index in start..<min(tokens.count, start + Self.mostTokens) {
      let pieces = tokens[index].folded.split(separator: "-", omittingEmptySubsequences: false)
      for (place, piece) in pieces.enumerated() {
        parts.append((String(piece), place == pieces.count - 1 ? index + 1 : nil))
      }
      // No number goes on behind a word that could not begin one; that word may still be the second
      // part of a pair.
      if !words.mayBegin(with: tokens[index]) { break }
    }
    var place = 0
    while place < parts.count {
      var length = 1
      var word = words.word(parts[place].text)
      if place + 1 < parts.count,
        let longer = words.word(parts[place].text + " " + parts[place + 1].text)
      {
        word = longer
        length = 2
      }
      guard let word, sum.add(word) else { break }
      place += length
      if let end = parts[place - 1].endsToken, sum.isWhole {
        found = Cardinal(value: sum.value, end: end, isArticle: sum.isArticle)
      }
    }
    return found
  }
}
