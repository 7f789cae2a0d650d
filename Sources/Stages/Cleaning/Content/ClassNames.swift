import LanguageData
import Records

/// What class and id names say, from `world/html-classes.tsv`.
struct ClassNames: Sendable {
  private let names: HashedRoles
  private let prefixes: HashedRoles
  /// One bit for each length that a prefix has.
  private let prefixLengths: UInt64

  /// Reads the table.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/html-classes.tsv", columns: ["words", "role"])
    var names: [UInt64: MarkupRoles] = [:]
    var prefixes: [UInt64: MarkupRoles] = [:]
    var prefixLengths: UInt64 = 0
    for row in table.rows {
      guard let role = MarkupRoles(name: row[1]) else {
        throw row.error("expected a role, found \"\(row[1])\"")
      }
      if row[0].hasSuffix("*") {
        let start = row[0].utf8.dropLast()
        guard 1...63 ~= start.count else {
          throw row.error("expected 1 to 63 bytes before the \"*\"")
        }
        prefixes[ByteHash.of(start), default: []].formUnion(role)
        prefixLengths |= 1 << UInt64(start.count)
        continue
      }
      var hash = ByteHash.seed
      for word in row[0].split(separator: " ") {
        hash = Self.combine(hash, ByteHash.of(word.utf8))
      }
      names[hash, default: []].formUnion(role)
    }
    self.names = HashedRoles(names)
    self.prefixes = HashedRoles(prefixes)
    self.prefixLengths = prefixLengths
  }

  /// The roles of a class or id attribute.
  func roles(of value: ArraySlice<UInt8>) -> MarkupRoles {
    value.withUnsafeBufferPointer {
      roles(in: ByteView($0, count: $0.count), of: 0..<value.count)
    }
  }

  /// The roles of a class or id attribute.
  ///
  /// Words are hashed as they are read: the table knows names of up to three words, and the
  /// beginnings of words, by their hashes.
  ///
  /// - Complexity: O(*n*) in the bytes of the value, of which the first 400 count: templates that
  ///   list hundreds of utility classes say nothing after the first few.
  func roles(in source: ByteView, of value: Range<Int>) -> MarkupRoles {
    var found: MarkupRoles = []
    var words = LastWords()
    var hash = ByteHash.seed
    var length: UInt64 = 0
    var previousIsLower = false
    for index in value.prefix(400) {
      let byte = source[index]
      let isUpper = byte &- 65 < 26
      let isLower = byte &- 97 < 26 || byte >= 0x80
      if isUpper || isLower {
        if isUpper, previousIsLower {
          found.formUnion(words.add(hash, names))
          hash = ByteHash.seed
          length = 0
        }
        hash = ByteHash.step(hash, isUpper ? byte | 0x20 : byte)
        length += 1
        if length < 64, prefixLengths >> length & 1 == 1 { found.formUnion(prefixes[hash]) }
      } else {
        if length > 0 { found.formUnion(words.add(hash, names)) }
        hash = ByteHash.seed
        length = 0
        if byte <= 0x20 { words = LastWords() }
      }
      previousIsLower = isLower
    }
    if length > 0 { found.formUnion(words.add(hash, names)) }
    return found
  }

  /// The words before the next one in the same name, as hashes.
  private struct LastWords {
    private var one = ByteHash.seed
    private var two = ByteHash.seed

    /// Adds a word.
    ///
    /// - Returns: The roles of it and of what it makes with the one and the two before it.
    @inline(__always)
    mutating func add(_ word: UInt64, _ names: HashedRoles) -> MarkupRoles {
      let alone = ClassNames.combine(ByteHash.seed, word)
      let pair = one == ByteHash.seed ? alone : ClassNames.combine(one, word)
      let triple = two == ByteHash.seed ? pair : ClassNames.combine(two, word)
      two = one == ByteHash.seed ? ByteHash.seed : pair
      one = alone
      return names[alone].union(names[pair]).union(names[triple])
    }
  }

  @inline(__always)
  private static func combine(_ left: UInt64, _ right: UInt64) -> UInt64 {
    (left ^ right) &* 0x9E37_79B9_7F4A_7C15 &+ right
  }
}
