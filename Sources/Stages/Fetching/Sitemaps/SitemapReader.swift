/// Reads sitemaps and their indexes in XML, whole or broken.
struct SitemapReader {
  private var scanner: XMLScanner
  private let base: String
  private let maximumEntries: Int
  private var document = SourceDocument()
  /// The elements around, outermost first.
  private var path: [XMLName] = []
  private var entry: (draft: AnnouncedPage, isSitemap: Bool, depth: Int)?
  /// The text since the last tag.
  private var value = ""

  /// Reads a sitemap or an index.
  ///
  /// - Parameters:
  ///   - text: The document as UTF-8; see `XMLText`.
  ///   - base: Its URL, for links that are not whole; empty if unknown.
  ///   - maximumEntries: After so many pages and sitemaps the rest is passed over.
  static func read(_ text: [UInt8], base: String, maximumEntries: Int) -> SourceDocument {
    var reader = SitemapReader(text, base: base, maximumEntries: maximumEntries)
    return reader.read()
  }

  private init(_ text: [UInt8], base: String, maximumEntries: Int) {
    scanner = XMLScanner(text, base: base)
    self.base = base
    self.maximumEntries = maximumEntries
  }

  private mutating func read() -> SourceDocument {
    while !document.isCut, let event = scanner.next() {
      switch event {
      case .start(let element): start(element.name)
      case .text(let piece): value += piece
      case .end: end()
      }
    }
    return document
  }

  private mutating func start(_ name: XMLName) {
    path.append(name)
    value = ""
    guard name.namespace == .none, name.local == "url" || name.local == "sitemap" else { return }
    // One that was never closed ends where the next begins.
    finishEntry()
    if document.pages.count + document.sitemaps.count >= maximumEntries {
      document.isCut = true
    } else {
      entry = (AnnouncedPage(), name.local == "sitemap", path.count)
    }
  }

  private mutating func end() {
    guard let name = path.popLast() else { return }
    if let entry {
      if path.count >= entry.depth {
        add(name, isChild: path.count == entry.depth)
      } else {
        finishEntry()
      }
    }
    value = ""
  }

  private mutating func add(_ name: XMLName, isChild: Bool) {
    switch (name.namespace, name.local) {
    case (.none, "loc") where isChild:
      entry?.draft.url = URLReference.resolve(value, against: base)
    case (.none, "lastmod") where isChild:
      entry?.draft.updated = FeedDate.seconds(value)
    case (.news, "publication_date"):
      if let seconds = FeedDate.seconds(value) { entry?.draft.published = seconds }
    case (.video, "publication_date"):
      if entry?.draft.published == nil { entry?.draft.published = FeedDate.seconds(value) }
    case (.news, "language"):
      let language = FeedText.plain(value)
      entry?.draft.language = language.isEmpty ? nil : language
    case (.news, "title"): entry?.draft.title = FeedText.plain(value)
    default: break
    }
  }

  private mutating func finishEntry() {
    guard let (draft, isSitemap, _) = entry else { return }
    entry = nil
    guard draft.url?.isEmpty == false else { return }
    if isSitemap { document.sitemaps.append(draft) } else { document.pages.append(draft) }
  }
}
