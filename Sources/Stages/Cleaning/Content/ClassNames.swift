import LanguageData

/// What class and id names say, from `world/html-classes.tsv`.
struct ClassNames: Sendable {
  private let roles: [UInt64: MarkupRoles]
  private let prefixes: [(start: [UInt8], role: MarkupRoles)]

  /// Reads the table.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/html-classes.tsv", columns: ["words", "role"])
    var roles: [UInt64: MarkupRoles] = [:]
    var prefixes: [(start: [UInt8], role: MarkupRoles)] = []
    for row in table.rows {
      guard let role = MarkupRoles(name: row[1]) else {
        throw row.error("expected a role, found \"\(row[1])\"")
      }
      if row[0].hasSuffix("*") {
        prefixes.append((Array(row[0].utf8.dropLast()), role))
        continue
      }
      var hash = Self.seed
      for word in row[0].split(separator: " ") { hash = Self.combine(hash, Self.hash(word.utf8)) }
      roles[hash, default: []].formUnion(role)
    }
    self.roles = roles
    self.prefixes = prefixes
  }

  /// The roles of a class or id attribute.
  ///
  /// - Complexity: O(*n*) in the bytes of the value.
  func roles(of value: ArraySlice<UInt8>) -> MarkupRoles {
    var found: MarkupRoles = []
    var previous = Self.seed
    var beforePrevious = Self.seed
    forEachWord(of: value) { word, startsName in
      if startsName {
        previous = Self.seed
        beforePrevious = Self.seed
      }
      let hash = Self.hash(word)
      let one = Self.combine(Self.seed, hash)
      let two = previous == Self.seed ? one : Self.combine(previous, hash)
      let three = beforePrevious == Self.seed ? two : Self.combine(beforePrevious, hash)
      for key in [one, two, three] { if let role = roles[key] { found.formUnion(role) } }
      for (start, role) in prefixes where word.starts(with: start) { found.formUnion(role) }
      beforePrevious = previous == Self.seed ? Self.seed : two
      previous = one
    }
    return found
  }

  /// Cuts names into lower-case words; `startsName` tells the first word of each name.
  private func forEachWord(
    of value: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, Bool) -> Void
  ) {
    var word: [UInt8] = []
    var startsName = true
    var previousIsLower = false
    func flush() {
      guard !word.isEmpty else { return }
      body(word[...], startsName)
      startsName = false
      word.removeAll(keepingCapacity: true)
    }
    // Templates that list hundreds of utility classes say nothing after the first few.
    for byte in value.prefix(400) {
      let isUpper = byte &- 65 < 26
      let isLower = byte &- 97 < 26 || byte >= 0x80
      if isUpper || isLower {
        if isUpper, previousIsLower { flush() }
        word.append(isUpper ? byte | 0x20 : byte)
      } else {
        flush()
        if byte <= 0x20 { startsName = true }
      }
      previousIsLower = isLower
    }
    flush()
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
  private static func combine(_ left: UInt64, _ right: UInt64) -> UInt64 {
    (left ^ right) &* 0x9E37_79B9_7F4A_7C15 &+ right
  }
}
