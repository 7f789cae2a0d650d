extension GazetteerBuilder {
  /// A name on its way into the table.
  private struct Ranked {
    var reduced: UInt64
    /// Ascending is descending by people.
    var rank: UInt32
    var place: UInt32
    var kind: UInt8
  }

  /// Compiles the table of names and its filter.
  mutating func addNames(_ numbers: PlaceIndex, to sections: inout [IndexLayout.Section: [UInt8]]) {
    let largest = (records.count + 1) << Gazetteer.placeShift
    let table = BuiltTable(
      count: names.count, largestValue: largest, leastFingerprintBits: 17,
      mostHashBits: nameHashBits)
    let ranked = ranked(names, numbers, table)
    names = []
    let beginnings = Self.sortedUnique(self.beginnings.lazy.map { table.reduced($0) })
    self.beginnings = []
    var entries: [TableEntry] = []
    entries.reserveCapacity(ranked.count)
    var keys: [UInt64] = []
    var next = 0
    var index = 0
    while index < ranked.count || next < beginnings.count {
      let key = min(
        index < ranked.count ? ranked[index].reduced : .max,
        next < beginnings.count ? beginnings[next] : .max)
      let continues: UInt32 = next < beginnings.count && beginnings[next] == key ? 1 : 0
      if continues == 1 { next += 1 }
      keys.append(key)
      let hash = key << UInt64(64 - table.hashBits)
      if index == ranked.count || ranked[index].reduced != key {
        // No name, only the beginning of some: a place that there is not.
        let value = UInt32(records.count) << UInt32(Gazetteer.placeShift) | continues
        entries.append(TableEntry(hash: hash, value: value))
      }
      while index < ranked.count, ranked[index].reduced == key {
        let value =
          ranked[index].place << UInt32(Gazetteer.placeShift)
          | UInt32(ranked[index].kind) << UInt32(Gazetteer.kindShift) | continues
        entries.append(TableEntry(hash: hash, value: value))
        index += 1
      }
    }
    sections[.nameTable] = table.serialized(entries)
    sections[.nameFilter] = PrefixFilter.serialized(keys)
  }

  /// Compiles the table of transliteration keys.
  mutating func addSpellings(
    _ numbers: PlaceIndex, to sections: inout [IndexLayout.Section: [UInt8]]
  ) {
    let table = BuiltTable(
      count: spellings.count, largestValue: records.count, leastFingerprintBits: 13,
      mostHashBits: spellingHashBits)
    let entries = ranked(spellings, numbers, table).map {
      TableEntry(hash: $0.reduced << UInt64(64 - table.hashBits), value: $0.place)
    }
    sections[.spellingTable] = table.serialized(entries)
  }

  /// The entries of places that are in the index, in the order of a table, one a key and place.
  private func ranked(
    _ names: [NameRecord], _ numbers: PlaceIndex, _ table: BuiltTable
  ) -> [Ranked] {
    var ranked: [Ranked] = []
    ranked.reserveCapacity(names.count)
    for name in names {
      guard let place = numbers.number(of: name.geonameid) else { continue }
      ranked.append(
        Ranked(
          reduced: table.reduced(name.hash),
          rank: UInt32(clamping: Int(UInt32.max) - records[Int(place)].population),
          place: place, kind: name.kind))
    }
    ranked.sort {
      ($0.reduced, $0.rank, $0.place, $0.kind) < ($1.reduced, $1.rank, $1.place, $1.kind)
    }
    var kept = 0
    for index in ranked.indices {
      let isKnown =
        kept > 0 && ranked[kept - 1].reduced == ranked[index].reduced
        && ranked[kept - 1].place == ranked[index].place
      if isKnown { continue }
      ranked[kept] = ranked[index]
      kept += 1
    }
    ranked.removeSubrange(kept...)
    return ranked
  }
}
