import LanguageData

/// The names under which pages describe themselves, from `world/html-metadata.tsv`.
struct MetaVocabulary: Sendable {
  /// What a name is about.
  enum Field: String, Sendable, CaseIterable {
    case title, description, author, published, modified, language
    case siteName = "site_name"
    case canonicalURL = "canonical_url"
  }

  /// Field and rank (0 is best) by lower-case name; a name may serve one field.
  let places: [String: (field: Field, rank: Int)]

  /// Reads the table.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/html-metadata.tsv", columns: ["field", "key"])
    var places: [String: (field: Field, rank: Int)] = [:]
    for (rank, row) in table.rows.enumerated() {
      guard let field = Field(rawValue: row[0]) else {
        throw row.error("expected a field, found \"\(row[0])\"")
      }
      guard places[row[1].lowercased()] == nil else {
        throw row.error("expected a key that was not given before, found \"\(row[1])\"")
      }
      places[row[1].lowercased()] = (field, rank)
    }
    self.places = places
  }
}

/// What a page's `<meta>`, `<title>`, `<link>` and `<html>` say.
struct MetaTags: Sendable {
  private var values: [MetaVocabulary.Field: [(rank: Int, value: String)]] = [:]
  /// The content of `<title>`.
  private(set) var documentTitle: String?
  /// The target of `<link rel="canonical">`.
  private(set) var canonicalLink: String?
  /// The `lang` of `<html>`.
  private(set) var declaredLanguage: String?

  /// Reads a page.
  init(of tree: HTMLTree, vocabulary: MetaVocabulary) {
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .html:
        declaredLanguage = tree.attribute(.lang, of: index) ?? tree.attribute(.xmlLang, of: index)
      case .title where documentTitle == nil: documentTitle = tree.text(of: index).nonEmpty
      case .link where canonicalLink == nil:
        if tree.attribute(.rel, of: index)?.lowercased() == "canonical" {
          canonicalLink = tree.attribute(.href, of: index)?.nonEmpty
        }
      case .meta: readMeta(index, of: tree, vocabulary)
      default: break
      }
    }
    for field in values.keys { values[field]?.sort { $0.rank < $1.rank } }
  }

  private mutating func readMeta(_ index: Int, of tree: HTMLTree, _ vocabulary: MetaVocabulary) {
    guard let content = tree.attributeBytes(.content, of: index) else { return }
    for name in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let key = tree.attribute(name, of: index)?.lowercased(),
        let place = vocabulary.places[key]
      else { continue }
      var line = TextLine()
      line.append(content)
      guard let value = line.finish().nonEmpty else { return }
      values[place.field, default: []].append((place.rank, value))
      return
    }
  }

  /// All values of a field, best first; of equals the first on the page first.
  func all(_ field: MetaVocabulary.Field) -> [String] { values[field]?.map(\.value) ?? [] }

  /// The best value of a field.
  func best(_ field: MetaVocabulary.Field) -> String? { values[field]?.first?.value }

  /// All values of the best name that a field has.
  func allOfBest(_ field: MetaVocabulary.Field) -> [String] {
    guard let values = values[field], let best = values.first?.rank else { return [] }
    return values.filter { $0.rank == best }.map(\.value)
  }
}

extension String {
  /// The string without white space around; nil when nothing is left.
  var nonEmpty: String? {
    let trimmed = trimmingWhitespace
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The string without white space around.
  var trimmingWhitespace: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
