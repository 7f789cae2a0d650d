import LanguageData
import Linguistics

/// Gathers places and names and compiles them into an index.
///
/// The same places, in whatever files, give the same bytes. A place that comes twice has what came
/// last, and all its names. Names are kept as hashes, so a place takes about 100 bytes.
package struct GazetteerBuilder: Sendable {
  /// What the data files say.
  package let lexicon: GazetteerLexicon
  /// Only places of these countries, alpha-2, are taken; empty for all.
  package let countries: Set<String>

  /// A place; its text is in `nameBytes`.
  struct Record: Sendable {
    var geonameid: UInt32
    /// In 0.0001°.
    var latitude: Int32
    var longitude: Int32
    var population: Int
    var division: UInt32
    var feature: UInt16
    var nameLength: UInt8
    var nameStart: Int
  }

  /// A name of a place, or a transliteration key of one.
  struct NameRecord: Sendable {
    var hash: UInt64
    var geonameid: UInt32
    var kind: UInt8
  }

  var records: [Record] = []
  var nameBytes: [UInt8] = []
  var names: [NameRecord] = []
  /// Beginnings of names that are more than a word.
  var beginnings: [UInt64] = []
  private var beginningLimit = leastBeginningLimit
  /// Transliteration keys within their country.
  var spellings: [NameRecord] = []
  /// How many bits of hashes are known: fewer when another index has been taken in.
  var nameHashBits = 64
  var spellingHashBits = 64

  /// Countries by alpha-2 code.
  var countryList: [String: SourceCountry]
  /// Names of divisions by "FR.11".
  var divisionNames: [String: String]
  /// Keys of divisions, "FR.11", in the order in which they came up.
  private(set) var divisionKeys: [String] = []
  private var divisionNumbers: [String: UInt32] = [:]
  /// Features, "P.PPL", in the order in which they came up.
  private(set) var featureKeys: [String] = []
  private var featureNumbers: [String: UInt16] = [:]
  /// The geonameids so far, sorted, to ask whether a place is known; rebuilt when places came.
  private var knownIDs: [UInt32] = []
  private var countryOfKnown: [String] = []

  /// Starts with no places.
  ///
  /// - Parameter countries: Alpha-2 codes; only their places are taken. Empty for all.
  package init(lexicon: GazetteerLexicon, countries: Set<String> = []) {
    self.lexicon = lexicon
    self.countries = countries
    countryList = lexicon.countries
    divisionNames = lexicon.divisions
  }

  /// How many places have been taken, those that came twice counted twice.
  package var placeCount: Int { records.count }

  /// Whether places of a country are taken.
  func wants(country: String) -> Bool { countries.isEmpty || countries.contains(country) }

  // MARK: - What sources give

  /// Takes a country; it stands in for what was known of it.
  package mutating func add(_ country: SourceCountry) { countryList[country.alpha2] = country }

  /// Takes the name of a first-level division: "FR", "11", "Île-de-France".
  package mutating func add(division code: String, of country: String, named name: String) {
    divisionNames["\(country).\(code)"] = name
  }

  /// Takes a place with its names, unless the settings leave it out.
  package mutating func add(_ place: SourcePlace) {
    guard wants(country: place.country),
      lexicon.takes(
        featureClass: place.featureClass,
        code: place.featureCode.isEmpty ? Self.town : place.featureCode)
    else { return }
    var code = place.featureCode
    if code.isEmpty { code = lexicon.capitals.contains(place.geonameid) ? "PPLC" : Self.town }
    append(place, code: code)
    add(name: place.name, of: place.geonameid, in: place.country, as: .main)
    for name in place.alternates where lexicon.spellings.contains(name) {
      add(name: name, of: place.geonameid, in: place.country, as: .alternate)
    }
  }

  private static let town = "PPL"

  /// Takes a place without its names.
  mutating func append(_ place: SourcePlace, code: String) {
    let name = Array(Self.written(place.name).utf8.prefix(255))
    records.append(
      Record(
        geonameid: place.geonameid, latitude: Int32((place.latitude * 10_000).rounded()),
        longitude: Int32((place.longitude * 10_000).rounded()), population: place.population,
        division: number(ofDivision: "\(place.country).\(place.admin1)"),
        feature: number(ofFeature: "\(place.featureClass).\(code)"),
        nameLength: UInt8(name.count), nameStart: nameBytes.count))
    nameBytes += name
  }

  /// A name as it is stored: NFC comes from the source, apostrophes are straight.
  private static func written(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "’" ? "'" : $0 }))
  }

  /// Takes a further name of a place that has been taken, whatever it looks like.
  mutating func add(name: String, of geonameid: UInt32, in country: String, as kind: NameKind) {
    let text = ScannedText(name)
    guard !text.words.isEmpty, text.words.count <= Self.longestName else { return }
    insert(text.words[...], of: geonameid, kind)
    if text.words.contains(where: { $0.kind == .mark }) { insertVariants(text, geonameid) }
    if lexicon.transliteration.covers(country),
      let hash = lexicon.transliteration.hash(of: text.words.indices, in: text)
    {
      let mixed = TransliterationKey.mix(hash, alpha2: country)
      spellings.append(NameRecord(hash: mixed, geonameid: geonameid, kind: 0))
    }
  }

  private static let longestName = 12

  /// Names with marks are written without them too, and without what stands in brackets.
  private mutating func insertVariants(_ text: ScannedText, _ geonameid: UInt32) {
    let unmarked = text.words.filter { $0.kind != .mark }
    if !unmarked.isEmpty { insert(unmarked[...], of: geonameid, .alternate) }
    let head = text.words.prefix { $0.kind != .mark }
    let next = head.endIndex
    if !head.isEmpty, next < text.words.count, text.bytes[text.words[next].bytes.lowerBound] == 0x28
    {
      insert(head, of: geonameid, .alternate)
    }
  }

  private mutating func insert(
    _ words: ArraySlice<ScannedWord>, of geonameid: UInt32, _ kind: NameKind
  ) {
    var hash = PhraseHash()
    for (index, word) in words.enumerated() {
      hash.append(word)
      if index < words.count - 1 { add(beginning: hash.value) }
    }
    names.append(NameRecord(hash: hash.value, geonameid: geonameid, kind: kind.rawValue))
  }

  /// Takes the beginning of a name. Many names begin alike, so they are thinned out now and then.
  mutating func add(beginning hash: UInt64) {
    beginnings.append(hash)
    guard beginnings.count >= beginningLimit else { return }
    beginnings = Self.sortedUnique(beginnings)
    beginningLimit = max(Self.leastBeginningLimit, beginnings.count * 2)
  }

  private static let leastBeginningLimit = 1 << 20

  /// The different numbers, ascending.
  static func sortedUnique(_ numbers: some Sequence<UInt64>) -> [UInt64] {
    var unique: [UInt64] = []
    for number in numbers.sorted() where unique.last != number { unique.append(number) }
    return unique
  }

  // MARK: - Names that come by themselves

  /// Takes a name of a place that has been taken before; others are left out.
  ///
  /// - Parameter isChecked: Whether the spelling is known to be in use; such a name is taken in
  ///   every country.
  package mutating func add(
    name: String, toPlace geonameid: UInt32, as kind: NameKind, isChecked: Bool = false
  ) {
    guard let country = country(of: geonameid) else { return }
    guard isChecked || wants(country: country) && lexicon.spellings.contains(name) else { return }
    add(name: name, of: geonameid, in: country, as: kind)
  }

  /// The alpha-2 code of the country of a place that has been taken; nil when none has this number.
  mutating func country(of geonameid: UInt32) -> String? {
    if knownIDs.count != records.count {
      let order = records.indices.sorted {
        (records[$0].geonameid, $0) < (records[$1].geonameid, $1)
      }
      knownIDs = order.map { records[$0].geonameid }
      let codes = divisionKeys.map { String($0.prefix { $0 != "." }) }
      countryOfKnown = order.map { codes[Int(records[$0].division)] }
    }
    var low = 0
    var high = knownIDs.count
    while low < high {
      let middle = (low + high) / 2
      if knownIDs[middle] < geonameid { low = middle + 1 } else { high = middle }
    }
    return low < knownIDs.count && knownIDs[low] == geonameid ? countryOfKnown[low] : nil
  }

  // MARK: - Numbers for texts that come often

  mutating func number(ofDivision key: String) -> UInt32 {
    if let number = divisionNumbers[key] { return number }
    let number = UInt32(divisionKeys.count)
    divisionNumbers[key] = number
    divisionKeys.append(key)
    return number
  }

  mutating func number(ofFeature key: String) -> UInt16 {
    if let number = featureNumbers[key] { return number }
    let number = UInt16(truncatingIfNeeded: featureKeys.count)
    featureNumbers[key] = number
    featureKeys.append(key)
    return number
  }
}
