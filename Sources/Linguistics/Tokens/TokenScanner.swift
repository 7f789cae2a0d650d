import Records

/// One pass of a tokenizer over one range of a text.
///
/// At each character that is not white space it asks in turn for an address, a word or figure, and
/// a mark. Words are cut further in `TokenScanner+Words`.
struct TokenScanner {
  let tokenizer: Tokenizer
  let text: UTF8Text
  let end: Int
  var tokens: [WordToken] = []
  private var cursor: Int
  private var countedBytes: Int
  private var countedScalars: Int
  private var followsSpace = true
  /// One past the run of characters without white space that was last searched for an address.
  private var searchedUpTo: Int

  init(tokenizer: Tokenizer, text: UTF8Text, range: Range<Int>, firstScalar: Int) {
    self.tokenizer = tokenizer
    self.text = text
    end = range.upperBound
    cursor = range.lowerBound
    countedBytes = range.lowerBound
    countedScalars = firstScalar
    searchedUpTo = range.lowerBound
    tokens.reserveCapacity(range.count / 5 + 1)
  }

  mutating func scan() -> [WordToken] {
    while cursor < end {
      let (kind, length) = text.characterClass(at: cursor)
      if kind == .space {
        followsSpace = true
        cursor += length
        continue
      }
      if let address = addressEnd(at: cursor, kind) {
        emit(cursor..<address)
      } else if let sign = signEnd(at: cursor) {
        emit(cursor..<sign)
      } else if kind.isAlphanumeric || startsSignedNumber(kind, length) {
        emitWord(cursor..<wordEnd(from: cursor + length))
      } else {
        emit(cursor..<markEnd(from: cursor, kind, length))
      }
    }
    return tokens
  }

  /// Adds the token at `range`; tokens must come in ascending order.
  mutating func emit(_ range: Range<Int>) {
    let start = countedScalars + text.scalarCount(countedBytes..<range.lowerBound)
    countedScalars = start + text.scalarCount(range)
    countedBytes = range.upperBound
    tokens.append(
      WordToken(
        text, bytes: range, span: TextSpan(start: start, end: countedScalars),
        followsSpace: followsSpace))
    followsSpace = false
    cursor = range.upperBound
  }

  /// The class of the character at a byte; white space beyond the end.
  func kind(at offset: Int) -> CharacterClass {
    offset < end ? text.characterClass(at: offset).kind : .space
  }

  /// The byte at an offset; 0 beyond the end.
  func byte(at offset: Int) -> UInt8 { offset < end ? text.bytes[offset] : 0 }

  /// "-5" after white space is a figure; "2-5" is not asked here.
  private func startsSignedNumber(_ kind: CharacterClass, _ length: Int) -> Bool {
    followsSpace && (kind == .hyphen || byte(at: cursor) == UInt8(ascii: "+"))
      && self.kind(at: cursor + length) == .digit
  }

  /// A mark is one character, but stops and dashes of one kind stay together: "...", "--".
  private func markEnd(from start: Int, _ kind: CharacterClass, _ length: Int) -> Int {
    var next = start + length
    let first = byte(at: start)
    guard first == UInt8(ascii: ".") || first == UInt8(ascii: "-") else { return next }
    while byte(at: next) == first { next += 1 }
    return next
  }

  /// The end of the listed sign that starts here: "°C", "km/h", ":-)".
  private func signEnd(at start: Int) -> Int? {
    for sign in tokenizer.signs(startingWith: text.bytes[start]) {
      let next = start + sign.count
      guard next <= end, text.bytes[start..<next].elementsEqual(sign) else { continue }
      if !kind(at: next).isAlphanumeric { return next }
    }
    return nil
  }

  // MARK: - Addresses

  /// The end of the URL, e-mail address, handle or hashtag that starts here.
  private mutating func addressEnd(at start: Int, _ kind: CharacterClass) -> Int? {
    let first = byte(at: start)
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "#") {
      return nameEnd(from: start + 1, atLeast: 1)
    }
    guard kind.isAlphanumeric, start >= searchedUpTo, mayHoldAddress(from: start) else {
      return nil
    }
    var next = start
    var isAddress = byte(at: start) == UInt8(ascii: "w") && matches("www.", at: start)
    while next < end {
      let (kind, length) = text.characterClass(at: next)
      if kind == .space || isClosingQuote(at: next) { break }
      let byte = byte(at: next)
      if byte == UInt8(ascii: "@") && self.kind(at: next + 1).isAlphanumeric && next > start {
        isAddress = true
      }
      if byte == UInt8(ascii: ":") && matches("://", at: next) { isAddress = true }
      next += length
    }
    searchedUpTo = next
    guard isAddress else { return nil }
    while next > start, isTrailingMark(byte(at: text.start(ofCharacterBefore: next))) {
      next = text.start(ofCharacterBefore: next)
    }
    return next > start ? next : nil
  }

  /// Whether the bytes up to the next blank have a mark of an address; if not, the run need not be
  /// searched again.
  private mutating func mayHoldAddress(from start: Int) -> Bool {
    var next = start
    var hasMark = byte(at: start) == UInt8(ascii: "w")
    while next < end, text.bytes[next] > 0x20 {
      if text.bytes[next] == UInt8(ascii: "@") || text.bytes[next] == UInt8(ascii: ":") {
        hasMark = true
      }
      next += 1
    }
    if !hasMark { searchedUpTo = next }
    return hasMark
  }

  private func nameEnd(from start: Int, atLeast minimum: Int) -> Int? {
    var next = start
    while next < end {
      let (kind, length) = text.characterClass(at: next)
      guard kind.isAlphanumeric || byte(at: next) == UInt8(ascii: "_") else { break }
      next += length
    }
    return next - start >= minimum ? next : nil
  }

  private func matches(_ ascii: StaticString, at offset: Int) -> Bool {
    let length = ascii.utf8CodeUnitCount
    return offset + length <= end
      && (0..<length).allSatisfy { text.bytes[offset + $0] == ascii.utf8Start[$0] }
  }

  /// Quotes and brackets that never belong to an address: » ” " < >.
  private func isClosingQuote(at offset: Int) -> Bool {
    switch text.scalar(at: offset).scalar {
    case "»", "”", "\"", "<", ">", "›": true
    default: false
    }
  }

  private func isTrailingMark(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case ".", ",", ";", ":", "!", "?", ")", "]", "'", "*": true
    default: false
    }
  }
}
