import LanguageData
import TestSupport

/// A user's folder of language data with some files in it.
struct LexiconFolder {
  private let folder: TemporaryFolder
  /// The data of the folder, then those compiled in.
  let data: LanguageDataSource

  /// - Parameter files: From a path such as "fr/verbs.tsv" to columns and rows, cells parted by ";".
  init(_ files: [String: [String]]) throws {
    folder = try TemporaryFolder()
    for (path, lines) in files {
      let rows = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).joined(separator: "\t") }
      try folder.write(path, Array(("# columns: " + rows.joined(separator: "\n") + "\n").utf8))
    }
    data = LanguageDataSource(folders: [folder.path])
  }
}
