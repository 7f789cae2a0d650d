import Records

/// The words of a sentence as numbers, for comparing texts without knowing their language.
struct SentenceWords: Hashable, Sendable {
  /// Hashes of the words of four letters and more and of all numbers, ascending, each once.
  ///
  /// Short words are mostly function words in the languages of the press, and say little.
  let content: [UInt32]
  /// Hashes of every four words that follow each other, ascending, each once; of the whole
  /// sentence where it is shorter.
  let shingles: [UInt32]

  private static let shingleLength = 4
  private static let contentLength = 4

  /// Takes a sentence apart at everything that is no letter and no digit; letters are lower-cased
  /// where a single scalar has a lower case, accents are kept.
  init(_ sentence: String) {
    var sentence = sentence
    let (words, content) = sentence.withUTF8 { Self.words(in: $0) }
    self.content = Self.ascendingOnce(content)
    shingles = Self.ascendingOnce(Self.shingles(of: words))
  }

  /// Hashes of all words in their order, and of those that `content` holds.
  private static func words(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (words: [UInt64], content: [UInt32]) {
    var words: [UInt64] = []
    var content: [UInt32] = []
    words.reserveCapacity(bytes.count / 5)
    content.reserveCapacity(bytes.count / 7)
    var hash = WordHash()
    func endWord() {
      if hash.length == 0 { return }
      words.append(hash.value)
      if hash.length >= contentLength || hash.hasDigit {
        content.append(UInt32(truncatingIfNeeded: hash.value >> 32))
      }
      hash = WordHash()
    }
    var place = 0
    while place < bytes.count {
      // A capital of ASCII and its small letter differ in this bit.
      let letter = bytes[place] | 0x20
      if 0x61...0x7A ~= letter {
        hash.add(letter: letter)
        place += 1
        continue
      }
      let scalar = scalar(in: bytes, at: &place)
      if isWordPart(scalar) { hash.add(scalar) } else { endWord() }
    }
    endWord()
    return (words, content)
  }

  /// The scalar at a place of valid UTF-8; moves behind it.
  @inline(__always)
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at place: inout Int
  ) -> Unicode.Scalar {
    let first = bytes[place]
    place += 1
    if first < 0x80 { return Unicode.Scalar(first) }
    let followers = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = UInt32(first) & (0x3F >> UInt32(followers))
    for _ in 0..<followers {
      value = value << 6 | UInt32(bytes[place] & 0x3F)
      place += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The hash of a text as it is.
  static func hash(_ text: String) -> UInt32 {
    var hash = WordHash()
    for scalar in text.unicodeScalars { hash.add(scalar) }
    return UInt32(truncatingIfNeeded: hash.value >> 32)
  }

  /// Takes lists that are ascending already, each number once.
  init(content: [UInt32], shingles: [UInt32]) {
    self.content = content
    self.shingles = shingles
  }

  /// Letters and digits of any script; those of Latin-1 without a look into Unicode's tables.
  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
    case ...0x7F: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func shingles(of words: [UInt64]) -> [UInt32] {
    guard !words.isEmpty else { return [] }
    let length = min(shingleLength, words.count)
    return (0...(words.count - length)).map { start in
      var hash = ByteHash.seed
      for word in words[start..<(start + length)] { hash = ByteHash.step(hash, number: word) }
      return UInt32(truncatingIfNeeded: hash >> 32)
    }
  }

  /// Hashes in ascending order, each once.
  static func ascendingOnce(_ hashes: [UInt32]) -> [UInt32] {
    var sorted = hashes
    if hashes.count > mostInserted { sorted.sort() } else { sortByInsertion(&sorted) }
    var kept = 0
    for hash in sorted where kept == 0 || sorted[kept - 1] != hash {
      sorted[kept] = hash
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    return sorted
  }

  /// From so many on the library's way of sorting is quicker; sentences have fewer words.
  private static let mostInserted = 48

  private static func sortByInsertion(_ hashes: inout [UInt32]) {
    hashes.withUnsafeMutableBufferPointer { hashes in
      for index in hashes.indices.dropFirst() {
        let hash = hashes[index]
        var place = index
        while place > 0, hashes[place - 1] > hash {
          hashes[place] = hashes[place - 1]
          place -= 1
        }
        hashes[place] = hash
      }
    }
  }

  /// How alike the two sentences are that are most alike, by their content words: 0 to 1.
  static func likeness(_ left: [SentenceWords], _ right: [SentenceWords]) -> Double {
    var likeness = 0.0
    for one in left {
      for other in right { likeness = max(likeness, jaccard(one.content, other.content)) }
    }
    return likeness
  }

  /// Shared elements over all elements of two ascending lists: 0 to 1.
  static func jaccard(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let shared = sharedCount(left, right)
    let all = left.count + right.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// Shared elements over the elements of the shorter of two ascending lists: 0 to 1.
  static func containment(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let shorter = min(left.count, right.count)
    return shorter == 0 ? 0 : Double(sharedCount(left, right)) / Double(shorter)
  }

  private static func sharedCount(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var (leftIndex, rightIndex, shared) = (0, 0, 0)
    // Without branches in the loop: which of two hashes is smaller cannot be foreseen.
    while leftIndex < left.count, rightIndex < right.count {
      let (one, other) = (left[leftIndex], right[rightIndex])
      shared += one == other ? 1 : 0
      leftIndex += one <= other ? 1 : 0
      rightIndex += other <= one ? 1 : 0
    }
    return shared
  }
}

/// A hash of the scalars of a word.
private struct WordHash {
  private(set) var value = ByteHash.seed
  private(set) var length = 0
  private(set) var hasDigit = false

  /// Adds a small letter of ASCII.
  @inline(__always)
  mutating func add(letter: UInt8) {
    mix(UInt32(letter))
    length += 1
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      let isUpper = (0x41...0x5A).contains(scalar.value)
      mix(isUpper ? scalar.value + 0x20 : scalar.value)
      hasDigit = hasDigit || (0x30...0x39).contains(scalar.value)
    } else if (0xC0...0xFF).contains(scalar.value) {
      // Capitals of Latin-1 stand 32 below their small letters, but for the signs × and ÷.
      mix(scalar.value < 0xDF && scalar.value != 0xD7 ? scalar.value + 0x20 : scalar.value)
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { mix(lower.value) }
    }
    length += 1
  }

  @inline(__always)
  private mutating func mix(_ scalar: UInt32) {
    value = ByteHash.step(value, number: UInt64(scalar))
  }
}
