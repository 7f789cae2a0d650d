import LanguageData

/// Files that linguists edit. The first line of an input is a path below `Data`, the rest stands in
/// that file's place.
struct TablesTarget: FuzzTarget {
  private let loaders: DataLoaders

  init() throws { loaders = try DataLoaders() }

  func run(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    let path = String(decoding: bytes[..<end], as: UTF8.self)
    let file = LanguageDataFile(path: path, origin: path, bytes: Array(bytes[end...].dropFirst()))
    do {
      try loaders.load(file)
    } catch let error as LanguageDataError {
      precondition(error.description.contains(":") || error.description.contains("expected"))
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The beginning of every file that is compiled in and some loader reads.
  func seeds() throws -> [[UInt8]] {
    try loaders.paths.map { path in
      let lines = try LanguageDataSource().file(path).bytes.split(separator: 0x0A)
      let head = lines.filter { $0.starts(with: "# columns:".utf8) }.prefix(1)
      let rows = lines.filter { $0.first != UInt8(ascii: "#") }.prefix(8)
      return Array(path.utf8) + (head + rows).flatMap { [0x0A] + $0 } + [0x0A]
    }
  }
}
