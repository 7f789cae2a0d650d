import Records

/// One page on its way through cleaning.
struct CleanedPage {
  private let page: Page
  private let lexicon: CleaningLexicon
  private let scrubbed: ScrubbedPage
  private let tree: HTMLTree
  private let roles: ElementRoles

  /// Whether the page was longer than what was read of it.
  var isCut: Bool { scrubbed.isCut }

  /// Parses a page.
  init(_ page: Page, settings: CleaningSettings, lexicon: CleaningLexicon) {
    self.page = page
    self.lexicon = lexicon
    scrubbed = HTMLScrubber.scrub(
      page.html.utf8.span, limit: settings.maxHTMLBytes, entities: lexicon.entities)
    tree = HTMLTree(scrubbed)
    roles = ElementRoles(of: tree, classNames: lexicon.classNames)
  }

  /// The page's document.
  ///
  /// - Throws: `StageFailure` with code `no_text`.
  func document() throws(StageFailure) -> Document {
    guard !looksBinary else {
      throw StageFailure(
        .noText, "the page is no text: more than a tenth of it are broken characters")
    }
    let linked = LinkedData(scrubbed.linkedData)
    let article = linked.article
    let meta = MetaTags(of: tree, vocabulary: lexicon.metaVocabulary)
    let siteName = siteName(linked, meta)
    let siteNames = [siteName, host].compactMap { $0 }
    let finding = TitleFinder(tree, meta: meta, linked: article, siteNames: siteNames)
      .find(roles: roles)
    let body = article?.body.flatMap(plainBody)
    var paragraphs = MainContent(
      tree, roles: roles, phrases: lexicon.phrases, dates: lexicon.dates,
      facts: MainContent.PageFacts(
        titleNode: finding.node, title: finding.title, description: meta.best(.description),
        witness: body.flatMap { ArticleBodyWitness(body: $0.map(\.text).joined(separator: "\n")) })
    ).paragraphs()
    if let body, isMuchLonger(body, than: paragraphs) { paragraphs = body }
    let (text, spans) = AssembledText.assemble(paragraphs)
    guard !text.isEmpty else {
      throw StageFailure(
        .noText, tree.nodes.isEmpty ? "the page is empty" : "no main text was found")
    }
    var document = Document(
      id: ContentDigest.identifier(of: page.url, text), url: page.url, text: text,
      paragraphs: spans)
    document.title = finding.title
    document.siteName = siteName
    document.authors = AuthorFinder(tree, words: lexicon.bylines, siteNames: siteNames)
      .find(
        linked: linked.names(article?.authors ?? []), meta: meta.allOfBest(.author), roles: roles)
    let dates = DateFinder(tree, reader: lexicon.dates, latest: page.fetchedAt.nonEmpty)
    document.published = dates.published(
      linked: article?.published, meta: meta.all(.published),
      url: meta.canonicalLink ?? page.url, titleNode: finding.node)
    document.modified = dates.modified(linked: article?.modified, meta: meta.all(.modified))
    document.canonicalURL = [meta.canonicalLink, meta.best(.canonicalURL)].compactMap { $0 }
      .first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
    document.language = lexicon.languages.language(
      of: text,
      declared: [
        meta.declaredLanguage, article?.language, meta.best(.language),
        page.headers["content-language"],
      ].compactMap { $0 })
    document.provenance = page.provenance + [ProvenanceStep(stage: Cleaner.name)]
    return document
  }

  private func siteName(_ linked: LinkedData, _ meta: MetaTags) -> String? {
    let name =
      meta.best(.siteName) ?? linked.names(linked.article?.publisher ?? []).first
      ?? linked.siteName
    return name.map { TextLine.plain($0) }?.nonEmpty
  }

  /// The host's own name: "example" of www.example.co.uk.
  private var host: String? {
    guard let scheme = page.url.firstRange(of: "://") else { return nil }
    let host = page.url[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" }
    return host.split(separator: ".").filter { $0 != "www" }.max { $0.utf8.count < $1.utf8.count }
      .map(String.init)
  }

  /// A tenth of broken or control characters among the first: an image, an archive.
  private var looksBinary: Bool {
    let sample = page.html.unicodeScalars.prefix(4000)
    let broken = sample.count {
      $0.value == 0xFFFD || $0.value < 0x20 && !(0x09...0x0D ~= $0.value)
    }
    return broken * 10 > sample.count
  }

  /// The publisher's body, which may be text or markup, as paragraphs.
  private func plainBody(_ body: String) -> [TextParagraph]? {
    let markup =
      body.contains("<p") || body.contains("<br") || body.contains("<div")
      ? body : body.split(separator: "\n").joined(separator: "<br><br>")
    let scrubbed = HTMLScrubber.scrub(
      "<div>\(markup)</div>".utf8.span, limit: .max, entities: lexicon.entities)
    let tree = HTMLTree(scrubbed)
    let roles = ElementRoles(of: tree, classNames: lexicon.classNames)
    let page = BlockReader.blocks(
      of: tree, roles: roles, shares: TextShare(of: tree), leavingOut: [])
    let paragraphs = page.blocks.map { TextParagraph(text: page.text(of: $0), kind: $0.kind) }
    return paragraphs.isEmpty ? nil : paragraphs
  }

  /// Whether the page shows only a fraction of what its publisher's body has.
  private func isMuchLonger(_ body: [TextParagraph], than shown: [TextParagraph]) -> Bool {
    func length(_ paragraphs: [TextParagraph]) -> Int {
      paragraphs.reduce(0) { $0 + $1.text.utf8.count }
    }
    return length(body) > 300 && length(body) > 2 * length(shown)
  }
}
