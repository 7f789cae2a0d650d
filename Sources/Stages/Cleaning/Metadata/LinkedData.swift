import Records

/// What a page's JSON-LD says about its article.
///
/// Reads what it can: a broken block gives what stood before the break, unknown shapes are passed
/// over.
struct LinkedData: Sendable {
  /// What one object says; many pages have several.
  struct Item: Sendable {
    var id: String?
    var types: [String] = []
    var headline: String?
    var name: String?
    var description: String?
    var published: String?
    var modified: String?
    var language: String?
    var body: String?
    /// Whether everybody may read the text.
    var isFree: Bool?
    var url: String?
    var section: String?
    var keywords: [String] = []
    var image: String?
    /// The names of a trail of breadcrumbs.
    var trail: [String] = []
    var authors: [Reference] = []
    var publisher: [Reference] = []
    var isArticle: Bool { types.contains(where: LinkedData.isArticleType) }
    var isPage: Bool { types.contains { $0.hasSuffix("WebPage") } }
  }

  /// A person or organisation: by name, or by the id of an object elsewhere on the page.
  struct Reference: Sendable {
    var name: String?
    var id: String?
    /// Whether it is said to be an organisation.
    var isOrganization = false
  }

  private var items: [Item] = []

  /// The object about the article: the one with most to say.
  var article: Item? {
    items.filter(\.isArticle).max { Self.weight(of: $0) < Self.weight(of: $1) }
  }

  /// The object about the page around the article: some say there when the article was published.
  /// On a page without an article, its only video.
  var page: Item? {
    let page = items.filter(\.isPage).max { Self.weight(of: $0) < Self.weight(of: $1) }
    let videos = items.filter { $0.types.contains("VideoObject") }
    return page ?? (article == nil && videos.count == 1 ? videos.first : nil)
  }

  /// The names of the first trail of breadcrumbs, the front page first.
  var trail: [String] { items.first { $0.types.contains("BreadcrumbList") }?.trail ?? [] }

  /// The first name of a web site object.
  var siteName: String? {
    items.first { $0.types.contains("WebSite") && $0.name != nil }?.name
  }

  /// The names behind references.
  func names(_ references: [Reference]) -> [String] {
    references.prefix(Self.mostReferences).compactMap { $0.name ?? item($0.id)?.name }
  }

  /// The names behind references to people; those of organisations and of nobody left out.
  func people(_ references: [Reference]) -> [String] {
    names(
      references.prefix(Self.mostReferences).filter {
        !$0.isOrganization && item($0.id)?.types.contains { $0.hasSuffix("Organization") } != true
      })
  }

  /// More authors are no byline, and each may have to be looked for.
  private static let mostReferences = 50

  private func item(_ id: String?) -> Item? {
    id.flatMap { id in items.first { $0.id == id && $0.name != nil } }
  }

  /// Reads the bodies of `<script type="application/ld+json">`.
  init(_ scripts: [[UInt8]]) {
    for script in scripts {
      var reader = JSONReader(Self.repaired(script))
      // A broken block is no reason to lose the page; what was read of it counts.
      do { try readValue(&reader, depth: 0) } catch { continue }
    }
  }

  private static func weight(of item: Item) -> Int {
    (item.headline == nil ? 0 : 2) + (item.published == nil ? 0 : 2) + (item.body == nil ? 0 : 2)
      + (item.authors.isEmpty ? 0 : 1)
  }

  private static func isArticleType(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
      || type.hasSuffix("Review") || type == "ClaimReview"
  }

  /// Control characters become spaces, for raw line breaks in strings are common; CDATA marks and
  /// what else stands around the value go.
  private static func repaired(_ script: [UInt8]) -> [UInt8] {
    var rest = script[...]
    let mark = "CDATA[".utf8
    let head = rest.prefix(60)
    if let place = head.indices.first(where: { head[$0...].starts(with: mark) }) {
      rest = rest[(place + mark.count)...]
    }
    let start = rest.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    guard let start else { return [] }
    let value = rest[start...].map { $0 < 0x20 ? 0x20 : $0 }
    let isEscaped = value.dropFirst().drop { $0 == 0x20 }.starts(with: "&quot;".utf8)
    return isEscaped ? unescaped(value) : value
  }

  /// Some write the whole script with quotation marks as `&quot;`, which browsers leave as they are.
  private static func unescaped(_ value: [UInt8]) -> [UInt8] {
    let references: [(name: String, byte: UInt8)] = [
      ("&quot;", UInt8(ascii: "\"")), ("&amp;", UInt8(ascii: "&")),
    ]
    var plain: [UInt8] = []
    plain.reserveCapacity(value.count)
    var index = 0
    while index < value.count {
      let rest = value[index...]
      let reference =
        rest.first == UInt8(ascii: "&") ? references.first { rest.starts(with: $0.name.utf8) } : nil
      plain.append(reference?.byte ?? value[index])
      index += reference?.name.utf8.count ?? 1
    }
    return plain
  }

  // MARK: - Reading

  /// Deep enough for any real page, and no danger to the stack.
  private static let deepest = 12

  private mutating func readValue(_ reader: inout JSONReader, depth: Int) throws(JSONError) {
    switch reader.nextKind {
    case .object where depth < Self.deepest: try readItem(&reader, depth: depth)
    case .array where depth < Self.deepest:
      try reader.forEachElement { (reader) throws(JSONError) in
        try readValue(&reader, depth: depth + 1)
      }
    default: _ = try reader.skipValue()
    }
  }

  private mutating func readItem(_ reader: inout JSONReader, depth: Int) throws(JSONError) {
    var item = Item()
    // Also when the block breaks off: what came before counts.
    defer { items.append(item) }
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "@id": item.id = try reader.readText()
      case "@type": item.types = try reader.readTexts()
      case "headline": item.headline = try reader.readText()
      case "name": item.name = try reader.readText()
      case "description": item.description = try reader.readText()
      case "datePublished", "dateCreated", "uploadDate":
        let date = try reader.readText()
        if key == "datePublished" || item.published == nil { item.published = date }
      case "dateModified": item.modified = try reader.readText()
      case "inLanguage": item.language = try reader.readText()
      case "articleBody", "reviewBody": item.body = try reader.readText()
      case "isAccessibleForFree": item.isFree = try reader.readTruth()
      case "url": item.url = try reader.readText()
      case "author", "creator":
        let people = try reader.readReferences(depth: 0)
        if key == "author" || item.authors.isEmpty { item.authors = people }
      case "articleSection":
        let section = try reader.readText()
        item.section = item.section ?? section
      case "keywords": item.keywords += try reader.readTexts()
      case "image", "thumbnailUrl":
        let image = try reader.readAddress(depth: 0)
        if key == "image" || item.image == nil { item.image = image ?? item.image }
      case "itemListElement": item.trail = try reader.readTrail()
      case "publisher": item.publisher = try reader.readReferences(depth: 0)
      case "@graph", "mainEntity", "itemReviewed", "liveBlogUpdate", "hasPart":
        try readValue(&reader, depth: key == "liveBlogUpdate" ? Self.deepest : depth + 1)
      default: _ = try reader.skipValue()
      }
    }
  }
}
