import Linguistics

/// Marks tolls that are out of date, new, or sums over a long time.
struct FigureMarks {
  /// A cue stands at most so many words before its number.
  private static let reach = 12

  /// Marks the numbers of a sentence.
  func settle(_ reading: inout FigureReading) {
    guard reading.hasCues else { return }
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
    var found: [Int] = []
    var next = start
    for place in reading.counted.indices where isToll(place, reading) {
      let number = reading.counted[place]
      let first = number.quantity.words.lowerBound
      guard first >= start else { continue }
      // Behind the first only what is told with it: "8 morts et 20 blessés".
      guard first - start <= Self.reach, next <= first,
        !(next..<first).contains(where: {
          reading.isStop($0)
            || !found.isEmpty
              && !reading.classes($0).isDisjoint(with: [.have, .be, .barrier, .pronoun])
        })
      else { break }
      found.append(place)
      next = number.end
    }
    return found
  }

  private func numbers(before end: Int, _ reading: FigureReading) -> [Int] {
    let found = reading.counted.indices.last { place in
      isToll(place, reading) && reading.counted[place].end <= end
        && end - reading.counted[place].end <= 3
    }
    return found.map { [$0] } ?? []
  }
}
