/// Where a word or figure ends, and how it is cut.
extension TokenScanner {
  /// Longer runs, in bytes, stay whole: they are no words of a language.
  private static let longestCutWord = 120

  /// The end of the run of letters, digits and joining marks; `start` is behind its first character.
  func wordEnd(from start: Int) -> Int {
    var next = start
    while next < end {
      let (kind, length) = text.characterClass(at: next)
      if kind.isAlphanumeric {
        next += length
      } else if next == start, isNumberSign(at: next) {
        // "n°96" is "n°", "96".
        return next + length
      } else if joins(at: next, kind, length, wordStart: start) {
        next += length
      } else if let bracket = bracketedEnd(at: next) {
        next = bracket
      } else if kind == .space, isThousandsGap(at: next, length) {
        next += length + 3
      } else {
        return next
      }
    }
    return next
  }

  /// Whether a mark inside a word or figure holds its two sides together.
  private func joins(
    at offset: Int, _ kind: CharacterClass, _ length: Int, wordStart: Int
  ) -> Bool {
    let before = self.kind(at: text.start(ofCharacterBefore: offset))
    let after = self.kind(at: offset + length)
    switch kind {
    case .apostrophe, .hyphen:
      return after.isAlphanumeric
    case .symbol:
      switch Unicode.Scalar(byte(at: offset)) {
      case ".":
        if after == .digit { return before == .digit }
        return after == .hyphen || after.isLetter
          ? before.isLetter
            && (isSingleLetter(before: offset) || after == .lower)
          : false
      case ",", ":", "/": return before == .digit && after == .digit
      case "_": return before.isAlphanumeric && after.isAlphanumeric
      case "&": return before == .upper && after == .upper
      default: return before.isAlphanumeric && isSmallFigure(at: offset)
      }
    default: return false
    }
  }

  /// The end of an ending in brackets right behind a letter: "(s)" in "élu(s)".
  private func bracketedEnd(at offset: Int) -> Int? {
    guard byte(at: offset) == UInt8(ascii: "("),
      kind(at: text.start(ofCharacterBefore: offset)).isLetter, !isSingleLetter(before: offset)
    else { return nil }
    var next = offset + 1
    while kind(at: next).isLetter { next += text.scalar(at: next).length }
    guard byte(at: next) == UInt8(ascii: ")"), next - offset < 12,
      tokenizer.bracketed.contains(offset..<next + 1, of: text)
    else { return nil }
    return next + 1
  }

  /// Fractions and raised figures: "t½", "km²".
  private func isSmallFigure(at offset: Int) -> Bool {
    byte(at: offset) >= 0xC2
      && text.scalar(at: offset).scalar.properties.generalCategory == .otherNumber
  }

  /// The sign of "n°": a degree sign right behind a single letter.
  private func isNumberSign(at offset: Int) -> Bool {
    text.scalar(at: offset).scalar == "°"
      && kind(at: text.start(ofCharacterBefore: offset)).isLetter
  }

  /// Whether exactly one letter stands before `offset`, as in "U." and "J.-P.".
  private func isSingleLetter(before offset: Int) -> Bool {
    let letter = text.start(ofCharacterBefore: offset)
    guard kind(at: letter).isLetter else { return false }
    return letter == 0 || !kind(at: text.start(ofCharacterBefore: letter)).isAlphanumeric
  }

  /// Whether the blank at `offset` parts a figure in groups of three: "2 000", "1 250 000".
  private func isThousandsGap(at offset: Int, _ length: Int) -> Bool {
    guard text.scalar(at: offset).scalar != "\n" else { return false }
    let group = offset + length
    guard (0..<3).allSatisfy({ kind(at: group + $0) == .digit }),
      kind(at: group + 3) != .digit
    else { return false }
    var digits = 0
    var start = offset
    while start > 0, digits < 4, (0x30...0x39).contains(text.bytes[start - 1]) {
      digits += 1
      start -= 1
    }
    guard (1...3).contains(digits) else { return false }
    return start == 0 || !joinsFigure(before: start)
  }

  /// Whether the digits that start at `offset` continue a word or a figure with a comma.
  private func joinsFigure(before offset: Int) -> Bool {
    let previous = text.start(ofCharacterBefore: offset)
    if kind(at: previous).isLetter { return true }
    return byte(at: previous) == UInt8(ascii: ",") || byte(at: previous) == UInt8(ascii: "/")
  }

  // MARK: - Cutting

  /// Adds the tokens of a run that `wordEnd` found.
  mutating func emitWord(_ range: Range<Int>) {
    var range = range
    if byte(at: range.upperBound) == UInt8(ascii: "."), ownsStop(range) {
      range = range.lowerBound..<range.upperBound + 1
    } else if kind(at: range.upperBound) == .apostrophe {
      let length = text.scalar(at: range.upperBound).length
      let whole = range.lowerBound..<range.upperBound + length
      if let cut = lastCut(in: whole),
        tokenizer.elided.contains(cut..<whole.upperBound, of: text)
      {
        range = whole
      }
    }
    cut(range)
  }

  /// Whether the stop behind a word belongs to it.
  private func ownsStop(_ word: Range<Int>) -> Bool {
    let stop = word.upperBound
    let next = kind(at: stop + 1)
    guard byte(at: stop + 1) != UInt8(ascii: ".") else { return false }
    let isLast = stop + 1 == end
    if isSingleLetter(before: stop) {
      let letter = text.start(ofCharacterBefore: stop)
      let isInitialism = letter > word.lowerBound
      return isInitialism || kind(at: letter) == .upper && !isLast && next != .lower
    }
    guard let kind = tokenizer.abbreviations.kind(of: text.string(word.lowerBound..<stop + 1))
    else { return false }
    return !isLast || kind == .endsSentence
  }

  /// Where the last part of a run such as "n'est-ce qu'" begins.
  private func lastCut(in range: Range<Int>) -> Int? {
    var offset = range.upperBound
    offset = text.start(ofCharacterBefore: offset)
    while offset > range.lowerBound {
      let previous = text.start(ofCharacterBefore: offset)
      if kind(at: previous) == .apostrophe { return offset }
      offset = previous
    }
    return range.lowerBound
  }

  private mutating func cut(_ range: Range<Int>) {
    // No word is so long; a run that is must not cost the square of its length.
    guard range.count <= Self.longestCutWord else { return emit(range) }
    let marks = joiningMarks(in: range)
    guard !marks.isEmpty else { return cutFigure(range) }
    guard !tokenizer.wholeWords.contains(range, of: text) else { return emit(range) }
    if let apostrophe = marks.first(where: { kind(at: $0) == .apostrophe }) {
      let rest = apostrophe + text.scalar(at: apostrophe).length
      if tokenizer.elided.contains(range.lowerBound..<rest, of: text),
        rest == range.upperBound || canFollowElision(rest)
      {
        emit(range.lowerBound..<rest)
        if rest < range.upperBound { cut(rest..<range.upperBound) }
        return
      }
    }
    for hyphen in marks where kind(at: hyphen) == .hyphen && hyphen > range.lowerBound {
      if tokenizer.attached.contains(hyphen..<range.upperBound, of: text) {
        cut(range.lowerBound..<hyphen)
        return emit(hyphen..<range.upperBound)
      }
    }
    emit(range)
  }

  /// Cuts a unit off its figure: "160km", "20h30".
  private mutating func cutFigure(_ range: Range<Int>) {
    guard (0x30...0x39).contains(text.bytes[range.lowerBound]),
      let letter = text.bytes[range].firstIndex(where: { isLetterByte($0) })
    else { return emit(range) }
    var rest = letter
    while rest < range.upperBound, isLetterByte(text.bytes[rest]) { rest += 1 }
    let unit = letter..<rest
    let isHour = tokenizer.hours.contains(unit, of: text)
    guard rest == range.upperBound && tokenizer.units.contains(unit, of: text) || isHour,
      text.bytes[rest..<range.upperBound].allSatisfy({ (0x30...0x39).contains($0) })
    else { return emit(range) }
    emit(range.lowerBound..<letter)
    emit(unit)
    if rest < range.upperBound { emit(rest..<range.upperBound) }
  }

  /// ASCII letters and all bytes of other letters, raised figures among them.
  private func isLetterByte(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 &- 0x61 < 26 }

  private func joiningMarks(in range: Range<Int>) -> [Int] {
    var marks: [Int] = []
    for offset in range {
      let byte = text.bytes[offset]
      // ASCII ' and -, or the first byte of U+2010, U+2011 and U+2019.
      guard byte == 0x27 || byte == 0x2D || byte == 0xE2 else { continue }
      let kind = kind(at: offset)
      if kind == .apostrophe || kind == .hyphen { marks.append(offset) }
    }
    return marks
  }

  /// Elision needs a vowel, an h or a figure behind it, or capitals, which are spelt out
  /// ("l'ONU", "l'SPD", "l'X"). A capital consonant means a name: "N'Djamena".
  private func canFollowElision(_ offset: Int) -> Bool {
    let (scalar, length) = text.scalar(at: offset)
    let next = kind(at: offset + length)
    if CharacterClass(scalar) == .upper, next == .upper || !next.isAlphanumeric { return true }
    return !tokenizer.unelided.contains(offset..<offset + length, of: text)
  }
}
