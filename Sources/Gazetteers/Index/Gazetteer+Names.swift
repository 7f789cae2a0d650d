import Linguistics

extension Gazetteer {
  /// Whether a name may begin with a word: false is sure, true is likely. One memory access.
  @inline(__always)
  package func mayBegin(with word: ScannedWord) -> Bool {
    var hash = PhraseHash()
    hash.append(word)
    return filter.mayContain(nameTable.reduced(hash.value), in: bytes)
  }

  /// The longest name that begins at a word, lies within `end` and does not pass a line end.
  ///
  /// Names are compared without accents and case; hyphens, apostrophes and blanks are one.
  ///
  /// - Parameters:
  ///   - start: The word at which the name is to begin.
  ///   - end: One past the last word that may belong to it; nil for the end of the text.
  /// - Returns: The number of its words and the places that bear it, those of more people first.
  package func longestMatch(
    at start: Int, in words: [ScannedWord], end: Int? = nil
  ) -> (length: Int, places: PlaceNames)? {
    var found: (length: Int, entries: Range<Int>)?
    walk(at: start, in: words, end: end) { found = ($0, $1) }
    return found.map { ($0.length, PlaceNames(self, $0.entries)) }
  }

  /// All names that begin at a word, lie within `end` and do not pass a line end; the longest first.
  package func matches(
    at start: Int, in words: [ScannedWord], end: Int? = nil
  ) -> [(length: Int, places: PlaceNames)] {
    var found: [(length: Int, places: PlaceNames)] = []
    walk(at: start, in: words, end: end) { found.append(($0, PlaceNames(self, $1))) }
    return found.reversed()
  }

  /// The places that bear just this name, those of more people first.
  package func places(named name: String) -> [NamedPlace] {
    let words = ScannedText(name).words
    guard !words.isEmpty else { return [] }
    var found: Range<Int>?
    walk(at: 0, in: words, end: nil) { if $0 == words.count { found = $1 } }
    return found.map { Array(PlaceNames(self, $0)) } ?? []
  }

  // MARK: - The table of names

  /// The bits of an entry: the place, what the name is to it (2), whether longer names begin with it.
  static let continues = 1
  static let kindShift = 1
  static let placeShift = 3

  @inline(__always)
  private func walk(
    at start: Int, in words: [ScannedWord], end: Int?, _ found: (Int, Range<Int>) -> Void
  ) {
    let end = min(end ?? words.count, words.count)
    var hash = PhraseHash()
    var index = start
    while index < end, index == start || !isBehindLineEnd(words[index]) {
      hash.append(words[index])
      let reduced = nameTable.reduced(hash.value)
      guard filter.mayContain(reduced, in: bytes) else { return }
      let entries = nameTable.entries(for: reduced, in: bytes)
      guard let first = entries.first else { return }
      index += 1
      let value = nameTable.value(at: first, in: bytes)
      if value >> Self.placeShift < placeCount { found(index - start, entries) }
      guard value & Self.continues != 0 else { return }
    }
  }

  /// A comparison of gaps goes through a table of functions.
  @inline(__always)
  private func isBehindLineEnd(_ word: ScannedWord) -> Bool {
    if case .line = word.gap { true } else { false }
  }

  @inline(__always)
  func namedPlace(at entry: Int) -> NamedPlace {
    let value = nameTable.value(at: entry, in: bytes)
    // Only in a damaged index is the number of a second place too large.
    let place = min(value >> Self.placeShift, placeCount - 1)
    return NamedPlace(
      number: PlaceNumber(place),
      kind: NameKind(rawValue: UInt8(value >> Self.kindShift & 3)) ?? .alternate)
  }
}
