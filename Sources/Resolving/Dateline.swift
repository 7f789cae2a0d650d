import Linguistics
import Records

/// What opens an agency's story: "ALEP, 12 mars (AFP) –", "(Beyrouth)". It says where and when the story
/// was written.
package struct Dateline: Hashable, Sendable {
  /// The words of the town.
  let town: Range<Int>
  /// All words in front of the dash, those of the town with them.
  let words: Range<Int>

  /// In how many words of a text one may begin: a title and a line of its own may come first.
  private static let reach = 60
  /// "Port-au-Prince"
  private static let longestTown = 6
  /// "PORT-AU-PRINCE (Haïti), 12 mars 2024 (Agence France-Presse) –"
  private static let longest = 20

  /// The first line of a text that begins so; nil where none does.
  init?(of text: ScannedText) {
    let words = text.words
    for start in 0..<min(words.count, Self.reach) where words[start].startsLine {
      if let found = Dateline(at: start, in: words) {
        self = found
        return
      }
    }
    return nil
  }

  private init?(at start: Int, in words: [ScannedWord]) {
    let isInBrackets = words[start].folded == Self.openingBracket
    let town = Self.town(at: isInBrackets ? start + 1 : start, in: words)
    guard !town.isEmpty, town.upperBound + 1 < words.count else { return nil }
    let end = town.upperBound
    if isInBrackets {
      guard words[end].folded == Self.closingBracket, words[end + 1].isCapitalised else {
        return nil
      }
      self.town = town
      self.words = start..<end + 1
      return
    }
    guard
      let dash = (end..<min(words.count, start + Self.longest)).first(where: {
        !Self.isPart(words[$0])
      }), Self.isDash(at: dash, in: words)
    else { return nil }
    let rest = words[end..<dash]
    let hasDay = rest.first?.folded == Self.comma && rest.contains { $0.isNumber }
    guard
      hasDay || rest.last?.folded == Self.closingBracket
        || rest.isEmpty && words[town].allSatisfy(\.isAllCapitals)
    else { return nil }
    self.town = town
    self.words = start..<dash
  }

  /// Whether a time is the one that a dateline names.
  func holds(_ time: Range<Int>) -> Bool {
    town.upperBound <= time.lowerBound && time.upperBound <= words.upperBound
  }

  /// The day that a story was written on, by its dateline and by the page that has it: a page may show
  /// it weeks later, not before, and years apart one of them is wrong.
  package static func dayOfWriting(_ day: CivilDate, published: CivilDate?) -> CivilDate? {
    guard let published else { return day }
    return (0...31).contains(published.daysSince1970 - day.daysSince1970) ? day : published
  }

  /// The words that may be a town's name; none where the line does not begin with any.
  private static func town(at start: Int, in words: [ScannedWord]) -> Range<Int> {
    guard start < words.count, words[start].isWord, words[start].isCapitalised else {
      return start..<start
    }
    let end = (start..<min(words.count, start + longestTown)).first { !words[$0].isWord }
    return start..<(end ?? start)
  }

  /// Whether a word may stand between the town and the dash.
  private static func isPart(_ word: ScannedWord) -> Bool {
    if word.isBehindLineEnd { return false }
    return !word.isMark || marks.contains(word.folded)
  }

  private static func isDash(at index: Int, in words: [ScannedWord]) -> Bool {
    guard dashes.contains(words[index].folded), words[index].isBehindSpace else { return false }
    var next = index + 1
    if next < words.count, words[next].folded == words[index].folded, words[next].isJoined {
      next += 1
    }
    return next < words.count && !words[next].isJoined
  }

  private static let comma = WordHash(",").folded
  private static let openingBracket = WordHash("(").folded
  private static let closingBracket = WordHash(")").folded
  private static let marks =
    [comma, openingBracket, closingBracket] + [".", "/"].map { WordHash($0).folded }
  private static let dashes = ["–", "—", "-"].map { WordHash($0).folded }
}
