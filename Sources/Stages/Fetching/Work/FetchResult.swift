import Records

/// What became of one line of input, of one file in a folder, or of one page that a listing names.
public struct FetchResult: Equatable, Sendable {
  /// The line, or the path of the file, or the URL: fed to the stage again, it is tried again.
  public let line: String
  /// Whether `line` is the whole of what came.
  public let isLineComplete: Bool
  /// The page, or why there is none.
  public let outcome: Result<Page, StageFailure>

  /// Makes a result.
  public init(line: String, isLineComplete: Bool = true, outcome: Result<Page, StageFailure>) {
    self.line = line
    self.isLineComplete = isLineComplete
    self.outcome = outcome
  }

  /// The URL that the line is, where it is one of the web.
  public var url: String? {
    ["http", "https"].contains(FetchSource.scheme(of: line)) ? line : nil
  }
}
