/// Groups equal hashes of a page, without hashing them anew.
struct HashGroups {
  /// The group of each hash; groups are numbered in the order of their first.
  private(set) var groups: [Int] = []
  /// Groups.
  private(set) var count = 0

  /// Groups hashes.
  ///
  /// - Complexity: O(hashes), for hashes that are spread well.
  init(of hashes: [UInt64]) {
    var size = 64
    while size < hashes.count * 2 { size *= 2 }
    // The number of a group and its hash; -1 marks a free place.
    var places = [(hash: UInt64, group: Int)](repeating: (0, -1), count: size)
    groups.reserveCapacity(hashes.count)
    for hash in hashes {
      var place = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 32) & (size - 1)
      while places[place].group >= 0, places[place].hash != hash {
        place = (place + 1) & (size - 1)
      }
      if places[place].group < 0 {
        places[place] = (hash, count)
        count += 1
      }
      groups.append(places[place].group)
    }
  }
}
