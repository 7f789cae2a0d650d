import Linguistics

/// Persons, groups and bodies, whose names are no places.
extension PlaceScanner {
  /// "M.", "Mme": the name behind is a person's.
  mutating func readTitle(_ position: Int) -> Int? {
    guard followsCapitalLoosely(position),
      let match = phrases.longestMatch(at: position, in: words)
    else { return nil }
    for case .title in match.values {
      if let place = names.longestMatch(at: position, in: words),
        place.length > match.length
      {
        return nil
      }
      titleEnd = position + match.length
      return titleEnd
    }
    return nil
  }

  /// Whether a capital follows, perhaps behind a stop.
  func followsCapitalLoosely(_ position: Int) -> Bool {
    for index in position + 1..<min(position + 4, words.count)
    where words[index].isCapital {
      return true
    }
    return false
  }

  /// Passes over a group, body or paper that bears just this name, or a longer one.
  func readActor(_ position: Int, _ placeLength: Int, _ isOwn: Bool) -> Int? {
    guard let match = actors.longestMatch(at: position, in: words),
      match.length > placeLength || match.length == placeLength && !isOwn,
      noun.map({ $0.end < position - 3 }) ?? true
    else { return nil }
    return position + match.length
  }

  /// Reads a person: a given name or a title before another capital.
  mutating func readPerson(
    _ position: Int, placeLength: Int, _ isOwn: Bool
  ) -> Int? {
    let word = words[position]
    let followsTitle = titleEnd == position && position > 0
    let isGiven = known.cues.classes.has(word.plain, .givenName) && followsCapital(position)
    guard followsTitle || isGiven else { return nil }
    if placeLength > 1, isOwn || isRightBehindPlaceWord(position) { return nil }
    if followsTitle, !isGiven, isOwn, placeLength > 0, !followsCapital(position) { return nil }
    var end = position + 1
    while end < words.count, end < position + 6, let next = nextOfName(end) { end = next }
    let first = isGiven ? position + 1 : position
    for index in first..<end where words[index].isCapital {
      addSurname(words[index].plain)
    }
    return end
  }

  func followsCapital(_ position: Int) -> Bool { nextOfName(position + 1) != nil }

  /// One past the next word of a name that goes on at a position: a capital, also behind a particle.
  func nextOfName(_ position: Int) -> Int? {
    guard position < words.count, words[position].isWord,
      words[position].isBehindSpace || words[position].isBehindHyphen
        || words[position].isBehindApostrophe
    else { return nil }
    if words[position].isCapital { return position + 1 }
    guard words[position].scalarCount <= 3, position + 1 < words.count,
      words[position].isBehindHyphen || !known.cues.classes.has(words[position].folded, .linker),
      words[position + 1].isCapital, words[position + 1].isBehindHyphen,
      words[position + 1].isWord
    else { return nil }
    return position + 2
  }

  func isRightBehindPlaceWord(_ position: Int) -> Bool {
    relation?.end == position || noun.map { position - $0.end <= 2 && position > $0.end } ?? false
  }
}
