import Linguistics

extension GazetteerBuilder {
  /// Adds the exonyms and compiles the index.
  ///
  /// - Parameter notes: Whose data it is and under which licence.
  package consuming func index(notes: String) -> [UInt8] {
    for (name, geonameid) in lexicon.exonyms {
      add(name: name, toPlace: geonameid, as: .exonym, isChecked: true)
    }
    keepLastOfEach()
    var sections: [IndexLayout.Section: [UInt8]] = [.notes: Array(notes.utf8)]
    let divisions = orderedDivisions()
    let features = orderedFeatures()
    addRegisters(divisions, features, to: &sections)
    addPlaces(divisions, features, to: &sections)
    nameBytes = []
    let numbers = PlaceIndex(records.map(\.geonameid))
    addNames(numbers, to: &sections)
    addSpellings(numbers, to: &sections)
    return Self.assembled(
      sections, placeCount: records.count,
      placeStride: IndexLayout.placeHeadStride + (features.keys.count > 256 ? 2 : 1))
  }

  /// Puts the places in the order of the index, each once.
  private mutating func keepLastOfEach() {
    let order = records.indices.sorted {
      (records[$0].geonameid, $0) < (records[$1].geonameid, $1)
    }
    var kept: [Record] = []
    kept.reserveCapacity(order.count)
    for index in order {
      if kept.last?.geonameid == records[index].geonameid { kept.removeLast() }
      kept.append(records[index])
    }
    kept.sort { Self.sortKey($0) < Self.sortKey($1) }
    records = kept
  }

  private static func sortKey(_ record: Record) -> (Int, Int, UInt32) {
    (cell(of: record), -record.population, record.geonameid)
  }

  private static func cell(of record: Record) -> Int {
    GridCell.cell(
      latitude: Double(record.latitude) / 10_000, longitude: Double(record.longitude) / 10_000)
  }

  // MARK: - Countries, divisions, features

  /// Keys in the order of the index, and the new number of each old one.
  private struct Order {
    let keys: [String]
    let numbers: [Int]

    init(_ old: [String], _ keys: [String]) {
      self.keys = keys
      var places: [String: Int] = [:]
      for (number, key) in keys.enumerated() { places[key] = number }
      numbers = old.map { places[$0] ?? 0 }
    }
  }

  /// The divisions that places have, and one without a code for each country.
  private func orderedDivisions() -> Order {
    let used = Set(records.map { divisionKeys[Int($0.division)] })
    let keys = used.union(countryList.keys.map { "\($0)." }).union(["."])
    return Order(divisionKeys, keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  private func orderedFeatures() -> Order {
    let used = Set(records.map { featureKeys[Int($0.feature)] })
    return Order(featureKeys, used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  private func addRegisters(
    _ divisions: Order, _ features: Order, to sections: inout [IndexLayout.Section: [UInt8]]
  ) {
    var strings = StringPool()
    let list = countryList.values.sorted {
      $0.alpha3.utf8.lexicographicallyPrecedes($1.alpha3.utf8)
    }
    var countryNumbers: [Substring: UInt16] = [:]
    var bytes = [UInt8](repeating: 0, count: IndexLayout.countryStride)
    for (index, country) in list.enumerated() {
      countryNumbers[country.alpha2[...]] = UInt16(index + 1)
      bytes += Self.padded(country.alpha3, 3) + Self.padded(country.alpha2, 2) + [0, 0, 0]
      bytes.append(number: country.geonameid)
      bytes.append(number: strings.offset(of: country.name))
    }
    sections[.countries] = bytes
    bytes = []
    for key in divisions.keys {
      let parts = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      bytes.append(number: countryNumbers[parts[0]] ?? 0)
      bytes.append(number: UInt16(0))
      bytes.append(number: strings.offset(of: String(parts[1])))
      bytes.append(number: strings.offset(of: divisionNames[key] ?? ""))
    }
    sections[.divisions] = bytes
    bytes = []
    for key in features.keys.isEmpty ? ["P.PPL"] : features.keys {
      let parts = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      bytes += Self.padded(String(parts[0]), 1) + Self.padded(String(parts[1]), 7)
    }
    sections[.features] = bytes
    sections[.strings] = strings.bytes
  }

  private static func padded(_ text: String, _ count: Int) -> [UInt8] {
    let kept = Array(text.utf8.prefix(count))
    return kept + [UInt8](repeating: 0, count: count - kept.count)
  }

  // MARK: - Places

  private func addPlaces(
    _ divisions: Order, _ features: Order, to sections: inout [IndexLayout.Section: [UInt8]]
  ) {
    var places: [UInt8] = []
    var blocks: [UInt8] = []
    var names: [UInt8] = []
    var cells: [UInt8] = []
    var nextCell = 0
    for (index, record) in records.enumerated() {
      let cell = Self.cell(of: record)
      while nextCell <= cell {
        cells.append(number: UInt32(index))
        nextCell += 1
      }
      places.append(number: record.geonameid)
      Self.append(threeBytes: Int(record.latitude), to: &places)
      Self.append(threeBytes: Int(record.longitude), to: &places)
      let mark = 1 << 23
      let isLarge = record.population >= mark
      let population = isLarge ? mark + (record.population + 500) / 1000 : record.population
      Self.append(threeBytes: min(max(population, 0), 2 * mark - 1), to: &places)
      places.append(number: UInt16(truncatingIfNeeded: divisions.numbers[Int(record.division)]))
      let feature = features.numbers[Int(record.feature)]
      places.append(UInt8(truncatingIfNeeded: feature))
      if features.keys.count > 256 { places.append(UInt8(truncatingIfNeeded: feature >> 8)) }
      if index % IndexLayout.placesPerBlock == 0 { blocks.append(number: UInt32(names.count)) }
      names.append(record.nameLength)
      names += nameBytes[record.nameStart..<record.nameStart + Int(record.nameLength)]
    }
    while nextCell <= GridCell.count {
      cells.append(number: UInt32(records.count))
      nextCell += 1
    }
    sections[.places] = places
    sections[.nameBlocks] = blocks
    sections[.names] = names
    sections[.cells] = cells
  }

  private static func append(threeBytes value: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    bytes.append(UInt8(truncatingIfNeeded: value >> 16))
  }

  // MARK: - The whole

  private static func assembled(
    _ sections: consuming [IndexLayout.Section: [UInt8]], placeCount: Int, placeStride: Int
  ) -> [UInt8] {
    let all = IndexLayout.Section.allCases
    var offset = IndexLayout.headLength + all.count * IndexLayout.sectionEntryLength
    var entries: [UInt8] = []
    for section in all {
      offset = aligned(offset)
      let count = sections[section]?.count ?? 0
      entries.append(number: UInt64(offset))
      entries.append(number: UInt64(count))
      offset += count
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(offset)
    bytes += IndexLayout.magic
    bytes.append(number: UInt32(IndexLayout.majorVersion))
    bytes.append(number: UInt32(all.count))
    bytes.append(number: UInt64(offset))
    bytes.append(number: UInt64(0))
    bytes.append(number: UInt32(placeCount))
    bytes.append(number: UInt32(placeStride))
    bytes += entries
    for section in all {
      bytes += [UInt8](repeating: 0, count: aligned(bytes.count) - bytes.count)
      bytes += sections.removeValue(forKey: section) ?? []
    }
    let checksum = ModelChecksum.checksum(of: bytes.span.extracting(IndexLayout.checkedFrom...))
    var written: [UInt8] = []
    written.append(number: checksum)
    bytes.replaceSubrange(IndexLayout.checksumAt..<IndexLayout.checkedFrom, with: written)
    return bytes
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + IndexLayout.alignment - 1) / IndexLayout.alignment * IndexLayout.alignment
  }
}

/// The numbers that places have in the index, by geonameid.
struct PlaceIndex: Sendable {
  private let sorted: [(geonameid: UInt32, number: UInt32)]

  /// - Parameter geonameids: In the order of the index, each once.
  init(_ geonameids: [UInt32]) {
    sorted = geonameids.enumerated().map { ($1, UInt32($0)) }.sorted { $0.geonameid < $1.geonameid }
  }

  /// The number of a place; nil when it is not in the index.
  func number(of geonameid: UInt32) -> UInt32? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].geonameid < geonameid { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].geonameid == geonameid ? sorted[low].number : nil
  }
}
