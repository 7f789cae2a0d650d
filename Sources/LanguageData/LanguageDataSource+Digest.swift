import Records

extension LanguageDataSource {
  /// A short digest of language data, as provenance carries it.
  ///
  /// - Parameter paths: Files below `Data`, in the order that counts; one that is missing counts as such.
  /// - Returns: "sha256:" and twelve hexadecimal digits.
  /// - Throws: `LanguageDataError` when a file cannot be read.
  public func digest(of paths: [String]) throws(LanguageDataError) -> String {
    var bytes: [UInt8] = []
    for path in paths {
      bytes += Array(path.utf8)
      if let file = try fileIfPresent(path) { bytes += file.bytes }
    }
    return String(ContentDigest.sha256(bytes).prefix("sha256:".count + 12))
  }

  /// The paths of the tables of a language and of the world: every table that any language has, as
  /// this language would have it, but no models.
  public static func tablePaths(of language: String) -> [String] {
    let tables = embeddedPaths.filter { $0.hasSuffix(".tsv") }
    let names = Set(
      tables.filter { !$0.hasPrefix("world/") }.compactMap { path in
        path.firstIndex(of: "/").map { String(path[path.index(after: $0)...]) }
      })
    return tables.filter { $0.hasPrefix("world/") } + names.sorted().map { "\(language)/\($0)" }
  }
}
