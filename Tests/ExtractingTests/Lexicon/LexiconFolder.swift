import Foundation
import LanguageData
import TestSupport

/// A user's folder of language data with some files in it.
struct LexiconFolder {
  private let folder: TemporaryFolder

  /// - Parameter files: From a path such as "fr/verbs.tsv" to columns and rows, cells parted by ";".
  init(_ files: [String: [String]]) throws {
    folder = try TemporaryFolder()
    for (path, lines) in files {
      let rows = lines.map {
        $0.split(separator: ";", omittingEmptySubsequences: false).joined(separator: "\t")
      }
      try folder.write(path, Array(("# columns: " + rows.joined(separator: "\n") + "\n").utf8))
    }
  }

  /// Loads something from the folder; what it lacks is taken from the data compiled in.
  func load<Value>(_ body: (LanguageDataSource) throws -> Value) throws -> Value {
    try withExtendedLifetime(folder) { try body(LanguageDataSource(folders: [folder.path])) }
  }
}

/// What is wrong with language data, its path from the language or "world" on; nil when nothing is.
func complaint(_ body: () throws -> some Any) -> String? {
  do {
    _ = try body()
    return nil
  } catch {
    let message = "\(error)"
    let start = ["fr/", "world/"].lazy.compactMap { message.range(of: $0)?.lowerBound }.first
    return start.map { String(message[$0...]) } ?? message
  }
}
