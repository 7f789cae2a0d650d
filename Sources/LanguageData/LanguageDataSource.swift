import CLanguageData
import Glibc
import Records

/// Where language data comes from: folders that the user gives, then the data compiled in.
///
/// A file is looked up by its path below `Data`, such as "fr/verbs.tsv". The first folder that has
/// it wins, whole file by whole file. Read only what is asked for: a tool that needs no verbs does
/// not load them.
public struct LanguageDataSource: Sendable {
  /// The user's folders, the one that wins first.
  public let folders: [String]
  /// Files that stand in front of all folders, by their path below `Data`.
  private var replacements: [String: LanguageDataFile] = [:]

  /// Makes a source.
  ///
  /// - Parameter folders: Folders laid out like `Sources/LanguageData/Data`; they need not hold
  ///   every file.
  public init(folders: [String] = []) { self.folders = folders }

  /// The source with another file in the place of the one that it has.
  package func replacing(_ file: LanguageDataFile) -> LanguageDataSource {
    var source = self
    source.replacements[file.path] = file
    return source
  }

  /// Reads one file.
  ///
  /// - Parameter path: Path below `Data`: "fr/verbs.tsv", "world/countries.tsv".
  /// - Throws: `LanguageDataError` when no folder has the file and none is compiled in, or when it
  ///   cannot be read.
  public func file(_ path: String) throws(LanguageDataError) -> LanguageDataFile {
    guard let file = try fileIfPresent(path) else {
      throw LanguageDataError("\(path): no such language data")
    }
    return file
  }

  /// Reads a tab-separated file.
  ///
  /// - Throws: `LanguageDataError` with file and line when the file is missing or malformed.
  public func table(_ path: String, columns: [String]) throws(LanguageDataError) -> DataTable {
    try DataTable(file(path), columns: columns)
  }

  /// Reads a file that a language may lack.
  ///
  /// - Returns: The file, or nil when no folder has it and none is compiled in.
  /// - Throws: `LanguageDataError` when the file cannot be read.
  public func fileIfPresent(_ path: String) throws(LanguageDataError) -> LanguageDataFile? {
    if let file = replacements[path] { return file }
    for folder in folders {
      let full = folder + "/" + path
      if let bytes = try readFile(full) {
        return LanguageDataFile(path: path, origin: full, bytes: bytes)
      }
    }
    return Self.embeddedBytes(of: path).map {
      LanguageDataFile(path: path, origin: path, bytes: $0)
    }
  }

  /// Reads a tab-separated file that a language may lack.
  ///
  /// - Returns: The table, or nil when no folder has the file and none is compiled in.
  /// - Throws: `LanguageDataError` with file and line when the file is malformed.
  public func tableIfPresent(
    _ path: String, columns: [String]
  ) throws(LanguageDataError) -> DataTable? {
    guard let file = try fileIfPresent(path) else { return nil }
    return try DataTable(file, columns: columns)
  }

  /// The paths of all files that are compiled in, sorted.
  public static var embeddedPaths: [String] {
    embeddedFiles.map { String(cString: $0.path) }.sorted()
  }

  /// The bytes of a file that is compiled in, where they lie in the executable: not copied, good as
  /// long as the process lives. For what is large and read in parts.
  ///
  /// - Returns: The bytes, or nil when no such file is compiled in.
  package static func embeddedBuffer(of path: String) -> UnsafeRawBufferPointer? {
    path.withCString { path in
      embeddedFiles.first { strcmp($0.path, path) == 0 }.map {
        UnsafeRawBufferPointer(start: $0.bytes, count: $0.length)
      }
    }
  }

  private static var embeddedFiles: UnsafeBufferPointer<embedded_language_file> {
    UnsafeBufferPointer(
      start: embedded_language_files_start(), count: embedded_language_files_count())
  }

  private static func embeddedBytes(of path: String) -> [UInt8]? {
    embeddedBuffer(of: path).map { Array($0) }
  }
}

/// A file of language data, read whole.
public struct LanguageDataFile: Sendable {
  /// The path below `Data`, as rules are cited: "fr/verbs.tsv".
  public let path: String
  /// Where the file really lies, for messages.
  public let origin: String
  /// The contents.
  public let bytes: [UInt8]

  /// A file from wherever its bytes have come.
  public init(path: String, origin: String, bytes: [UInt8]) {
    self.path = path
    self.origin = origin
    self.bytes = bytes
  }
}

/// Language data that is missing or malformed: "fr/verbs.tsv:41: expected 8 columns, found 3".
public struct LanguageDataError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and where.
  public let description: String

  /// Makes an error with its whole message.
  public init(_ description: String) { self.description = description }
}
