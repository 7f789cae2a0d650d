/// Reads RSS 0.9 to 2.0, RDF, Atom and CDF, whole or broken, into entries.
///
/// What a name means is decided by its place: only children of an entry speak about it, so that the
/// link of a picture or of the source of a copied entry is not taken for the article's.
struct FeedReader {
  private var scanner: XMLScanner
  private let maximumEntries: Int
  private var feed = SourceDocument()
  private var feedLanguage: String?
  /// The entry being read and the depth of its element; nil between entries.
  private var entry: (draft: FeedEntryDraft, depth: Int)?
  /// The child being read: its element, its depth, and its text so far.
  private var child: (element: XMLElement, depth: Int, text: String)?

  /// Reads a feed.
  ///
  /// - Parameters:
  ///   - bytes: The document as UTF-8; see `XMLText`.
  ///   - base: Its URL, against which links are read; empty if unknown.
  ///   - maximumEntries: After so many the rest is passed over.
  static func read(_ bytes: [UInt8], base: String, maximumEntries: Int) -> SourceDocument {
    var reader = FeedReader(
      scanner: XMLScanner(bytes, base: base), maximumEntries: maximumEntries)
    return reader.read()
  }

  private init(scanner: XMLScanner, maximumEntries: Int) {
    self.scanner = scanner
    self.maximumEntries = maximumEntries
  }

  private mutating func read() -> SourceDocument {
    while let event = scanner.next() {
      switch event {
      case .start(let element): start(element)
      case .text(let text): child?.text += text
      case .end: end()
      }
      if feed.isCut { break }
    }
    finishEntry()
    return feed
  }

  // An element that ends at once is not counted in `scanner.depth`; its end follows its start.
  private var depth = 0

  private mutating func start(_ element: XMLElement) {
    depth += 1
    if Self.isEntry(element) {
      finishEntry()
      guard feed.pages.count < maximumEntries else {
        feed.isCut = true
        return
      }
      entry = (FeedEntryDraft(element), depth)
    } else if child == nil {
      let isOfEntry = entry.map { depth == $0.depth + 1 } ?? false
      if isOfEntry || (entry == nil && Self.isLanguage(element)) {
        child = (element, depth, "")
      }
    }
  }

  private mutating func end() {
    if let child, child.depth == depth {
      self.child = nil
      if entry == nil {
        feedLanguage = feedLanguage ?? Self.trimmed(child.text)
      } else {
        entry?.draft.add(child.element, text: Self.trimmed(child.text))
      }
    }
    if entry?.depth == depth { finishEntry() }
    depth -= 1
  }

  private mutating func finishEntry() {
    if let child, entry != nil { entry?.draft.add(child.element, text: Self.trimmed(child.text)) }
    child = nil
    guard let draft = entry?.draft else { return }
    entry = nil
    var finished = draft.entry
    finished.language = finished.language ?? feedLanguage
    feed.pages.append(finished)
  }

  private static func isEntry(_ element: XMLElement) -> Bool {
    let isOfFeed = element.name.namespace == .none || element.name.namespace == .atom
    return isOfFeed && (element.name.local == "item" || element.name.local == "entry")
  }

  private static func isLanguage(_ element: XMLElement) -> Bool {
    (element.name.namespace == .none || element.name.namespace == .dublinCore)
      && element.name.local == "language"
  }

  /// The text without space at its ends; nil when nothing is left.
  private static func trimmed(_ text: String) -> String? {
    let text = text.trimmed { $0.properties.isWhitespace }
    return text.isEmpty ? nil : text
  }
}
