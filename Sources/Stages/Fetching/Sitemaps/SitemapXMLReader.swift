/// Reads the XML of sitemaps and their indexes.
struct SitemapXMLReader {
  private var scanner: XMLScanner
  private let base: String
  private let maximumEntries: Int
  private var sitemap = Sitemap()
  /// The elements around, outermost first.
  private var path: [XMLName] = []
  private var entry: (draft: SitemapEntry, isSitemap: Bool, depth: Int)?
  /// The text since the last tag.
  private var value = ""

  /// Starts at the beginning of a document in UTF-8; see `SitemapReader.read`.
  init(_ text: [UInt8], base: String, maximumEntries: Int) {
    scanner = XMLScanner(text, base: base)
    self.base = base
    self.maximumEntries = maximumEntries
  }

  /// Reads to the end, or until there are as many entries as asked for.
  mutating func read() -> Sitemap {
    while !sitemap.isCut, let event = scanner.next() {
      switch event {
      case .start(let element): start(element.name)
      case .text(let piece): value += piece
      case .end: end()
      }
    }
    return sitemap
  }

  private mutating func start(_ name: XMLName) {
    path.append(name)
    value = ""
    guard name.namespace == .none, name.local == "url" || name.local == "sitemap" else { return }
    // One that was never closed ends where the next begins.
    finishEntry()
    if sitemap.entries.count + sitemap.sitemaps.count >= maximumEntries {
      sitemap.isCut = true
    } else {
      entry = (SitemapEntry(url: ""), name.local == "sitemap", path.count)
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
      entry?.draft.lastModified = FeedDate.seconds(value)
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
    guard !draft.url.isEmpty else { return }
    if isSitemap { sitemap.sitemaps.append(draft) } else { sitemap.entries.append(draft) }
  }
}
