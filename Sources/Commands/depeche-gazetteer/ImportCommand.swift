import ArgumentParser
import CommandSupport
import Gazetteers
import LanguageData

/// `depeche-gazetteer import`: adds files of GeoNames to the index that is in use.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add files of GeoNames to the index that the other commands use.",
    discussion: """
      EXAMPLE
        export DEPECHE_DATA=~/depeche-data
        depeche-gazetteer import SY.zip alternateNamesV2.zip --countries SY

      Takes what `build` takes. The index is world/places.gazetteer in the first folder of language \
      data: --language-data, then $DEPECHE_DATA; -o names another file. Where it is not there yet, it \
      begins as a copy of the one that is in use. Places that it has already are brought up to \
      date and keep their names.

      EXIT STATUS
        0 done; 64 wrong command line; 65 a file that cannot be understood: the old index stays as it \
      is; 66 no input; 74 reading or writing failed.
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The index to add to.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var languageData: LanguageDataOptions

  func run() throws {
    try GazetteerCommand.run { diagnostics in
      let data = try languageData.source()
      let path = try target(data)
      var builder = try selection.builder(data)
      builder.add(try Self.base(at: path, data))
      try builder.read(files: files) { diagnostics.message($0) }
      try FolderMaker.makeFolder(of: path)
      try builder.write(to: path, diagnostics)
    }
  }

  private func target(_ data: LanguageDataSource) throws(RunError) -> String {
    if let output { return output }
    guard let folder = data.folders.first else {
      throw RunError(
        .usage, "no place for the index: give -o FILE or --language-data DIR, or set DEPECHE_DATA")
    }
    return folder + "/" + Gazetteer.dataPath
  }

  /// The index that is added to, checked whole.
  private static func base(
    at path: String, _ data: LanguageDataSource
  ) throws(GazetteerError) -> Gazetteer {
    let index: Gazetteer
    do { index = try Gazetteer(contentsOf: path) } catch .missing {
      index = try Gazetteer.open(data: data)
    }
    try index.verify()
    return index
  }
}
