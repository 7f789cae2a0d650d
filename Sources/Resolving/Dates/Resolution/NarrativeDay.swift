import Linguistics
import Records

/// The day that a text has come to, which "la veille" and "deux jours plus tard" are counted from.
struct NarrativeDay {
  /// A text keeps to a day for so many sentences.
  private static let sentences = 4

  private var last: (period: CivilPeriod, mention: Int, word: Int)?
  /// The sentences that have begun since, up to a word.
  private var passed = 0
  private var reached = 0
  /// The last time mentioned at all, a month or shorter, for what cannot be counted from the day of
  /// writing.
  private(set) var far: (period: CivilPeriod, mention: Int)?

  init() {}

  /// Takes note of a time that was mentioned.
  mutating func follow(_ mention: DateMention, at index: Int) {
    guard mention.kind == .point || mention.kind == .interval, let from = mention.from,
      let to = mention.to, mention.precision ?? 5 <= 4, !mention.isApproximate,
      let period = CivilPeriod(days: from...to)
    else { return }
    far = (period, index)
    guard mention.precision ?? 5 <= 2 else { return }
    last = (period, index, mention.words.upperBound)
    passed = 0
    reached = mention.words.upperBound
  }

  /// Counts the sentences up to a word.
  mutating func goOn(to word: Int, in text: ScannedText) {
    while reached <= word {
      if text.words[reached].startsSentence { passed += 1 }
      reached += 1
    }
  }

  /// The day that holds at the word that was gone on to; nil where none was mentioned near before.
  func current(at word: Int) -> (period: CivilPeriod, mention: Int)? {
    guard let last, last.word <= word, passed <= Self.sentences else { return nil }
    return (last.period, last.mention)
  }
}
