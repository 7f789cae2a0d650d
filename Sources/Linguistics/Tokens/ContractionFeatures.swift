/// What a contraction splitter looks at around "du" or "des".
///
/// A feature is the number of a weight; how features are made is part of the model's format, so a
/// change here needs a new `ContractionSplitter.formatVersion`.
struct ContractionFeatures {
  /// The number of weights, a power of two.
  static let weightCount = 1 << 16

  /// The weights that speak, one a feature.
  private(set) var indices: [Int] = []
  private let lexicon: WordClassLexicon
  private var template: UInt64 = 0

  /// Makes room for the features of one token; a value is used again and again.
  init(lexicon: WordClassLexicon) {
    self.lexicon = lexicon
    indices.reserveCapacity(96)
  }

  /// Works out the features of a token.
  ///
  /// - Parameters:
  ///   - width: How many tokens to pass over: 2 for "de la" read as if it were "des".
  ///   - form: Stands for the token's own form where it is not "du" or "des".
  mutating func collect(
    at index: Int, in tokens: [WordToken], width: Int = 1, asIf form: UInt64? = nil
  ) {
    indices.removeAll(keepingCapacity: true)
    template = 0
    let form = form ?? Self.word(index, tokens)
    addLeft(of: index, tokens, form)
    addShortWords(leftOf: index, tokens, form)
    addRight(of: index, index + width, tokens, form)
    addClasses(around: index, index + width, tokens, form)
    addVerb(leftOf: index, index + width, tokens, form)
  }

  // MARK: - Words

  private mutating func addLeft(of index: Int, _ tokens: [WordToken], _ form: UInt64) {
    let before = Self.word(index - 1, tokens)
    let before2 = Self.word(index - 2, tokens)
    let end2 = Self.ending(index - 1, tokens, 2)
    let end3 = Self.ending(index - 1, tokens, 3)
    let shape = Self.shape(index - 1, tokens)
    add(form)
    add(before)
    add(form, before)
    add(before2, before)
    add(before2)
    add(end2)
    add(form, end2)
    add(end3)
    add(Self.ending(index - 1, tokens, 4))
    add(Self.ending(index - 1, tokens, 5))
    add(Self.opening(index - 1, tokens, 4))
    add(Self.opening(index - 1, tokens, 5))
    add(Self.opening(index - 1, tokens, 6))
    add(before2, end2)
    add(before2, end3)
    add(Self.ending(index - 2, tokens, 3), end3)
    add(shape)
    add(form, shape)
    add(before2, Self.shape(index - 2, tokens), shape)
  }

  /// The nearest short words on the left, which are mostly articles, prepositions and
  /// conjunctions: they tell what "et des" goes on with.
  private mutating func addShortWords(
    leftOf index: Int, _ tokens: [WordToken], _ form: UInt64
  ) {
    let first = Self.shortWord(before: index, tokens)
    let second = Self.shortWord(before: first, tokens)
    let third = Self.shortWord(before: second, tokens)
    let before = Self.word(index - 1, tokens)
    let one = Self.word(first, tokens)
    let two = Self.word(second, tokens)
    let distance = UInt64(min(index - first, 5))
    add(one)
    add(one, two)
    add(form, one, two)
    add(before, one)
    add(before, two)
    add(one, two, Self.word(third, tokens))
    add(distance, one)
    add(distance, one, two)
    add(one, Self.ending(index - 1, tokens, 2))
    add(one, distance, Self.ending(index - 1, tokens, 3))
  }

  private mutating func addRight(
    of index: Int, _ after: Int, _ tokens: [WordToken], _ form: UInt64
  ) {
    let next = Self.word(after, tokens)
    let end2 = Self.ending(after, tokens, 2)
    let end3 = Self.ending(after, tokens, 3)
    let shape = Self.shape(after, tokens)
    let before = Self.word(index - 1, tokens)
    let beforeEnd2 = Self.ending(index - 1, tokens, 2)
    add(next)
    add(form, next)
    add(before, next)
    add(form, Self.word(after + 1, tokens))
    add(next, Self.word(after + 1, tokens))
    add(form, end2)
    add(form, end3)
    add(form, Self.ending(after, tokens, 4))
    add(Self.ending(index - 1, tokens, 3), end3)
    add(before, end2)
    add(beforeEnd2, next)
    add(form, shape)
    add(form, Self.shape(index - 1, tokens), shape)
    add(beforeEnd2, shape)
  }

  // MARK: - Classes of words

  private mutating func addClasses(
    around index: Int, _ after: Int, _ tokens: [WordToken], _ form: UInt64
  ) {
    let one = wordClass(index - 1, tokens)
    let two = wordClass(index - 2, tokens)
    let three = wordClass(index - 3, tokens)
    let next = wordClass(after, tokens)
    let next2 = wordClass(after + 1, tokens)
    let before = Self.word(index - 1, tokens)
    add(one)
    add(one, form)
    add(one, two)
    add(one, two, three)
    add(one << 16 | two, three << 16 | wordClass(index - 4, tokens))
    add(before, two)
    add(before, two << 16 | three)
    add(one, Self.word(index - 2, tokens))
    add(one << 16 | two, Self.word(index - 3, tokens))
    add(one, next)
    add(one, next, form)
    add(before, next)
    add(next, form)
    add(next, next2)
    add(next, next2, form)
    add(one, next, next2)
    add(next << 16 | next2, wordClass(after + 2, tokens))
    add(Self.ending(index - 1, tokens, 3), two)
  }

  /// The nearest verb on the left, and how many nouns and marks stand behind it: an object that is
  /// still missing makes an article likely.
  private mutating func addVerb(
    leftOf index: Int, _ after: Int, _ tokens: [WordToken], _ form: UInt64
  ) {
    var place = index - 1
    var nouns: UInt64 = 0
    var marks: UInt64 = 0
    while place >= 0, index - place < Self.longestVerbDistance {
      let group = WordClassLexicon.group(of: UInt16(wordClass(place, tokens)))
      if group == .verb { break }
      if group == .noun { nouns += 1 }
      if group == .mark { marks += 1 }
      place -= 1
    }
    let isFar = place < 0 || index - place >= Self.longestVerbDistance
    let verb = isFar ? 0 : wordClass(place, tokens)
    let opening = Self.opening(place, tokens, 5)
    let one = wordClass(index - 1, tokens)
    nouns = min(nouns, 3)
    marks = min(marks, 2)
    add(verb, nouns, marks)
    add(verb << 8 | nouns, marks, one)
    add(opening, nouns)
    add(opening, nouns, one)
    add(nouns << 8 | marks, Self.word(index - 1, tokens))
    add(nouns << 8 | marks, wordClass(after, tokens))
    add(nouns << 8 | marks, form)
  }

  private static let longestVerbDistance = 12

  private func wordClass(_ index: Int, _ tokens: [WordToken]) -> UInt64 {
    guard tokens.indices.contains(index) else { return 31 }
    return UInt64(lexicon.classes(of: Self.word(index, tokens)))
  }

  // MARK: - Numbers for words

  /// Stands for a word beyond the sentence.
  private static let nothing: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func word(_ index: Int, _ tokens: [WordToken]) -> UInt64 {
    tokens.indices.contains(index) ? FormHash(tokens[index].folded).value : nothing
  }

  private static func shape(_ index: Int, _ tokens: [WordToken]) -> UInt64 {
    tokens.indices.contains(index) ? UInt64(tokens[index].shape.rawValue) : 255
  }

  /// The last `length` letters of a word.
  private static func ending(_ index: Int, _ tokens: [WordToken], _ length: Int) -> UInt64 {
    guard tokens.indices.contains(index) else { return nothing }
    var hash = FormHash()
    var left = length
    for byte in tokens[index].folded.utf8.reversed() {
      hash.append(byte)
      if byte & 0xC0 != 0x80 { left -= 1 }
      if left == 0 { break }
    }
    return hash.value
  }

  /// The first `length` letters of a word.
  private static func opening(_ index: Int, _ tokens: [WordToken], _ length: Int) -> UInt64 {
    guard tokens.indices.contains(index) else { return nothing }
    var hash = FormHash()
    var left = length
    for byte in tokens[index].folded.utf8 {
      if byte & 0xC0 != 0x80 { left -= 1 }
      if left < 0 { break }
      hash.append(byte)
    }
    return hash.value
  }

  /// The nearest word of at most three bytes before a place, -1 when there is none.
  private static func shortWord(before index: Int, _ tokens: [WordToken]) -> Int {
    var place = index - 1
    while place >= 0 {
      if tokens[place].folded.utf8.count <= 3, !tokens[place].shape.contains(.punctuation) {
        return place
      }
      place -= 1
    }
    return -1
  }

  private mutating func add(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
    template += 1
    var hash = template &* 0x9E37_79B9_7F4A_7C15
    for part in [first, second, third] {
      hash = (hash ^ part) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    indices.append(Int(truncatingIfNeeded: hash >> 8) & (Self.weightCount - 1))
  }
}
