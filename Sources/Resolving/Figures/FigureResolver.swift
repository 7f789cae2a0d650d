import LanguageData
import Linguistics

/// Finds the numbers of a text and says what they count or measure, of whom, and how they are told.
///
/// Words and patterns are data: `number-words.tsv`, `number-bounds.tsv`, `figure-words.tsv`,
/// `figure-verbs.tsv`, `figure-frames.tsv` and the persons of `actor-nouns.tsv` of the language.
package struct FigureResolver: Sendable {
  private let numbers: NumberReader
  private let lexicon: FigureLexicon
  private let frames: FigureFrameMatcher

  /// Loads the words of a language; one without data has numbers in digits, of things.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  package init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    numbers = try NumberReader(data: data, language: language)
    let patterns = try FigureFrames(data: data, language: language)
    var lexicon = try FigureLexicon(data: data, language: language)
    lexicon.addOpenings(of: numbers, patterns)
    self.lexicon = lexicon
    frames = FigureFrameMatcher(frames: patterns)
  }

  /// The numbers of a text, from left to right; a sum stands before its parts.
  ///
  /// Articles are numbers only where somebody is killed, wounded and so on.
  ///
  /// - Complexity: O(*n*) in the words; sentences without numbers and without words of a kind are
  ///   passed over at one test of a bit a word.
  package func mentions(in text: ScannedText) -> [FigureMention] {
    var reading = FigureReading(text: text)
    var mentions: [FigureMention] = []
    // News tells a number every forty words.
    mentions.reserveCapacity(text.words.count / 32)
    var start = 0
    while start < text.words.count {
      reading.move(to: start, lexicon.functions)
      if !reading.union.isDisjoint(with: [.anchor, .digits]) {
        resolve(&reading, into: &mentions)
      }
      start = reading.range.upperBound
    }
    return mentions
  }

  private func resolve(_ reading: inout FigureReading, into mentions: inout [FigureMention]) {
    reading.read(lexicon, numbers)
    let parts = FigureParts()
    let nouns = FigureNouns()
    if !reading.counted.isEmpty {
      reading.findHeads()
      reading.settleMeasures()
      frames.settle(&reading)
      parts.tie(&reading)
      nouns.settle(&reading)
    }
    // A verb may count one who is only named.
    FigureVerbs().settle(&reading)
    guard !reading.counted.isEmpty else { return }
    nouns.guessRoles(&reading)
    parts.tieBreakdowns(&reading)
    parts.inherit(&reading)
    FigureMarks().settle(&reading)
    FigureMentions().collect(reading, into: &mentions)
  }
}
