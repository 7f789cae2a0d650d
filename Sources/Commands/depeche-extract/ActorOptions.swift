import ArgumentParser
import CommandSupport
import LanguageData

/// The option that puts a user's own actors in front of those of the language data.
struct ActorOptions: ParsableArguments {
  /// The files.
  @Option(
    name: .customLong("actors"),
    help: ArgumentHelp(
      """
      A table of actors to put in front of the built-in ones, in the columns of fr/actors.tsv: id, name \
      and aliases; country, sector, from and to where you like. May be repeated; the first wins.
      """, valueName: "file"),
    completion: .file())
  var paths: [String] = []

  /// Reads the files.
  ///
  /// - Throws: `RunError` when one is not there, `LanguageDataError` when it cannot be read.
  func files() throws -> [LanguageDataFile] {
    try paths.map { path in
      guard let bytes = try LanguageDataFile.contents(of: path) else {
        throw RunError(.noInput, "\(path): no such table of actors")
      }
      return LanguageDataFile(path: path, origin: path, bytes: bytes)
    }
  }
}
