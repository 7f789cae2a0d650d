/// Which word of a system is which word of gold.
///
/// Words that are tokens are aligned when they begin and end at the same characters. Around
/// contractions, words are aligned by the longest common subsequence of their forms, within the
/// smallest stretch out of which no contraction of either side sticks.
struct WordAlignment {
  /// The pairs of indices, ascending.
  private(set) var pairs: [(gold: Int, system: Int)] = []
  /// The index of the gold word for each of the system's; nil where it has none.
  private(set) var goldOfSystem: [Int?]

  private let gold: [EvaluatedWord]
  private let system: [EvaluatedWord]

  /// Aligns words of the same characters.
  init(gold: [EvaluatedWord], system: [EvaluatedWord]) {
    self.gold = gold
    self.system = system
    goldOfSystem = Array(repeating: nil, count: system.count)
    pairs.reserveCapacity(gold.count)
    alignAll()
  }

  private mutating func alignAll() {
    var place = Place(gold: 0, system: 0)
    while place.gold < gold.count, place.system < system.count {
      let (goldWord, systemWord) = (gold[place.gold], system[place.system])
      if goldWord.isContracted || systemWord.isContracted {
        let stretch = stretch(at: place)
        align(from: stretch.start, to: stretch.end)
        place = stretch.end
      } else if goldWord.place == systemWord.place {
        pair(place.gold, place.system)
        place.gold += 1
        place.system += 1
      } else if goldWord.place.lowerBound <= systemWord.place.lowerBound {
        place.gold += 1
      } else {
        place.system += 1
      }
    }
  }

  private mutating func pair(_ goldIndex: Int, _ systemIndex: Int) {
    pairs.append((goldIndex, systemIndex))
    goldOfSystem[systemIndex] = goldIndex
  }

  private struct Place {
    var gold: Int
    var system: Int
  }

  /// The stretch around a contraction that begins here, on one side or the other: its first words
  /// and the first words behind it.
  private func stretch(at place: Place) -> (start: Place, end: Place) {
    let (goldWord, systemWord) = (gold[place.gold], system[place.system])
    var start = place
    // A word that sticks out in front is stepped over.
    if goldWord.isContracted {
      if !systemWord.isContracted, systemWord.place.lowerBound < goldWord.place.lowerBound {
        start.system += 1
      }
    } else if goldWord.place.lowerBound < systemWord.place.lowerBound {
      start.gold += 1
    }
    var upperBound = (goldWord.isContracted ? goldWord : systemWord).place.upperBound
    var next = start
    while !isBeyond(upperBound, gold, next.gold) || !isBeyond(upperBound, system, next.system) {
      let word: EvaluatedWord
      let takesGold =
        next.gold < gold.count
        && (next.system >= system.count
          || gold[next.gold].place.lowerBound <= system[next.system].place.lowerBound)
      if takesGold {
        word = gold[next.gold]
        next.gold += 1
      } else {
        word = system[next.system]
        next.system += 1
      }
      if word.isContracted { upperBound = max(upperBound, word.place.upperBound) }
    }
    return (start, next)
  }

  private func isBeyond(_ upperBound: Int, _ words: [EvaluatedWord], _ index: Int) -> Bool {
    guard index < words.count else { return true }
    let word = words[index]
    return word.isContracted
      ? word.place.lowerBound >= upperBound : word.place.upperBound > upperBound
  }

  private mutating func align(from start: Place, to end: Place) {
    let goldForms = gold[start.gold..<end.gold].map { $0.form.lowercased() }
    let systemForms = system[start.system..<end.system].map { $0.form.lowercased() }
    let common = CommonSubsequence(goldForms, systemForms)
    var place = Place(gold: 0, system: 0)
    while place.gold < goldForms.count, place.system < systemForms.count {
      if goldForms[place.gold].isIdentical(to: systemForms[place.system]) {
        pair(start.gold + place.gold, start.system + place.system)
        place.gold += 1
        place.system += 1
      } else if common.length(place.gold, place.system)
        == common.length(place.gold + 1, place.system)
      {
        place.gold += 1
      } else {
        place.system += 1
      }
    }
  }
}

/// The lengths of the longest common subsequences of all ends of two lists.
private struct CommonSubsequence {
  private var lengths: [Int]
  private let width: Int

  init(_ left: [String], _ right: [String]) {
    width = right.count + 1
    lengths = Array(repeating: 0, count: (left.count + 1) * width)
    for leftIndex in left.indices.reversed() {
      for rightIndex in right.indices.reversed() {
        var longest = max(
          length(leftIndex + 1, rightIndex), length(leftIndex, rightIndex + 1))
        if left[leftIndex].isIdentical(to: right[rightIndex]) {
          longest = max(longest, 1 + length(leftIndex + 1, rightIndex + 1))
        }
        lengths[leftIndex * width + rightIndex] = longest
      }
    }
  }

  func length(_ left: Int, _ right: Int) -> Int { lengths[left * width + right] }
}

extension String {
  /// Whether two strings have the same code points, where `==` also takes equivalent ones.
  func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
