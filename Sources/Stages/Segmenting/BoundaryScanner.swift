import Linguistics

/// One pass over a text that looks for the ends of sentences.
///
/// The scan stops at the few bytes that may end a sentence. There it takes the whole run of marks
/// ("?!", "..."), then the quotes and brackets that close behind it, and decides by what comes
/// before (`BoundaryScanner+Before`) and after (`BoundaryScanner+After`).
struct BoundaryScanner {
  let rules: SegmentationRules
  let text: UTF8Text
  /// The sentences found, in bytes.
  private(set) var sentences: [Range<Int>] = []
  /// Where the sentence that is being read begins.
  private(set) var sentenceStart = 0
  /// One past the last byte of the part that is being read.
  private(set) var end = 0
  /// Whether an odd number of straight quotes came in this line.
  private var isQuoteOpen = false

  init(rules: SegmentationRules, text: UTF8Text) {
    self.rules = rules
    self.text = text
    sentences.reserveCapacity(text.bytes.count / 100 + 1)
  }

  /// Reads one part of the text; its end ends a sentence.
  mutating func scan(_ part: Range<Int>) {
    end = part.upperBound
    sentenceStart = part.lowerBound
    isQuoteOpen = false
    var cursor = part.lowerBound
    while true {
      cursor = nextOfInterest(from: cursor)
      guard cursor < end else { break }
      let (scalar, length) = text.scalar(at: cursor)
      if isLineEnd(scalar) {
        close(at: cursor)
        isQuoteOpen = false
        cursor += length
      } else if let mark = rules.marks[scalar] {
        cursor = read(mark, at: cursor, length)
      } else {
        cursor += length
      }
    }
    close(at: end)
  }

  private func nextOfInterest(from start: Int) -> Int {
    let bytes = text.bytes.span
    let isOfInterest = rules.marks.isOfInterest.span
    var cursor = start
    while cursor < end, !isOfInterest[Int(bytes[cursor])] { cursor += 1 }
    return cursor
  }

  /// Deals with the mark at `start` and returns where to read on.
  private mutating func read(_ mark: SentenceMark, at start: Int, _ length: Int) -> Int {
    switch mark {
    case .quote:
      if text.bytes[start] == UInt8(ascii: "\"") { isQuoteOpen.toggle() }
      return start + length
    case .pause:
      if startsInlineItem(at: start + length) { close(at: start + length) }
      return start + length
    case .stop, .ending, .ellipsis, .fullStop:
      let run = terminators(from: start)
      let closers = closersEnd(from: run.end)
      if isBoundary(run, closers: closers) { close(at: closers) }
      return closers
    case .closing, .opening, .dash, .bullet:
      return start + length
    }
  }

  /// Ends the sentence at `offset`, unless there is nothing in it but white space.
  private mutating func close(at offset: Int) {
    var start = sentenceStart
    while start < offset {
      let (kind, length) = text.characterClass(at: start)
      guard kind == .space else { break }
      start += length
    }
    var stop = offset
    while stop > start {
      let last = text.start(ofCharacterBefore: stop)
      guard text.characterClass(at: last).kind == .space else { break }
      stop = last
    }
    if start < stop { sentences.append(start..<stop) }
    sentenceStart = offset
  }

  // MARK: - The run of marks

  /// A run of marks that may end a sentence.
  struct Terminators {
    let start: Int
    var end: Int
    /// The weightiest mark of the run.
    var mark: SentenceMark
    /// How many marks there are.
    var count: Int
  }

  /// Takes "?!", "...", and marks set apart by blanks: "! !", "? …".
  private func terminators(from start: Int) -> Terminators {
    var run = Terminators(start: start, end: start, mark: .stop, count: 0)
    var cursor = start
    while cursor < end, let mark = rules.marks[text.scalar(at: cursor).scalar], mark.isTerminator {
      let isSpaced = cursor > run.end
      if isSpaced, mark == .stop || run.mark == .stop { break }
      cursor += text.scalar(at: cursor).length
      run.end = cursor
      run.count += 1
      if mark != .stop, run.mark != .fullStop, run.mark != .ending { run.mark = mark }
      cursor = skipBlanks(from: cursor)
    }
    if run.mark == .stop, run.count > 1 { run.mark = .ellipsis }
    return run
  }

  /// Takes the quotes, brackets and note numbers that close what the run ended.
  private mutating func closersEnd(from start: Int) -> Int {
    var cursor = start
    while cursor < end {
      let next = skipBlanks(from: cursor)
      guard next < end else { break }
      let (scalar, length) = text.scalar(at: next)
      if let note = noteEnd(at: cursor) {
        cursor = note
      } else if scalar == "\"", isQuoteOpen || next == cursor && !startsWord(at: next + length) {
        isQuoteOpen.toggle()
        cursor = next + length
      } else if scalar == "'", next == cursor, !startsWord(at: next + length) {
        cursor = next + length
      } else if rules.marks[scalar] == .closing, next == cursor || isSpacedCloser(scalar) {
        cursor = next + length
      } else {
        break
      }
    }
    return cursor
  }

  /// Guillemets and brackets may stand apart from what they close; ’ and ” may not, they open too.
  private func isSpacedCloser(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "’" && scalar != "”"
  }

  /// The end of a note number such as "[12]".
  private func noteEnd(at start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "[") else { return nil }
    var cursor = start + 1
    while (0x30...0x39).contains(byte(at: cursor)) { cursor += 1 }
    return cursor > start + 1 && byte(at: cursor) == UInt8(ascii: "]") ? cursor + 1 : nil
  }

  // MARK: - Small steps

  /// The byte at an offset; 0 beyond the end.
  func byte(at offset: Int) -> UInt8 { offset < end ? text.bytes[offset] : 0 }

  /// Past the white space at `offset`, but not past a line end.
  func skipBlanks(from offset: Int) -> Int {
    var cursor = offset
    while cursor < end {
      let (scalar, length) = text.scalar(at: cursor)
      guard CharacterClass(scalar) == .space, !isLineEnd(scalar) else { break }
      cursor += length
    }
    return cursor
  }

  func startsWord(at offset: Int) -> Bool {
    offset < end && text.characterClass(at: offset).kind.isAlphanumeric
  }

  func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
