import LanguageData

/// The language data that fetching uses.
public struct FetchingData: Sendable {
  let canonicalURL: CanonicalURL
  let walls: PageWalls

  /// Reads the data.
  ///
  /// - Throws: `LanguageDataError` when a file is missing or malformed.
  public init(_ source: LanguageDataSource = LanguageDataSource()) throws(LanguageDataError) {
    canonicalURL = try CanonicalURL(source)
    walls = try PageWalls(source)
  }

  /// No tracking parameters and no walls.
  init() {
    canonicalURL = CanonicalURL()
    walls = PageWalls()
  }
}
