import Glibc
import Records

/// The pages that lie in local files: a page, a folder of pages and archives, an archive, or what a
/// pattern finds of these. They are read one at a time.
final class LocalPages {
  private let label: String?
  private let maximumBytes: Int
  /// Paths to come, the next one last.
  private var paths: [String]
  private var walk: FolderWalk?
  private var archive: (path: String, pages: ArchivePages)?

  /// Starts.
  ///
  /// - Parameters:
  ///   - location: A path, a pattern (glob(7)) when nothing is there under this name, or a file URL.
  ///   - label: For the pages.
  ///   - maximumBytes: The size of a page over which it is refused.
  /// - Returns: nil when there is nothing.
  /// - Throws: `StageFailure` with code `invalid_url` for a file URL without a proper path.
  init?(location: String, label: String?, maximumBytes: Int) throws(StageFailure) {
    let isURL = FetchSource.scheme(of: location) == "file"
    let path = isURL ? try LocalURL.path(fromURL: location) : location
    paths = Self.kind(of: path) != nil ? [path] : isURL ? [] : Self.matches(path).reversed()
    guard !paths.isEmpty else { return nil }
    self.label = label
    self.maximumBytes = maximumBytes
  }

  /// The next page, with its label, or why there is none; nil at the end.
  func next() -> FetchResult? {
    guard let result = nextWithoutLabel() else { return nil }
    guard let label, case .success(var page) = result.outcome else { return result }
    page.label = label
    return FetchResult(line: result.line, outcome: .success(page))
  }

  private func nextWithoutLabel() -> FetchResult? {
    while true {
      if archive != nil {
        if let result = nextOfArchive() { return result }
      } else if walk != nil {
        if let result = nextOfFolder() { return result }
      } else {
        guard let path = paths.popLast() else { return nil }
        if Self.kind(of: path) == S_IFDIR {
          walk = FolderWalk(folder: path)
        } else if let result = start(path) {
          return result
        }
      }
    }
  }

  /// Reads a page, or opens an archive, whose pages come next.
  private func start(_ path: String) -> FetchResult? {
    let isArchive = FolderWalk.isArchive(path) || Self.beginsLikeArchive(path)
    guard isArchive else {
      return FetchResult(
        line: path,
        outcome: Result { () throws(StageFailure) in
          try LocalFile.page(path: path, maximumBytes: maximumBytes)
        })
    }
    do throws(StreamError) {
      archive = (path, try ArchivePages(path: path, maximumBytes: maximumBytes))
      return nil
    } catch {
      return FetchResult(
        line: path, outcome: .failure(StageFailure(.unreadableFile, error.description)))
    }
  }

  private func nextOfArchive() -> FetchResult? {
    guard let (path, pages) = archive else { return nil }
    do throws(StreamError) {
      guard let (line, outcome) = try pages.next() else {
        archive = nil
        return nil
      }
      return FetchResult(line: line, outcome: outcome)
    } catch {
      archive = nil
      return FetchResult(
        line: path, outcome: .failure(StageFailure(.unreadableFile, error.description)))
    }
  }

  private func nextOfFolder() -> FetchResult? {
    do throws(StageFailure) {
      guard let path = try walk?.next() else {
        walk = nil
        return nil
      }
      return start(path)
    } catch {
      return FetchResult(line: error.message, outcome: .failure(error))
    }
  }

  /// `S_IFDIR`, `S_IFREG` or another kind of what lies under a path; nil when nothing does.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether a file begins as a WARC file does.
  static func beginsLikeArchive(_ path: String) -> Bool {
    guard kind(of: path) == S_IFREG else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 5)
    return pread(descriptor, &start, start.count, 0) == start.count
      && start.elementsEqual("WARC/".utf8)
  }

  /// What a pattern finds, in the order of the names, byte by byte; empty for a text that is none.
  private static func matches(_ pattern: String) -> [String] {
    guard pattern.utf8.contains(where: { "*?[".utf8.contains($0) }) else { return [] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
