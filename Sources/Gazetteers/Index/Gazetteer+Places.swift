extension Gazetteer {
  /// All places, in the order of the index.
  package var places: some RandomAccessCollection<PlaceNumber> {
    (0..<placeCount).lazy.map { PlaceNumber($0) }
  }

  /// Degrees north.
  package func latitude(of place: PlaceNumber) -> Double {
    Self.degrees(bytes.threeBytes(at: offset(of: place) + 4))
  }

  /// Degrees east.
  package func longitude(of place: PlaceNumber) -> Double {
    Self.degrees(bytes.threeBytes(at: offset(of: place) + 7))
  }

  /// People; 0 where unknown.
  package func population(of place: PlaceNumber) -> Int {
    let stored = Int(bytes.threeBytes(at: offset(of: place) + 10))
    return stored < Self.populationMark ? stored : (stored - Self.populationMark) * 1000
  }

  /// GeoNames' number of a place.
  package func geonameid(of place: PlaceNumber) -> Int {
    Int(bytes.number(UInt32.self, at: offset(of: place)))
  }

  /// The country of a place.
  package func country(of place: PlaceNumber) -> CountryNumber {
    countryOfDivision(division(of: place))
  }

  /// The first-level division of a place, by a number of this index: equal numbers, equal divisions.
  /// Places of one country without a known division share a number too; `admin1Name` is empty then.
  package func admin1(of place: PlaceNumber) -> Int { division(of: place) }

  /// The name of the first-level division of a place; empty where unknown.
  package func admin1Name(of place: PlaceNumber) -> String {
    divisionString(division(of: place), at: 8)
  }

  /// GeoNames' feature class as an ASCII letter: "P" for populated places.
  package func featureClass(of place: PlaceNumber) -> UInt8 {
    featureOffset(of: place).map { bytes.byte(at: $0) } ?? 0
  }

  /// GeoNames' feature code: "PPL".
  package func featureCode(of place: PlaceNumber) -> String {
    guard let offset = featureOffset(of: place) else { return "" }
    return string(ofBytes: offset + 1..<offset + IndexLayout.featureStride)
  }

  /// The number of a place's feature in `features`; past its end in a damaged index.
  package func featureNumber(of place: PlaceNumber) -> Int {
    let offset = offset(of: place) + IndexLayout.placeHeadStride
    let low = Int(bytes.byte(at: offset))
    let isWide = placeStride > IndexLayout.placeHeadStride + 1
    return isWide ? Int(bytes.byte(at: offset + 1)) << 8 | low : low
  }

  /// All features: the class, then the code, filled up with zeros; ASCII.
  package var features: [[UInt8]] {
    let range = layout[.features]
    return stride(from: range.lowerBound, to: range.upperBound, by: IndexLayout.featureStride)
      .map { start in (start..<start + IndexLayout.featureStride).map { bytes.byte(at: $0) } }
  }

  /// Whether a place is the capital of its country.
  package func isCapital(_ place: PlaceNumber) -> Bool {
    guard let offset = featureOffset(of: place) else { return false }
    // "PPPLC": the class, then the code.
    return bytes.number(UInt64.self, at: offset) == 0x434C_5050_50
  }

  /// The name that GeoNames gives a place.
  package func name(of place: PlaceNumber) -> String {
    let block = layout[.nameBlocks].lowerBound + place.index / IndexLayout.placesPerBlock * 4
    let names = layout[.names]
    var offset = names.lowerBound + Int(bytes.number(UInt32.self, at: block))
    for _ in 0..<place.index % IndexLayout.placesPerBlock {
      guard offset < names.upperBound else { return "" }
      offset += 1 + Int(bytes.byte(at: offset))
    }
    return string(at: offset, in: names)
  }

  /// Everything that the index knows of a place.
  package func place(_ number: PlaceNumber) -> GazetteerPlace {
    let featureClass = featureClass(of: number)
    return GazetteerPlace(
      geonameid: geonameid(of: number), name: name(of: number),
      country: countryCode(country(of: number)),
      admin1Code: divisionString(division(of: number), at: 4), admin1: admin1Name(of: number),
      featureClass: featureClass == 0 ? "" : String(Unicode.Scalar(featureClass)),
      featureCode: featureCode(of: number), latitude: latitude(of: number),
      longitude: longitude(of: number), population: population(of: number))
  }

  // MARK: - Parts of a place

  private static let populationMark = 1 << 23

  /// Where a place lies.
  @inline(__always)
  private func offset(of place: PlaceNumber) -> Int {
    precondition(place.index >= 0 && place.index < placeCount, "no place \(place.rawValue)")
    return placesStart + place.index * placeStride
  }

  @inline(__always)
  private static func degrees(_ stored: UInt32) -> Double {
    // Three bytes with a sign.
    Double(Int32(bitPattern: stored << 8) >> 8) / 10_000
  }

  @inline(__always)
  func division(of place: PlaceNumber) -> Int {
    Int(bytes.number(UInt16.self, at: offset(of: place) + 13))
  }

  private func featureOffset(of place: PlaceNumber) -> Int? {
    record(featureNumber(of: place), stride: IndexLayout.featureStride, in: .features)
  }

  // MARK: - Records and strings

  /// Where a record of a section lies; nil when the index is damaged and there is none.
  @inline(__always)
  func record(_ index: Int, stride: Int, in section: IndexLayout.Section) -> Int? {
    let range = layout[section]
    return (index + 1) * stride <= range.count ? range.lowerBound + index * stride : nil
  }

  /// The text at an offset, its length before it; empty where it does not lie within the section.
  func string(at offset: Int, in section: Range<Int>) -> String {
    guard section.contains(offset) else { return "" }
    let count = Int(bytes.byte(at: offset))
    guard offset + count < section.upperBound else { return "" }
    return String(
      decoding: UnsafeRawBufferPointer(start: bytes.base + offset + 1, count: count),
      as: UTF8.self)
  }

  /// The text of a field that is filled up with zeros.
  func string(ofBytes range: Range<Int>) -> String {
    String(
      decoding: UnsafeRawBufferPointer(start: bytes.base + range.lowerBound, count: range.count)
        .prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The text of *strings* that a record points to.
  func string(pointedAtFrom field: Int) -> String {
    let strings = layout[.strings]
    return string(
      at: strings.lowerBound + Int(bytes.number(UInt32.self, at: field)), in: strings)
  }
}
