import LanguageData

/// The names under which pages describe themselves, from `world/html-metadata.tsv`.
struct MetaVocabulary: Sendable {
  /// What a name is about.
  enum Field: String, Sendable, CaseIterable {
    case title, description, author, published, date, modified, language, section, tags, image
    case siteName = "site_name"
    case canonicalURL = "canonical_url"
  }

  private let places: [FoldedWord: (field: Field, rank: Int)]

  /// Reads the table.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/html-metadata.tsv", columns: ["field", "key"])
    var places: [FoldedWord: (field: Field, rank: Int)] = [:]
    for (rank, row) in table.rows.enumerated() {
      guard let field = Field(rawValue: row[0]) else {
        throw row.error("expected a field, found \"\(row[0])\"")
      }
      guard places[FoldedWord(row[1])] == nil else {
        throw row.error("expected a key that was not given before, found \"\(row[1])\"")
      }
      places[FoldedWord(row[1])] = (field, rank)
    }
    self.places = places
  }

  /// The field and the rank (0 is best) of the first name in an attribute that is known; some
  /// pages give several, set apart by spaces.
  func place(of names: ArraySlice<UInt8>) -> (field: Field, rank: Int)? {
    for name in names.split(separator: 0x20) {
      var word = FoldedWord()
      for byte in name { word.append(ascii: byte) }
      if let place = places[word] { return place }
    }
    return nil
  }
}
