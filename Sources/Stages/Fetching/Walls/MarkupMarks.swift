/// Finds marks in mark-up, whatever its case and however it is laid out: white space may stand
/// between the words and signs of a mark.
///
/// Each mark is looked for by its longest word, and around that byte by byte: squeezing the white
/// space out of a whole page and searching for one mark after the other took a third of all time
/// that reading an archive took (perf, 2026-11-28).
struct MarkupMarks {
  /// What stands around a word in a mark.
  private struct Surroundings {
    /// The place of the mark among those given.
    let index: Int
    let before: [UInt8]
    let after: [UInt8]
  }

  private var words: [(search: WordSearch, marks: [Surroundings])] = []
  private var count = 0

  /// Adds a mark, which has no white space.
  ///
  /// - Returns: Its place in what `found` gives; nil for a mark without a letter or digit of ASCII.
  mutating func add(_ mark: [UInt8]) -> Int? {
    let mark = mark.map(\.lowercasedASCII)
    guard let range = Self.longestWord(of: mark) else { return nil }
    let (word, index) = (Array(mark[range]), count)
    let surroundings = Surroundings(
      index: index, before: Array(mark[..<range.lowerBound]),
      after: Array(mark[range.upperBound...]))
    if let place = words.firstIndex(where: { $0.search.word == word }) {
      words[place].marks.append(surroundings)
    } else {
      words.append((WordSearch(word), [surroundings]))
    }
    count += 1
    return index
  }

  /// Which of the marks stand in mark-up, in the order in which they were added.
  func found(in markup: Span<UInt8>) -> [Bool] {
    var found = [Bool](repeating: false, count: count)
    for (search, marks) in words {
      var start = 0
      while let place = search.firstOffset(in: markup, from: start) {
        for mark in marks where !found[mark.index] {
          found[mark.index] =
            Self.stands(mark.before, before: place, in: markup)
            && Self.stands(mark.after, after: place + search.word.count, in: markup)
        }
        start = place + 1
      }
    }
    return found
  }

  /// The longest run of bytes between which nobody puts white space.
  private static func longestWord(of mark: [UInt8]) -> Range<Int>? {
    var longest: Range<Int>?
    var start: Int?
    for index in 0...mark.count {
      if index < mark.count, isInWord(mark[index]) {
        start = start ?? index
      } else if let begin = start {
        if index - begin > longest?.count ?? 0 { longest = begin..<index }
        start = nil
      }
    }
    return longest
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "_:-".utf8.contains(byte)
  }

  private static func stands(
    _ text: [UInt8], before place: Int, in markup: Span<UInt8>
  ) -> Bool {
    var index = place - 1
    for byte in text.reversed() {
      while index >= 0, markup[index] <= 0x20 { index -= 1 }
      guard index >= 0, markup[index].lowercasedASCII == byte else { return false }
      index -= 1
    }
    return true
  }

  private static func stands(_ text: [UInt8], after place: Int, in markup: Span<UInt8>) -> Bool {
    var index = place
    for byte in text {
      while index < markup.count, markup[index] <= 0x20 { index += 1 }
      guard index < markup.count, markup[index].lowercasedASCII == byte else {
        return false
      }
      index += 1
    }
    return true
  }
}
