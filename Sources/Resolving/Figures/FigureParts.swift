import Linguistics

/// Ties numbers to the whole of which they are a part, and hands kinds on.
struct FigureParts {
  /// A whole stands at most so many words before its part.
  private static let reach = 14
  /// Words between "dont" and its number.
  private static let gap = 1

  /// Ties the numbers behind "dont" and the like.
  func tie(_ reading: inout FigureReading) {
    guard reading.hasCues else { return }
    for match in reading.matches where match.term({ $0 == .part }) != nil {
      let start = match.words.upperBound
      guard
        let first = reading.counted.indices.first(where: {
          reading.counted[$0].quantity.words.lowerBound >= start
        }), reading.counted[first].quantity.words.lowerBound - start <= Self.gap,
        let whole = whole(before: match.words.lowerBound, reading)
      else { continue }
      reading.counted[first].whole = whole
      tieList(behind: first, to: whole, &reading)
    }
  }

  private func whole(before index: Int, _ reading: FigureReading) -> Int? {
    reading.counted.indices.last { place in
      let number = reading.counted[place]
      guard number.end <= index, index - number.end <= Self.reach, number.whole == nil,
        !number.isBase, number.quantity.form == .count
      else { return false }
      return number.term?.role != .unit && number.term?.role != .thing
        && !(number.end..<index).contains { reading.isStop($0) }
    }
  }

  /// "dont trois enfants et deux femmes"
  private func tieList(behind first: Int, to whole: Int, _ reading: inout FigureReading) {
    var last = first
    while last + 1 < reading.counted.count {
      let end = reading.counted[last].end
      let next = reading.counted[last + 1]
      let start = next.quantity.words.lowerBound
      guard end < start, start - end <= 3, next.head != nil, next.term?.isOfPersons ?? false,
        !reading.classes(start - 1).isDisjoint(with: [.conjunction, .comma]),
        (end..<start - 1).allSatisfy({
          reading.isOpenWord($0) && reading.match($0) == nil || reading.classes($0).contains(.comma)
        }), !startsClause(next.end, reading)
      else { return }
      last += 1
      reading.counted[last].whole = whole
    }
  }

  private func startsClause(_ end: Int, _ reading: FigureReading) -> Bool {
    (end..<end + 2).contains { !reading.classes($0).isDisjoint(with: [.have, .be]) }
  }

  /// Ties the persons that a colon or bracket behind a toll breaks down: "8 morts : 2 gendarmes et 6
  /// soldats".
  func tieBreakdowns(_ reading: inout FigureReading) {
    guard reading.union.contains(.breakdown) else { return }
    for index in reading.range where reading.classes(index).contains(.breakdown) {
      guard let whole = whole(before: index, reading),
        reading.counted[whole].kind?.isOfPeople ?? false,
        let first = reading.counted.indices.first(where: {
          reading.counted[$0].quantity.words.lowerBound > index
        }), reading.counted[first].quantity.words.lowerBound - index <= 1 + Self.gap
      else { continue }
      for place in first..<reading.counted.count {
        let number = reading.counted[place]
        guard number.standing == .open, number.term?.isOfPersons ?? false, !number.isGoverned,
          !(index + 1..<number.quantity.words.lowerBound).contains(where: { reading.isStop($0) })
        else { break }
        reading.counted[place].whole = whole
      }
    }
  }

  /// Gives parts without a kind that of their whole, and numbers without a noun that of the one
  /// before them where a source is named: "20 000 manifestants selon la police, 50 000 selon …".
  func inherit(_ reading: inout FigureReading) {
    for place in reading.counted.indices {
      let number = reading.counted[place]
      if let whole = number.whole, let kind = reading.counted[whole].kind, kind.isOfPeople,
        number.term == nil || number.term?.isOfPersons ?? false
      {
        reading.counted[place].settle(kind, .guessed, cue: reading.counted[whole].cue)
      } else if number.head == nil, place > 0, number.kind == nil, !number.quantity.isArticle,
        isBeforeSource(number, reading), let before = reading.counted[place - 1].kind,
        before.isOfPeople
      {
        reading.counted[place].settle(before, .guessed, cue: reading.counted[place - 1].cue)
      }
    }
  }

  private func isBeforeSource(_ number: CountedNoun, _ reading: FigureReading) -> Bool {
    let next = number.end
    // "209 blessés et 194 parmi les policiers"
    return reading.classes(next).contains(.source) || reading.classes(next).contains(.group)
      || reading.classes(next + 1).contains(.source)
  }
}
