import Records

/// What a page says about itself: everything of a document but its text.
struct PageMetadata {
  /// The title and the element that shows it.
  let title: TitleFinder.Finding
  /// What meta tags say about the text.
  let description: String?
  /// The text as JSON-LD gives it: plain or markup.
  let articleBody: String?
  /// Whether JSON-LD says that everybody may read the text.
  let isFree: Bool?

  private let page: Page
  private let lexicon: CleaningLexicon
  private let tree: HTMLTree
  private let roles: ElementRoles
  private let linked: LinkedData
  private let landmarks: PageLandmarks
  private let meta: MetaTags
  private let address: PageAddress?
  private let siteName: String?
  private let siteNames: [String]

  /// Reads a page: its JSON-LD, its head, and one walk over the rest.
  ///
  /// - Parameter linkedData: The bodies of its JSON-LD scripts.
  init(
    _ page: Page, tree: HTMLTree, roles: ElementRoles, linkedData: [[UInt8]],
    lexicon: CleaningLexicon
  ) {
    self.page = page
    self.lexicon = lexicon
    self.tree = tree
    self.roles = roles
    linked = LinkedData(linkedData)
    landmarks = PageLandmarks(
      of: tree, roles: roles, bylines: lexicon.bylines.all, authorPaths: lexicon.authorPaths)
    meta = MetaTags(of: tree, at: landmarks, vocabulary: lexicon.metaVocabulary)
    address = PageAddress(page.finalURL) ?? PageAddress(page.url)
    let publishers = linked.names(linked.article?.publisher ?? [])
    siteNames =
      (meta.all(.siteName) + publishers + [linked.siteName, address?.siteName].compactMap { $0 })
      .map { TextLine.plain($0) }
    title = TitleFinder(tree, meta: meta, linked: linked.article, siteNames: siteNames)
      .find(headings: landmarks.headings)
    let stated = [meta.best(.siteName), publishers.first, linked.siteName].compactMap { $0 }.first
    siteName =
      (stated ?? TitleFinder.addition(to: title.title, in: meta.documentTitle))
      .map { TextLine.plain($0) }?.nonEmpty
    description = meta.best(.description)
    articleBody = linked.article?.body
    isFree = linked.article?.isFree
  }

  /// Fills a document that has its text.
  func fill(_ document: inout Document) {
    document.language = lexicon.languages.language(
      of: document.text,
      declared: [
        meta.declaredLanguage, linked.article?.language, meta.best(.language),
        page.headers["content-language"],
      ].compactMap { $0 })
    document.title = title.title
    document.siteName = siteName
    document.authors = authors(language: document.language)
    document.canonicalURL = canonicalURL()
    let dates = dates(canonicalURL: document.canonicalURL)
    document.published = dates.published?.date.iso
    document.publishedSource = dates.published?.source
    document.modified = dates.modified?.date.iso
    document.modifiedSource = dates.modified?.source
    document.section = TopicFinder.section(linked: linked, meta: meta, title: title.title)
    document.tags = TopicFinder.tags(
      linked: linked, meta: meta,
      links: landmarks.tagLinks.prefix(30).map { tree.text(of: $0, limit: 100) })
    document.image = ImageFinder(tree, landmarks: landmarks, address: address).find(
      meta: meta.all(.image), linked: linked.article?.image, titleNode: title.node)
  }

  /// The element near which dates and authors stand.
  private var anchor: Int? {
    title.node ?? landmarks.headings.first { tree.nodes[$0].tag == .h1 }
  }

  private func authors(language: String?) -> [String] {
    let article = linked.article?.authors ?? []
    let around = linked.article == nil ? linked.page?.authors ?? [] : []
    let references = article.isEmpty ? around : article
    var stated = AuthorFinder.Stated()
    stated.linkedPeople = linked.people(references)
    stated.linkedOthers = linked.names(references)
    stated.meta = meta.byName(.author)
    return AuthorFinder(
      tree, landmarks: landmarks, words: lexicon.bylines.words(for: language),
      siteNames: siteNames, titleNode: anchor
    ).find(stated)
  }

  private func dates(
    canonicalURL: String?
  ) -> (published: DateFinder.Finding?, modified: DateFinder.Finding?) {
    var stated = DateFinder.Stated()
    stated.linked = linked.article?.published
    stated.linkedPage = linked.page?.published
    stated.linkedModified = linked.article?.modified ?? linked.page?.modified
    stated.meta = meta.all(.published)
    stated.metaDate = meta.all(.date)
    stated.metaModified = meta.all(.modified)
    stated.url = canonicalURL ?? page.url
    let shown = ShownDates(
      tree, roles: roles, landmarks: landmarks, reader: lexicon.dates,
      witnesses: lexicon.dateWitnesses, titleNode: anchor, language: meta.declaredLanguage)
    let finder = DateFinder(
      reader: lexicon.dates, witnesses: lexicon.dateWitnesses, latest: page.fetchedAt.nonEmpty)
    var found = finder.find(stated, shown: shown)
    if found.published == nil {
      let embedded = EmbeddedDates(vocabulary: lexicon.metaVocabulary, reader: lexicon.dates)
      found.published = finder.find(embedded: embedded.published(in: page.html.utf8.span))
    }
    return found
  }

  /// The address that the page gives as the right one; a front page is not that of an article.
  private func canonicalURL() -> String? {
    let references = [meta.canonicalLink].compactMap { $0 } + meta.all(.canonicalURL)
    return references.lazy.compactMap { reference -> String? in
      let url = address == nil ? reference : address?.resolve(reference)
      guard let url, let found = PageAddress(url) else { return nil }
      return found.isFrontPage && address?.isFrontPage == false ? nil : url
    }.first
  }
}
