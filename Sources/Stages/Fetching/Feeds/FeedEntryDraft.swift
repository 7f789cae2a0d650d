/// An entry while its elements come in.
struct FeedEntryDraft {
  private var id: (text: String, isPermalink: Bool, base: String)?
  private var link: String?
  /// Whether `link` is of a media type that pages have.
  private var isLinkToPage = false
  private var about: String?
  private var title: String?
  private var published: Int?
  private var updated: Int?
  /// Counts where nothing better is said.
  private var created: Int?
  private var language: String?

  /// Starts with the element of the entry, some of whose attributes speak already.
  init(_ element: XMLElement) {
    language = element.language
    about = element.attributes[XMLName(namespace: .rdf, local: "about")]
      .map { URLReference.resolve($0, against: element.base) }
    // CDF has it all in attributes.
    if let href = element.attribute("href") {
      link = URLReference.resolve(href, against: element.base)
    }
    updated = element.attribute("lastmod").flatMap(FeedDate.seconds)
  }

  /// Takes a child of the entry.
  ///
  /// - Parameter text: All text inside it, trimmed; nil for none.
  mutating func add(_ element: XMLElement, text: String?) {
    switch (element.name.namespace, element.name.local) {
    case (.none, "link"), (.atom, "link"): addLink(element, text: text)
    case (.none, "a") where element.attribute("href") != nil: addLink(element, text: nil)
    case (.none, "guid"), (.none, "id"), (.atom, "id"):
      guard let text else { return }
      let flag = element.attribute("ispermalink")?.lowercased()
      id = (text, flag != "false", element.base)
    case (.none, "title"), (.atom, "title"): title = text.map(FeedText.plain) ?? title
    case (.dublinCore, "title"): title = title ?? text.map(FeedText.plain)
    case (.dublinCore, "language"), (.none, "language"): language = text ?? language
    case (let namespace, let name): addDate(namespace, name, text)
    }
  }

  /// RSS has its link as text, Atom in an attribute with what it leads to.
  private mutating func addLink(_ element: XMLElement, text: String?) {
    guard let href = element.attribute("href") else {
      guard let text else { return }
      link = URLReference.resolve(text, against: element.base)
      isLinkToPage = true
      return
    }
    let relation = element.attribute("rel")?.lowercased() ?? "alternate"
    guard relation == "alternate" || relation.hasSuffix("/alternate") else { return }
    let type = element.attribute("type")?.lowercased() ?? "text/html"
    let isPage = type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml")
    // The last of several counts, but no other format stands against a page.
    guard isPage || !isLinkToPage else { return }
    link = URLReference.resolve(href, against: element.base)
    isLinkToPage = isPage
  }

  /// The last date of each kind counts, as the specifications would have only one.
  private mutating func addDate(_ namespace: XMLNamespace, _ name: String, _ text: String?) {
    guard let text, let seconds = FeedDate.seconds(text) else { return }
    switch (namespace, name) {
    case (.none, "pubdate"), (.none, "published"), (.atom, "published"), (.none, "issued"),
      (.atom, "issued"), (.dublinCore, "issued"):
      published = seconds
    case (.none, "updated"), (.atom, "updated"), (.none, "modified"), (.atom, "modified"),
      (.dublinCore, "modified"), (.dublinCore, "date"), (.none, "date"), (.none, "lastbuilddate"):
      updated = seconds
    case (.none, "created"), (.dublinCore, "created"), (.dublinCore, "available"):
      created = seconds
    default: break
    }
  }

  /// The entry that came together.
  var entry: AnnouncedPage {
    let idAsURL = id.flatMap { id in
      id.isPermalink ? URLReference.resolve(id.text, against: id.base) : nil
    }
    return AnnouncedPage(
      url: [link, about, idAsURL].compactMap { $0 }.first { !$0.isEmpty }, id: id?.text ?? about,
      title: title, published: published ?? (updated == nil ? created : nil), updated: updated,
      language: language)
  }
}
