import Linguistics

/// A number without words that bound it, as it was read.
package struct Cardinal: Hashable, Sendable {
  /// The value.
  package var value: Double
  /// Its words.
  package var words: Range<Int>
  /// Whether it is no more than an article.
  package var isArticle = false
  /// Whether it begins with digits.
  package var isInDigits = false
  /// What stands before its last multiplier: 3 in "trois mille".
  var coefficient = 0.0
  /// Its last multiplier where nothing stands behind it, else 1.
  var scale = 1.0

  /// The value as a whole number; nil for "1,5".
  package var whole: Int? { value == value.rounded() ? Int(value) : nil }
}

/// Puts one cardinal number together from words or digits: "deux cent mille", "1 200", "1,5 million".
struct CardinalReader {
  /// A number in words has few parts; keeps a row of garbage from being joined at length.
  private static let mostParts = 12

  let lists: NumberReader.Lists
  let text: ScannedText

  /// The words for numbers.
  var numbers: NumberWords {
    @inline(__always) _read { yield lists.numbers }
  }

  /// The number that begins at a word.
  func cardinal(at start: Int) -> Cardinal? {
    guard start < text.words.count else { return nil }
    guard
      let cardinal = text.words[start].isNumber
        ? inDigits(at: start) : inWords(at: start)
    else { return nil }
    return withHalf(cardinal)
  }

  /// A word of some kinds at an index, the longest that there is.
  func numeral(
    at index: Int, _ isWanted: (NumberWords.Kind) -> Bool
  ) -> (length: Int, word: NumberWords.Word)? {
    guard index < text.words.count else { return nil }
    return numbers.numerals.firstValue(at: index, in: text.words) { isWanted($0.kind) }
      .map { ($0.length, $0.value) }
  }

  /// A word between parts or behind them.
  func joint(at index: Int, _ kind: NumberWords.Kind) -> (length: Int, word: NumberWords.Word)? {
    guard index < text.words.count, !text.words[index].isBehindLineEnd else { return nil }
    return numbers.joints.firstValue(at: index, in: text.words) { $0.kind == kind }
      .map { ($0.length, $0.value) }
  }

  // MARK: - Digits

  private func inDigits(at start: Int) -> Cardinal? {
    guard let digits = numbers.separators.reading(in: text, at: start) else { return nil }
    var cardinal = Cardinal(value: digits.value, words: start..<digits.end, isInDigits: true)
    cardinal.coefficient = digits.value
    while let (length, word) = multiplier(at: cardinal.words.upperBound) {
      cardinal.scale *= word.value
      cardinal.value *= word.value
      cardinal.words = start..<cardinal.words.upperBound + length
    }
    // "1er" and "22e" are ranks.
    if cardinal.words.upperBound == digits.end, let rank = suffix(at: digits.end), rank > 0 {
      return nil
    }
    return cardinal.value < DigitSeparators.limit ? cardinal : nil
  }

  /// "mille", "millions" behind digits.
  func multiplier(at index: Int) -> (length: Int, word: NumberWords.Word)? {
    guard index < text.words.count, !text.words[index].isBehindLineEnd,
      let match = numeral(at: index, { $0 == .multiplier }), match.word.value >= 1000
    else { return nil }
    return match
  }

  /// The number of words of the ending that makes a rank of digits; 0 for none.
  func suffix(at index: Int) -> Int? {
    guard index < text.words.count, text.words[index].isJoined else { return nil }
    return joint(at: index, .suffix)?.length
  }

  // MARK: - Words

  private func inWords(at start: Int) -> Cardinal? {
    guard numbers.numerals.mayBegin(with: text.words[start]), !text.words[start].isBehindHyphen
    else { return nil }
    var sum = NumberSum()
    var found: Cardinal?
    var index = start
    for _ in 0..<Self.mostParts {
      if index > start, index >= text.words.count || text.words[index].isBehindLineEnd { break }
      if let (length, word) = numeral(at: index, { $0.isSummed }) {
        guard sum.add(word) else { break }
        index += length
      } else if let (length, word) = joint(at: index, .connector) {
        guard sum.connect(most: word.value) else { break }
        index += length
      } else if let (_, word) = numeral(at: index, { $0 == .ordinal }),
        !sum.isEmpty, sum.add(word.asCardinal)
      {
        // "vingt et unième" is a rank.
        return nil
      } else {
        break
      }
      guard sum.isWhole else { continue }
      found = Cardinal(value: sum.value, words: start..<index, isArticle: sum.isArticle)
      found?.coefficient = sum.coefficient
      found?.scale = sum.scale
    }
    return found
  }

  /// "un million et demi".
  private func withHalf(_ cardinal: Cardinal) -> Cardinal {
    guard cardinal.scale > 1, let (length, word) = joint(at: cardinal.words.upperBound, .half)
    else {
      return cardinal
    }
    var whole = cardinal
    whole.value += word.value * cardinal.scale
    whole.coefficient += word.value
    whole.words = cardinal.words.lowerBound..<cardinal.words.upperBound + length
    return whole
  }
}

extension NumberWords.Word {
  /// A rank as the number that it adds up like: "centième" as "cent" does.
  var asCardinal: NumberWords.Word {
    let kind: NumberWords.Kind =
      switch value {
      case ..<20: .unit
      case ..<60: .ten
      case ..<100: .score
      default: .multiplier
      }
    return NumberWords.Word(kind: kind, value: value)
  }
}

extension NumberWords.Kind {
  /// Whether numbers in words are sums of such words.
  var isSummed: Bool {
    switch self {
    case .unit, .ten, .score, .multiplier, .article: true
    default: false
    }
  }
}
