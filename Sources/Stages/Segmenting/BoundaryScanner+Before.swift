import Linguistics

/// What comes before a single stop, and what it says about the stop.
extension BoundaryScanner {
  /// The longest word that is looked at; abbreviations are shorter.
  private static let longestWord = 48

  /// Whether a single stop that is followed by white space ends a sentence.
  func isBoundary(stop run: Terminators, _ following: Following) -> Bool {
    let word = wordBefore(run.start)
    guard !word.isEmpty else {
      // The stop stands apart or behind a bracket.
      return following.start != .small || !following.isOpened
    }
    if isListNumber(word) { return false }
    if let kind = abbreviation(word) { return mayEnd(kind, word, following) }
    if isInitial(word) { return endsAfterInitial(word, following) }
    if isDotted(word) {
      return following.start == .capital && starter(at: following.offset) != nil
    }
    // A sloppy start in small letters; short words and words in brackets may be abbreviations that
    // the list lacks.
    if following.start == .small, !following.isItem {
      return word.count >= 4 && !following.isOpened
    }
    return true
  }

  /// The kind of abbreviation that a word or, as in "av. J.-C.", two words are with their stop.
  private func abbreviation(_ word: Range<Int>) -> Abbreviations.Kind? {
    if let kind = rules.abbreviations.kind(of: text.string(word) + ".") { return kind }
    guard isInitial(word), word.lowerBound > sentenceStart else { return nil }
    let before = wordBefore(text.start(ofCharacterBefore: word.lowerBound))
    return rules.abbreviations.kind(of: text.string(before.lowerBound..<word.upperBound) + ".")
  }

  private func mayEnd(
    _ kind: Abbreviations.Kind, _ word: Range<Int>, _ following: Following
  ) -> Bool {
    guard following.start == .capital else { return false }
    switch kind {
    case .endsSentence, .month, .unit: return true
    case .title: return false
    case .ordinary:
      guard !following.isOpened else { return false }
      switch starter(at: following.offset) {
      case .certain: return true
      case .inNames: return isCapitalisedName(word)
      case nil: return false
      }
    }
  }

  /// "School of Art. Le": the list has "art."; with a capital inside a sentence it is a name.
  private func isCapitalisedName(_ word: Range<Int>) -> Bool {
    text.characterClass(at: word.lowerBound).kind == .upper && !isFirst(word)
      && !rules.abbreviations.isListed(text.string(word) + ".")
  }

  /// The letters, digits, inner stops and hyphens right before `offset`; an elided word before them
  /// is left out.
  func wordBefore(_ offset: Int) -> Range<Int> {
    var start = offset
    let limit = max(sentenceStart, offset - Self.longestWord)
    while start > limit {
      let previous = text.start(ofCharacterBefore: start)
      let (kind, _) = text.characterClass(at: previous)
      let byte = text.bytes[previous]
      guard
        kind.isAlphanumeric || kind == .hyphen || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "@")
      else { break }
      start = previous
    }
    return start..<offset
  }

  /// "1.", "12.", "1.2.", "II.", "a." at the start of a sentence count items.
  private func isListNumber(_ word: Range<Int>) -> Bool {
    guard word.count <= 5, isFirst(word) else { return false }
    let letters = text.bytes[word]
    return letters.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      || letters.allSatisfy { "IVX".utf8.contains($0) }
      || letters.count == 1
  }

  /// Whether nothing but marks stands before a word in its sentence.
  private func isFirst(_ word: Range<Int>) -> Bool {
    var cursor = word.lowerBound
    while cursor > sentenceStart {
      cursor = text.start(ofCharacterBefore: cursor)
      if text.characterClass(at: cursor).kind.isAlphanumeric { return false }
    }
    return true
  }

  /// A single capital, perhaps behind others with hyphens: "J", "J.-P".
  private func isInitial(_ word: Range<Int>) -> Bool {
    let last = text.start(ofCharacterBefore: word.upperBound)
    guard text.characterClass(at: last).kind == .upper else { return false }
    guard last == word.lowerBound else { return text.bytes[last - 1] == UInt8(ascii: "-") }
    // "l'X." is a word and "20 °C." a unit.
    var cursor = last
    while cursor > sentenceStart {
      cursor = text.start(ofCharacterBefore: cursor)
      let (scalar, _) = text.scalar(at: cursor)
      switch CharacterClass(scalar) {
      case .space: continue
      case .apostrophe, .digit: return false
      default: return scalar != "°"
      }
    }
    return true
  }

  /// "U.S.A", "Ph.D", "P.A": a stop inside.
  private func isDotted(_ word: Range<Int>) -> Bool {
    text.bytes[word].contains(UInt8(ascii: ".")) && text.bytes[word].contains { $0 > 0x40 }
  }

  /// "le plan B. Il" ends a sentence, "B. Obama" and "J. Le Goff" do not.
  private func endsAfterInitial(_ word: Range<Int>, _ following: Following) -> Bool {
    guard following.start == .capital, !following.isOpened else { return following.isItem }
    switch starter(at: following.offset) {
    case .certain: return true
    case .inNames: return followsCommonNoun(word)
    case nil: return false
    }
  }

  /// Whether a word in small letters that is no function word stands before: "vitamine C".
  private func followsCommonNoun(_ word: Range<Int>) -> Bool {
    var stop = word.lowerBound
    while stop > sentenceStart {
      let previous = text.start(ofCharacterBefore: stop)
      guard text.characterClass(at: previous).kind == .space else { break }
      stop = previous
    }
    let before = wordBefore(stop)
    guard stop < word.lowerBound, before.count > 2 else { return false }
    let form = text.string(before)
    return form.unicodeScalars.allSatisfy { CharacterClass($0) == .lower }
      && rules.starters[form] == nil
  }

  /// What the word at `offset` says about the start of a sentence.
  private func starter(at offset: Int) -> SegmentationRules.Starter? {
    var cursor = offset
    while cursor < end {
      let (kind, length) = text.characterClass(at: cursor)
      guard kind.isLetter || kind == .apostrophe || kind == .hyphen else { break }
      cursor += length
      if kind == .apostrophe { break }
    }
    return rules.starters[text.string(offset..<cursor).foldedForLookup]
  }
}
