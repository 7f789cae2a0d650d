import Glibc
import Records

/// The pages and archives in a folder and its folders: `*.html`, `*.htm`, `*.xhtml`, `*.warc`, `*.arc`
/// and these with `.gz`, in the order of their names, byte by byte.
///
/// Hidden files are passed over, and links to folders are not followed, so that every walk ends.
struct FolderWalk {
  /// What is still to be visited, the next one last.
  private var pending: [(path: String, isFolder: Bool)]

  /// Starts at a folder.
  init(folder: String) { pending = [(folder, true)] }

  /// The path of the next page or archive; nil when there is none left.
  ///
  /// - Throws: `StageFailure` with code `unreadable_file` for a folder that cannot be read; the
  ///   walk goes on after it.
  mutating func next() throws(StageFailure) -> String? {
    while let (path, isFolder) = pending.popLast() {
      guard isFolder else { return path }
      pending.append(contentsOf: try Self.entries(of: path).reversed())
    }
    return nil
  }

  /// Whether a name is that of a page.
  static func isPage(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["html", "htm", "xhtml"].contains(name[name.index(after: dot)...].lowercased())
  }

  /// Whether a name is that of a WARC or ARC file.
  static func isArchive(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".warc", ".warc.gz", ".arc", ".arc.gz"].contains { name.hasSuffix($0) }
  }

  private static func entries(of folder: String) throws(StageFailure) -> [(String, Bool)] {
    guard let stream = opendir(folder) else {
      throw StageFailure(
        .unreadableFile, "\(folder): cannot read: \(String(cString: strerror(errno)))")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { name in
      let path = base + name
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      if status.st_mode & S_IFMT == S_IFDIR { return (path, true) }
      return isPage(name) || isArchive(name) ? (path, false) : nil
    }
  }
}
