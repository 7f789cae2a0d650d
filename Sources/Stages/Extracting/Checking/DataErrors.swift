import LanguageData

/// Loads data piece by piece and gathers what is wrong with it: behind each bad line the piece is loaded
/// again without that line, so that one run tells all.
struct DataErrors {
  /// The data without the lines that are wrong.
  private(set) var data: LanguageDataSource
  /// The user's tables of actors, likewise.
  private(set) var actors: [LanguageDataFile]
  /// In the order in which they were found.
  private(set) var findings: [DataFinding] = []

  /// Errors told; nobody reads more.
  static let most = 500

  /// Begins with all data.
  init(data: LanguageDataSource, actors: [LanguageDataFile]) {
    self.data = data
    self.actors = actors
  }

  /// Loads a piece.
  ///
  /// - Returns: What is left of it without its bad lines; nil where nothing can be made of it.
  mutating func load<Piece>(
    _ make: (LanguageDataSource, [LanguageDataFile]) throws(LanguageDataError) -> Piece
  ) -> Piece? {
    while findings.count < Self.most {
      do throws(LanguageDataError) {
        return try make(data, actors)
      } catch {
        let finding = DataFinding(.error, error)
        guard !findings.contains(finding) else { return nil }
        findings.append(finding)
        guard leaveOut(finding) else { return nil }
      }
    }
    return nil
  }

  /// Goes on without a line; false where that cannot help.
  private mutating func leaveOut(_ finding: DataFinding) -> Bool {
    if let index = actors.firstIndex(where: { $0.origin == finding.file }) {
      guard let rest = Self.without(finding.line, actors[index]) else {
        actors.remove(at: index)
        return true
      }
      actors[index] = rest
      return true
    }
    let folder = data.folders.first { finding.file.hasPrefix($0 + "/") }
    let path = folder.map { String(finding.file.dropFirst($0.count + 1)) } ?? finding.file
    // A file that cannot be read has been told of: it is the finding.
    guard let found = try? data.fileIfPresent(path), found.origin == finding.file else {
      return false
    }
    if let rest = Self.without(finding.line, found) {
      data = data.replacing(rest)
      return true
    }
    // With a bad head the file is no table; that of the executable lets the others be checked.
    guard folder != nil, let own = try? LanguageDataSource().fileIfPresent(path) else {
      return false
    }
    data = data.replacing(own)
    return true
  }

  /// A file with one line as a comment; nil where that is one already.
  private static func without(_ line: Int, _ file: LanguageDataFile) -> LanguageDataFile? {
    var lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1), lines[line - 1].first != UInt8(ascii: "#") else {
      return nil
    }
    lines[line - 1] = [UInt8(ascii: "#")]
    return LanguageDataFile(
      path: file.path, origin: file.origin, bytes: Array(lines.joined(separator: [0x0A])))
  }
}
