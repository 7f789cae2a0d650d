import ArgumentParser
import CommandSupport
import Gazetteers
import Records

/// `depeche-gazetteer lookup`: a name → the places that it may mean.
struct LookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Show the places that a name may mean, and why.",
    discussion: """
      EXAMPLE
        depeche-gazetteer lookup Saada --near Sanaa
        depeche-gazetteer lookup 'Tal Abiad' --country SYR --json

      Listed names come before those that only sound alike by the rules of \
      world/transliteration.tsv; then the nearest comes first where --near is given, else the place \
      of most people. Without --country, names that sound alike are shown only when the name is not \
      listed.

      EXIT STATUS
        0 done, also when there is no candidate; 64 wrong command line; 65 an index that cannot be \
      read; 66 no such index; 74 reading failed.
      """)

  @Argument(help: ArgumentHelp("The name.", valueName: "name"))
  var name: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Measure distances from here.", valueName: "lat,lon|name"))
  var near: String?

  @Option(
    help: ArgumentHelp(
      "Places of this country only: an ISO code, or the English name.", valueName: "country"))
  var country: String?

  @Option(help: ArgumentHelp("Show at most so many.", valueName: "number"))
  var limit = 20

  @Flag(help: "Write a JSON object a line.")
  var json = false

  @OptionGroup var index: GazetteerOptions
  @OptionGroup var languageData: LanguageDataOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit: expected at least 1, found \(limit)") }
  }

  func run() throws {
    try GazetteerCommand.run { diagnostics in
      let data = try languageData.source()
      let gazetteer = try Gazetteer.open(file: index.path, data: data)
      let key = try TransliterationKey(data: data)
      let lookup = PlaceLookup(gazetteer, key: key)
      let country = try country.map { try Self.country(named: $0, lookup) }
      let point = try near.map { try Self.point($0, lookup) }
      let found = lookup.candidates(for: name, near: point, in: country)
      if found.isEmpty { diagnostics.message("no place of that name: \(name)") }
      let shown = Array(found.prefix(limit))
      let nameKey = key.key(of: name)
      try OutputFile.write(
        json
          ? CandidateReport.lines(shown, key: nameKey)
          : Array(CandidateReport.table(shown, key: nameKey).utf8), to: nil)
      if shown.count < found.count {
        diagnostics.message("\(found.count - shown.count) more: see --limit")
      }
    }
  }

  private static func country(
    named name: String, _ lookup: PlaceLookup
  ) throws(RunError) -> CountryNumber {
    guard let country = lookup.country(named: name) else {
      throw RunError(.usage, "--country: expected an ISO code or a name, found \"\(name)\"")
    }
    return country
  }

  /// A point given in degrees, or by the name of a place.
  private static func point(
    _ text: String, _ lookup: PlaceLookup
  ) throws(RunError) -> PlaceLookup.Point {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    if parts.count == 2, let latitude = parts[0], let longitude = parts[1] {
      guard abs(latitude) <= 90, abs(longitude) <= 180 else {
        throw RunError(.usage, "--near: expected degrees, found \"\(text)\"")
      }
      return (latitude, longitude)
    }
    guard let point = lookup.point(named: text) else {
      throw RunError(.usage, "--near: expected LAT,LON or a known name, found \"\(text)\"")
    }
    return point
  }
}
