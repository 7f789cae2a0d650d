import Linguistics

/// Where the parts of an index lie.
///
/// Numbers are little-endian and need no alignment; each section starts at a multiple of 64.
///
/// | bytes | what |
/// |---|---|
/// | 8 | `89 "DPPLACE"` |
/// | 4, 4 | major version, number of sections |
/// | 8 | length of the whole file |
/// | 8 | XXH64 of all bytes from 32 on |
/// | 4, 4 | number of places, bytes of a place |
/// | 16 a section | offset, length |
///
/// Sections, in the order of `Section`:
///
/// - *countries*: 16 bytes each: alpha-3 (3), alpha-2 (2), nothing (3), geonameid (4), where its
///   English name is in *strings* (4). The first stands for no country.
/// - *divisions*: 12 bytes each: country (2), nothing (2), where its GeoNames code and its name are in
///   *strings* (4, 4). Every country has one without code for places of no known division.
/// - *features*: 8 bytes each: class (1), code (7, filled up with zeros).
/// - *strings*: texts of at most 255 bytes, the length before each.
/// - *places*: by cell, then by falling population: geonameid (4), latitude and longitude in
///   0.0001° (3, 3), population (3; from 2²³ on thousands), division (2), feature (1, or 2 where
///   there are more than 256).
/// - *nameBlocks*: where in *names* the name of every sixteenth place is (4).
/// - *names*: like *strings*, one a place.
/// - *cells*: the first place of each square degree, from 90° south, 180° west, eastwards (4), and
///   one more.
/// - *nameFilter*: a `PrefixFilter` over *nameTable*.
/// - *nameTable*: a `FingerprintTable` from the words of names, and of beginnings of names, to places.
/// - *spellingTable*: a `FingerprintTable` from transliteration keys within a country to places.
/// - *notes*: whose data it is and under which licence, UTF-8.
struct IndexLayout: Sendable {
  /// The version that is written, and the last that is read.
  static let majorVersion = 1
  static let magic: [UInt8] = [0x89] + Array("DPPLACE".utf8)
  static let headLength = 40
  static let sectionEntryLength = 16
  static let alignment = 64
  static let checksumAt = 24
  static let checkedFrom = 32
  static let placeCountAt = 32
  static let countryStride = 16
  static let divisionStride = 12
  static let featureStride = 8
  static let placesPerBlock = 16
  /// Bytes of a place without its feature.
  static let placeHeadStride = 15

  /// The parts of an index, in their order.
  enum Section: Int, CaseIterable {
    case countries, divisions, features, strings, places, nameBlocks, names, cells, nameFilter
    case nameTable, spellingTable, notes
  }

  let placeCount: Int
  let placeStride: Int
  private let ranges: [Range<Int>]

  subscript(section: Section) -> Range<Int> { ranges[section.rawValue] }

  /// Reads the head of an index and checks that every part lies within it and has the size that
  /// it must have. What stands in the parts is checked where it is read.
  init(_ bytes: IndexBytes) throws(GazetteerError) {
    func damaged(_ reason: String) -> GazetteerError {
      .damaged(origin: bytes.origin, reason: reason)
    }
    guard bytes.count >= Self.magic.count,
      Self.magic.indices.allSatisfy({ bytes.byte(at: $0) == Self.magic[$0] })
    else { throw .notAnIndex(origin: bytes.origin) }
    guard bytes.count >= Self.headLength else { throw damaged("cut off in its head") }
    let version = Int(bytes.number(UInt32.self, at: 8))
    guard version <= Self.majorVersion else {
      throw .newerVersion(
        origin: bytes.origin, found: version, supported: Self.majorVersion)
    }
    let length = bytes.number(UInt64.self, at: 16)
    guard length == UInt64(bytes.count) else {
      throw damaged("expected \(length) bytes, found \(bytes.count)")
    }
    let sectionCount = Int(bytes.number(UInt32.self, at: 12))
    guard sectionCount == Section.allCases.count,
      bytes.count >= Self.headLength + sectionCount * Self.sectionEntryLength
    else { throw damaged("expected \(Section.allCases.count) sections, found \(sectionCount)") }
    var ranges: [Range<Int>] = []
    for section in Section.allCases {
      let entry = Self.headLength + section.rawValue * Self.sectionEntryLength
      let offset = Int(clamping: bytes.number(UInt64.self, at: entry))
      let count = Int(clamping: bytes.number(UInt64.self, at: entry + 8))
      guard offset <= bytes.count, count <= bytes.count - offset else {
        throw damaged("section \(section) of \(count) bytes at \(offset) lies past the end")
      }
      ranges.append(offset..<offset + count)
    }
    placeCount = Int(bytes.number(UInt32.self, at: Self.placeCountAt))
    placeStride = Int(bytes.number(UInt32.self, at: 36))
    self.ranges = ranges
    try checkSizes(damaged)
  }

  private func checkSizes(_ damaged: (String) -> GazetteerError) throws(GazetteerError) {
    guard placeStride - Self.placeHeadStride == 1 || placeStride - Self.placeHeadStride == 2,
      placeCount <= Int(Int32.max), self[.places].count == placeCount * placeStride
    else { throw damaged("\(placeCount) places of \(placeStride) bytes do not fit their section") }
    let blocks = (placeCount + Self.placesPerBlock - 1) / Self.placesPerBlock
    let sizes: [(Section, Int)] = [
      (.nameBlocks, blocks * 4), (.cells, (GridCell.count + 1) * 4),
    ]
    for (section, size) in sizes where self[section].count != size {
      throw damaged("section \(section): expected \(size) bytes, found \(self[section].count)")
    }
    let strides: [(Section, Int)] = [
      (.countries, Self.countryStride), (.divisions, Self.divisionStride),
      (.features, Self.featureStride),
    ]
    for (section, stride) in strides
    where self[section].isEmpty || self[section].count % stride != 0 {
      throw damaged("section \(section): expected a multiple of \(stride) bytes")
    }
  }

  /// The checksum that an index of these bytes should have.
  static func checksum(of bytes: IndexBytes) -> UInt64 {
    let checked = UnsafeRawBufferPointer(
      start: bytes.base + checkedFrom, count: bytes.count - checkedFrom)
    return ModelChecksum.checksum(of: checked.bindMemory(to: UInt8.self).span)
  }
}
