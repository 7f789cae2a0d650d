import Linguistics

/// Marks tolls that are out of date, new, or sums over a long time.
struct FigureMarks {
  /// A cue stands at most so many words before its number.
  private static let reach = 12

  /// Marks the numbers of a sentence.
  func settle(_ reading: inout FigureReading) {
    for match in reading.matches {
      if match.term({ $0 == .cumulative }) != nil {
        for place in reading.counted.indices where isToll(place, reading) {
          reading.counted[place].isCumulative = true
        }
      } else if match.term({ $0 == .previous }) != nil {
        let behind = numbers(behind: match.words.upperBound, reading)
        let found = behind.isEmpty ? numbers(before: match.words.lowerBound, reading) : behind
        for place in found { reading.counted[place].isPrevious = true }
      } else if match.term({ $0 == .revised }) != nil,
        let first = numbers(behind: match.words.upperBound, reading).first
      {
        reading.counted[first].isRevised = !reading.counted[first].isPrevious
      }
    }
  }

  private func isToll(_ place: Int, _ reading: FigureReading) -> Bool {
    reading.counted[place].kind?.isOfPeople ?? false
  }

  private func numbers(behind start: Int, _ reading: FigureReading) -> [Int] {
    reading.counted.indices.filter { place in
      let first = reading.counted[place].quantity.words.lowerBound
      return isToll(place, reading) && first >= start && first - start <= Self.reach
        && !(start..<first).contains { reading.isStop($0) }
    }
  }

  private func numbers(before end: Int, _ reading: FigureReading) -> [Int] {
    let found = reading.counted.indices.last { place in
      isToll(place, reading) && reading.counted[place].end <= end
        && end - reading.counted[place].end <= 3
    }
    return found.map { [$0] } ?? []
  }
}
