import Linguistics

/// What comes after the marks at which a sentence may end.
extension BoundaryScanner {
  /// The first character of the word behind the marks, and what stands before it.
  struct Following {
    enum Start {
      /// A capital, or a letter of a script without capitals.
      case capital
      case small
      case digit
      /// Nothing more on this line.
      case lineEnd
      /// Anything else: currency, an emoji, a mark that continues the sentence.
      case other
    }

    var start: Start
    /// Where the word begins.
    var offset: Int
    /// Whether white space parts it from the marks.
    var isSpaced: Bool
    /// Whether a quote or bracket opens before it.
    var isOpened = false
    /// Whether a dash or bullet with white space stands before it.
    var isItem = false
  }

  /// Whether a sentence ends at `closers`, behind the run of marks.
  func isBoundary(_ run: Terminators, closers: Int) -> Bool {
    if run.mark == .fullStop { return true }
    let following = following(closers)
    switch following.start {
    case .lineEnd: return true
    case .other:
      // ". [...] La suite" opens with what was left out.
      let goesOn = following.isOpened ? !startsEllipsis(at: following.offset) : true
      return following.isSpaced && run.mark != .ellipsis
        && !(goesOn && continues(at: following.offset))
    case .capital, .small, .digit: break
    }
    // "(?)", "[...]": the marks are all there is between brackets.
    if closers > run.end, isOpening(before: run.start) { return false }
    guard following.isSpaced else { return isMissingSpace(run, following) }
    // "(Il est parti.) et le reste" goes on.
    if closers > run.end, following.start == .small { return false }
    switch run.mark {
    case .ending: return following.start != .small && !isNameWithMark(run)
    case .ellipsis: return following.start == .capital || following.isItem
    default: return isBoundary(stop: run, following)
    }
  }

  private func following(_ offset: Int) -> Following {
    var cursor = skipBlanks(from: offset)
    var following = Following(start: .lineEnd, offset: cursor, isSpaced: cursor > offset)
    while cursor < end {
      let (scalar, length) = text.scalar(at: cursor)
      if isLineEnd(scalar) { return following }
      let kind = CharacterClass(scalar)
      following.offset = cursor
      switch kind {
      case .upper:
        following.start = .capital
        return following
      case .lower:
        following.start = hasCase(scalar) ? .small : .capital
        return following
      case .digit:
        following.start = .digit
        return following
      default: break
      }
      let next = skipBlanks(from: cursor + length)
      switch rules.marks[scalar] {
      case .opening, .quote,
        .closing where scalar == "”" || scalar == "’":
        following.isOpened = true
      case .dash, .bullet:
        following.isItem = following.isItem || next > cursor + length
      default:
        following.start = .other
        return following
      }
      cursor = next
    }
    return following
  }

  /// Letters of scripts without capitals begin sentences as capitals do.
  private func hasCase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x370 || scalar.properties.isLowercase
  }

  /// Whether a comma or the like goes on with the sentence: « Bravo ! », dit-il.
  private func continues(at offset: Int) -> Bool {
    switch text.scalar(at: offset).scalar {
    case ",", ";", ":", "/", "=", "%", "&", "+", ")", "]", "»", ".", "!", "?", "…": true
    default: false
    }
  }

  private func startsEllipsis(at offset: Int) -> Bool {
    byte(at: offset) == UInt8(ascii: ".") && byte(at: offset + 1) == UInt8(ascii: ".")
      || rules.marks[text.scalar(at: offset).scalar] == .ellipsis
  }

  private func isOpening(before offset: Int) -> Bool {
    var cursor = offset
    while cursor > sentenceStart {
      cursor = text.start(ofCharacterBefore: cursor)
      let scalar = text.scalar(at: cursor).scalar
      if CharacterClass(scalar) != .space { return scalar == "(" || scalar == "[" }
    }
    return false
  }

  /// Whether a blank was forgotten: "la fin.Le début". Between other letters a stop belongs to an
  /// address or a name.
  private func isMissingSpace(_ run: Terminators, _ following: Following) -> Bool {
    guard following.start == .capital, run.mark != .ellipsis else { return false }
    let next = following.offset + text.scalar(at: following.offset).length
    guard next < end, text.characterClass(at: next).kind == .lower || byte(at: next) == 0x27
    else { return false }
    let word = wordBefore(run.start)
    return word.count > 2 && !isAddress(word)
      && text.string(word).unicodeScalars.allSatisfy {
        CharacterClass($0) == .lower
      }
  }

  private func isAddress(_ word: Range<Int>) -> Bool {
    word.contains { text.bytes[$0] == UInt8(ascii: "/") || text.bytes[$0] == UInt8(ascii: "@") }
  }

  private func isNameWithMark(_ run: Terminators) -> Bool {
    guard run.count == 1 else { return false }
    return rules.namesWithMarks.contains(text.string(wordBefore(run.start).lowerBound..<run.end))
  }

  /// Whether an item of a list inside a line follows: "; - la paix", "; 2. La paix".
  func startsInlineItem(at offset: Int) -> Bool {
    let start = skipBlanks(from: offset)
    guard start > offset, start < end else { return false }
    let (scalar, length) = text.scalar(at: start)
    if CharacterClass(scalar) == .digit { return startsNumberedItem(at: start) }
    let mark = rules.marks[scalar]
    guard mark == .dash || mark == .bullet else { return false }
    let item = skipBlanks(from: start + length)
    return item > start + length && startsWord(at: item)
  }

  private func startsNumberedItem(at offset: Int) -> Bool {
    var cursor = offset
    while (0x30...0x39).contains(byte(at: cursor)) { cursor += 1 }
    guard cursor - offset <= 2, byte(at: cursor) == 0x2E || byte(at: cursor) == 0x29 else {
      return false
    }
    let item = skipBlanks(from: cursor + 1)
    return item > cursor + 1 && item < end && text.characterClass(at: item).kind == .upper
  }
}
