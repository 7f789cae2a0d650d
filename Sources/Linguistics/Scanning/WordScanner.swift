import Records

/// Cuts the bytes of a text into scanned words.
struct WordScanner {
  /// The words so far.
  var words: [ScannedWord] = []
  private let text: UTF8Text
  private let count: Int
  private var offset = 0
  private var scalars = 0
  private var gap = ScannedWord.Gap.line
  private let marksSentences: Bool
  /// Whether the last word is a mark behind which a new sentence may begin.
  private var isBehindStop = false

  /// Starts at the first byte of a text in UTF-8.
  ///
  /// - Parameter marksSentences: Whether to mark where sentences begin by shape: at every line, and
  ///   behind a stop that a space and a capital follow.
  init(_ bytes: [UInt8], marksSentences: Bool) {
    text = UTF8Text(bytes)
    count = bytes.count
    self.marksSentences = marksSentences
    words.reserveCapacity(count / 5 + 8)
  }

  /// Cuts the whole text.
  mutating func scan() {
    while offset < count {
      // Blanks and ASCII letters, nine bytes in ten, need no class.
      let byte = text.bytes[offset]
      if byte == 0x20 {
        if gap != .line { gap = .space }
        offset += 1
        scalars += 1
      } else if Self.isLetter(byte) {
        scanWord()
      } else {
        scanOther()
      }
    }
  }

  private mutating func scanOther() {
    let (scalar, length) = text.scalar(at: offset)
    switch CharacterClass(scalar) {
    case .space:
      if gap != .line { gap = Self.endsLine(scalar) ? .line : .space }
      offset += length
      scalars += 1
    case .lower, .upper: scanWord()
    case .digit: scanNumber()
    case .hyphen: scanJoint(scalar, length, joins: .hyphen)
    case .apostrophe: scanJoint(scalar, length, joins: .apostrophe)
    case .symbol: append(mark: scalar, length)
    }
  }

  /// Whether a byte is an ASCII letter.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a character ends a line, or a cell of a row.
  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar.value == 0x2028
      || scalar.value == 0x2029
  }

  // MARK: - Words

  private mutating func scanWord() {
    let start = (offset, scalars)
    var hash = WordHash()
    var letters = 0
    var capitals = 0
    var startsWithCapital = false
    var end = offset
    while end < count {
      let byte = text.bytes[end]
      var isUpper = byte < 0x61
      if Self.isLetter(byte) {
        hash.append(letter: byte)
        end += 1
      } else if byte == 0xC3, end + 1 < count, hash.append(latin1: text.bytes[end + 1]) {
        isUpper = text.bytes[end + 1] < 0x9F
        end += 2
      } else {
        guard byte >= 0x80 else { break }
        let (scalar, length) = text.scalar(at: end)
        let kind = CharacterClass(scalar)
        guard kind.isLetter else { break }
        isUpper = kind == .upper
        hash.append(scalar)
        end += length
      }
      if isUpper {
        capitals += 1
        if letters == 0 { startsWithCapital = true }
      }
      letters += 1
    }
    offset = end
    scalars += letters
    var shape: ScannedWord.Shape = startsWithCapital ? .capitalised : []
    if letters > 1, letters == capitals { shape.insert(.allCapitals) }
    append(.word, from: start, hash, shape)
  }

  private mutating func scanNumber() {
    let start = (offset, scalars)
    var hash = WordHash()
    while offset < count {
      let (scalar, length) = text.scalar(at: offset)
      guard CharacterClass(scalar) == .digit else { break }
      hash.append(scalar)
      offset += length
      scalars += 1
    }
    append(.number, from: start, hash, [])
  }

  private mutating func append(mark scalar: Unicode.Scalar, _ length: Int) {
    let start = (offset, scalars)
    offset += length
    scalars += 1
    var hash = WordHash()
    hash.append(scalar)
    append(.mark, from: start, hash, [])
    isBehindStop = Self.isStop(scalar)
  }

  private static func isStop(_ mark: Unicode.Scalar) -> Bool {
    mark == "." || mark == "!" || mark == "?" || mark == "…"
  }

  private mutating func append(
    _ kind: ScannedWord.Kind, from start: (offset: Int, scalars: Int), _ hash: WordHash,
    _ shape: ScannedWord.Shape
  ) {
    var shape = shape
    if gap == .line {
      shape.formUnion(marksSentences ? [.startsLine, .startsSentence] : .startsLine)
    } else if isBehindStop {
      if marksSentences, gap == .space, shape.contains(.capitalised) {
        shape.insert(.startsSentence)
      }
    }
    words.append(
      ScannedWord(
        byteStart: Int32(start.offset), byteEnd: Int32(offset), firstScalar: Int32(start.scalars),
        scalarCount: Int32(scalars - start.scalars), folded: hash.folded,
        // A mark may have no base at all.
        plain: hash.plain == ByteHash.seed ? hash.folded : hash.plain, kind: kind, gap: gap,
        shape: shape))
    gap = .none
    isBehindStop = false
  }

  // MARK: - Joints

  /// Reads a hyphen or an apostrophe: between letters or digits it only joins them, else it is a mark.
  private mutating func scanJoint(
    _ scalar: Unicode.Scalar, _ length: Int, joins joint: ScannedWord.Gap
  ) {
    let isBehindWord = gap == .none && words.last.map { $0.kind != .mark } ?? false
    let isElision = joint == .apostrophe && isBehindWord && words.last?.kind == .word
    guard isBehindWord, isElision || joint == .hyphen && isAlphanumeric(at: offset + length) else {
      return append(mark: scalar, length)
    }
    if joint == .apostrophe { words[words.count - 1].shape.insert(.elided) }
    offset += length
    scalars += 1
    gap = joint
  }

  private func isAlphanumeric(at offset: Int) -> Bool {
    offset < count && text.characterClass(at: offset).kind.isAlphanumeric
  }
}
