import Records

/// Finds the tellings that are worth comparing, without looking at all pairs.
///
/// A telling is put under keys: family of types and town, cell of one degree, actor, or number of
/// killed, each with the days; and the rarest shingles of its sentences. What can be one occurrence
/// shares a key.
enum BlockingKeys {
  /// Days are taken four at a time; a day more behind the last, as dates of two texts may differ by one.
  private static let daysInBucket = 4
  /// Smaller numbers of killed are too common to look for.
  private static let tellingNumber = 3

  /// The keys of a telling, each once. None for what is never the same as another text's.
  static func keys(of telling: Telling) -> [UInt64] {
    guard telling.profile.stance != .general else { return [] }
    var keys: [UInt64] = []
    var families: [String] = []
    for coding in telling.profile.codings {
      let family = TypeAffinity.family(of: coding.type)
      if families.contains(family) { continue }
      families.append(family)
      addKeys(of: telling, KeyHash(family), to: &keys)
    }
    return keys
  }

  private static func addKeys(
    of telling: Telling, _ family: KeyHash, to keys: inout [UInt64]
  ) {
    for sentence in telling.profile.sentences.prefix(2) {
      for shingle in sentence.shingles.prefix(2) { add(family.text(shingle), to: &keys) }
    }
    // Without a date only the wording says where to look.
    guard let days = telling.profile.searchedDays else { return }
    let first = days.lowerBound / daysInBucket
    let last = (days.upperBound + MentionComparison.allowedGapDays) / daysInBucket
    for bucket in first...max(first, last) {
      let block = family.mixed(bucket)
      if let place = telling.profile.place { addPlace(place, block, to: &keys) }
      // Statements and meetings seldom have a place, but have parties.
      for party in telling.profile.actors {
        if let id = party.id { add(block.actor(id), to: &keys) }
      }
      if let killed = telling.profile.figures.fatalities?.best, killed >= tellingNumber {
        add(block.killed(killed), to: &keys)
      }
    }
  }

  private static func addPlace(
    _ place: ComparedPlace, _ block: KeyHash, to keys: inout [UInt64]
  ) {
    guard place.isExact else {
      // Vague places are found by their country and division; exact ones look for them by the rest.
      return add(block.region(place.country ?? place.name), to: &keys)
    }
    add(block.town(place.name), to: &keys)
    if let latitude = place.latitude, let longitude = place.longitude {
      add(
        block.cell(Int(latitude.rounded(.down)), Int(longitude.rounded(.down))), to: &keys)
    }
  }

  private static func add(_ key: UInt64, to keys: inout [UInt64]) {
    if !keys.contains(key) { keys.append(key) }
  }
}

/// A hash of the parts of a key.
private struct KeyHash {
  private var value = ByteHash.seed

  init(_ family: String) { mix(family) }

  private mutating func mix(_ text: String) {
    for byte in text.utf8 { value = ByteHash.step(value, byte) }
    value = ByteHash.step(value, 0xFF)
  }

  func mixed(_ number: Int) -> KeyHash {
    var hash = self
    hash.value = (value ^ UInt64(bitPattern: Int64(number))) &* 0x9E37_79B9_7F4A_7C15
    hash.value ^= hash.value >> 29
    return hash
  }

  private func mixed(_ kind: String, _ text: String) -> UInt64 {
    var hash = self
    hash.mix(kind)
    hash.mix(text)
    return hash.value
  }

  func text(_ shingle: UInt32) -> UInt64 { mixed(0x73).mixed(Int(shingle)).value }
  func actor(_ id: String) -> UInt64 { mixed("a", id) }
  func killed(_ number: Int) -> UInt64 { mixed(0x6B).mixed(number).value }
  func region(_ name: String) -> UInt64 { mixed("c", name) }
  func town(_ name: String) -> UInt64 { mixed("p", name) }
  func cell(_ latitude: Int, _ longitude: Int) -> UInt64 {
    mixed(0x67).mixed(latitude).mixed(longitude).value
  }
}
