/// Adds up the words of a number in words: "deux cent mille", "quatre-vingt-dix-sept".
struct NumberSum {
  private var total = 0.0
  private var group = 0.0
  /// The next word may add only what is smaller: 10 behind "vingt", 100 behind "cent".
  private var room = Double.infinity
  /// The last "mille" or "million"; the next must be smaller.
  private var lastMultiplier = Double.infinity
  private var wordCount = 0
  private var startsWithArticle = false
  private var endsWithConnector = false

  /// What the number was before its last multiplier, for "deux ou trois mille".
  private(set) var coefficient = 0.0
  /// The last multiplier where nothing stands behind it, else 1.
  private(set) var scale = 1.0

  /// The number so far.
  var value: Double { total + group }
  /// Whether the number may end here.
  var isWhole: Bool { wordCount > 0 && !endsWithConnector }
  /// Whether the number is no more than an article.
  var isArticle: Bool { startsWithArticle && wordCount == 1 }
  /// Whether nothing was added.
  var isEmpty: Bool { wordCount == 0 }

  /// Adds "et" and the like.
  ///
  /// - Parameter most: The word stands only behind what leaves room for so much.
  /// - Returns: False, and nothing is added, where no such word may stand.
  mutating func connect(most: Double) -> Bool {
    guard !endsWithConnector, room > 1, room <= most, wordCount > 0 else { return false }
    endsWithConnector = true
    return true
  }

  /// Adds the next word.
  ///
  /// - Returns: False, and nothing is added, when the word begins something else.
  mutating func add(_ word: NumberWords.Word) -> Bool {
    guard accepts(word) else { return false }
    switch word.kind {
    case .multiplier where word.value == 100:
      coefficient = max(1, group)
      group = max(1, group) * 100
      room = 100
      scale = 100
    case .multiplier:
      coefficient = max(1, group)
      total += max(1, group) * word.value
      group = 0
      room = word.value
      lastMultiplier = word.value
      scale = word.value
    default:
      group += word.value
      room = word.kind == .ten ? 10 : word.kind == .score ? 20 : 0
      // "des" stands before "millions" without counting them.
      if word.kind == .article, word.value > 1 { lastMultiplier = 0 }
      scale = 1
    }
    startsWithArticle = startsWithArticle || wordCount == 0 && word.kind == .article
    endsWithConnector = false
    wordCount += 1
    return true
  }

  private func accepts(_ word: NumberWords.Word) -> Bool {
    switch word.kind {
    case .multiplier where word.value == 100:
      return lastMultiplier > 100 && group < 10
        && (wordCount == 0 || room > 100 || room == 0 && group > 0)
    case .multiplier:
      // "mille" may begin a number, "millions" only follows one.
      return !endsWithConnector && word.value < lastMultiplier
        && (group > 0 || wordCount == 0 && word.value < 1_000_000)
    case .article where word.value != 1: return wordCount == 0
    case .unit, .article, .ten, .score:
      return word.value < room && (word.value > 0 || wordCount == 0)
    default: return false
    }
  }
}
