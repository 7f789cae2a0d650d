import Linguistics

/// The nouns that numbers count.
extension FigureReading {
  /// Between a number and its noun stand at most so many words: "vingt autres jeunes".
  private static let reach = 4

  /// Finds the noun of every number, from right to left: "2 000 des 3 550 soldats" takes that of the
  /// second.
  mutating func findHeads() {
    for place in counted.indices.reversed() {
      findHead(of: place)
      let start = counted[place].quantity.words.lowerBound
      counted[place].isGoverned = isGoverned(start)
      counted[place].isComplement = isComplement(place)
    }
  }

  private func isGoverned(_ start: Int) -> Bool {
    // "l'un des": the article governs nothing.
    let before = classes(start - 1)
    return before.contains(.preposition) || before.contains(.link)
  }

  /// Whether "des" begins a complement of the word before it.
  private func isComplement(_ place: Int) -> Bool {
    let quantity = counted[place].quantity
    guard quantity.isArticle, quantity.best == nil else { return false }
    let before = quantity.words.lowerBound - 1
    guard let match = match(before) else {
      return isOpenWord(before) || (number(before).map { $0 != place } ?? false)
    }
    return match.term { $0.isNoun } != nil && match.term { $0.isVerb } == nil
  }

  private mutating func findHead(of place: Int) {
    let quantity = counted[place].quantity
    var index = quantity.words.upperBound
    var sawLink = false
    for step in 0..<Self.reach where index < range.upperBound {
      if step == 0, quantity.form != .count { return }
      if let other = number(index), other != place {
        // "quatre des ravisseurs"
        // "des dizaines d'autres blessés"
        if counted[other].quantity.best == nil, other == place + 1,
          counted[other].quantity.isArticle
            || counted[other].quantity.words.lowerBound == index
              && classes(index).contains(.link)
        {
          counted[other].isComplement = true
          sawLink = true
          index = counted[other].quantity.words.upperBound
          continue
        }
        return takeBase(other, of: place, sawLink)
      }
      if let match = match(index), let term = noun(of: match) {
        if classes(index).contains(.prenominal), isNounBehind(match.words.upperBound) {
          index = match.words.upperBound
          continue
        }
        return setHead(place, match.words, term)
      }
      if match(index) != nil, !classes(index).contains(.prenominal) { break }
      let classes = classes(index)
      // "8 la veille" counts no eve.
      guard
        !classes.isDisjoint(with: [.link, .prenominal])
          || classes.contains(.determiner) && sawLink
          || classes.contains(.quote) && isOpening(index)
      else { break }
      if classes.contains(.link) { sawLink = true }
      index += 1
    }
    counted[place].end = endOfPrenominals(quantity.words.upperBound)
    if isOpenWord(index), match(index) == nil, !quantity.isJoined {
      setOpenHead(place, index)
    }
  }

  /// Whether a bracket or mark stands before a word.
  private func isOpening(_ index: Int) -> Bool {
    index + 1 < range.upperBound && text.words[index].isMark
      && text.words[index + 1].isJoined
  }

  /// One past "autres" and the like where no noun follows: "dix autres blessés".
  private func endOfPrenominals(_ start: Int) -> Int {
    var index = start
    while index < range.upperBound, classes(index).contains(.prenominal), match(index) == nil {
      index += 1
    }
    return index
  }

  private func noun(of match: Match) -> FigureTerm? {
    let order: [FigureTerm.Role] = [.toll, .act, .unit, .role, .victim, .person, .thing]
    for role in order {
      if let term = match.terms.first(where: { $0.role == role }) { return term }
    }
    return nil
  }

  private func isNounBehind(_ index: Int) -> Bool {
    guard let match = match(index), let term = noun(of: match) else { return false }
    return term.role != .unit
  }

  private mutating func takeBase(_ other: Int, of place: Int, _ sawLink: Bool) {
    guard sawLink, let head = counted[other].head, !counted[other].quantity.isArticle else {
      counted[place].end = counted[place].quantity.words.upperBound
      return
    }
    counted[other].isBase = true
    counted[place].base = other
    counted[place].head = head
    counted[place].term = counted[other].term
    counted[place].isCapitalised = counted[other].isCapitalised
    counted[place].end = head.upperBound
  }

  private mutating func setHead(_ place: Int, _ words: Range<Int>, _ term: FigureTerm) {
    counted[place].head = words
    counted[place].term = term
    if term.isPair { counted[place].quantity.double() }
    counted[place].end = words.upperBound
    counted[place].isCapitalised = text.words[words.lowerBound].isCapitalised
  }

  /// A noun that no list has; an adjective before a listed one gives way to it.
  private mutating func setOpenHead(_ place: Int, _ index: Int) {
    if let match = match(index + 1), let term = noun(of: match),
      term.isOfPersons || term.role == .toll,
      match.term({ $0 == .participle }) == nil || term.role == .toll,
      !text.words[index + 1].isBehindLineEnd
    {
      return setHead(place, match.words, term)
    }
    counted[place].head = index..<index + 1
    counted[place].end = index + 1
    counted[place].isCapitalised = text.words[index].isCapitalised
  }
}
