/// A number in words while it is put together, word by word.
struct NumberSum {
  private var total = 0
  /// What stands before the next "mille" or "million".
  private var group = 0
  /// The next word may add only what is smaller: 10 behind "vingt", 100 behind "cent".
  private var room = Int.max
  /// The last "mille" or "million"; the next must be smaller.
  private var lastMultiplier = Int.max
  private var wordCount = 0
  private var startsWithArticle = false
  private var endsWithConnector = false

  /// The number so far.
  var value: Int { total + group }
  /// Whether the number may end here.
  var isWhole: Bool { wordCount > 0 && !endsWithConnector }
  /// Whether the number is no more than an article.
  var isArticle: Bool { startsWithArticle && wordCount == 1 }

  /// Adds the next word.
  ///
  /// - Returns: False, and nothing is added, when the word begins something else.
  mutating func add(_ word: NumberWords.Word) -> Bool {
    guard accepts(word) else { return false }
    switch word.kind {
    case .connector:
      endsWithConnector = true
      return true
    case .multiplier where word.value == 100:
      group = max(1, group) * 100
      room = 100
    case .multiplier:
      total += max(1, group) * word.value
      group = 0
      room = word.value
      lastMultiplier = word.value
    default:
      group += word.value
      room = word.kind == .ten ? 10 : word.kind == .score ? 20 : 0
      // "des" stands before "millions" without counting them.
      if word.kind == .article, word.value > 1 { lastMultiplier = 0 }
    }
    startsWithArticle = startsWithArticle || wordCount == 0 && word.kind == .article
    endsWithConnector = false
    wordCount += 1
    return true
  }

  private func accepts(_ word: NumberWords.Word) -> Bool {
    switch word.kind {
    case .connector: return !endsWithConnector && (room == 10 || room == 20)
    case .multiplier where word.value == 100:
      return !endsWithConnector && lastMultiplier > 100 && group < 10
        && (wordCount == 0 || room > 100 || room == 0)
    case .multiplier:
      // "mille" may begin a number, "millions" only follows one.
      return !endsWithConnector && word.value < lastMultiplier
        && (group > 0 || wordCount == 0 && word.value < 1_000_000)
    case .article where word.value != 1: return wordCount == 0
    case .unit, .article, .ten, .score:
      return word.value < room && (word.value > 0 || wordCount == 0)
    case .link, .collective, .collectives, .some, .none, .range: return false
    }
  }
}
