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
    let metadata = PageMetadata(
      page, tree: tree, roles: roles, linkedData: scrubbed.linkedData, lexicon: lexicon)
    let body = metadata.articleBody.flatMap(plainBody)
    var paragraphs = MainContent(
      tree, roles: roles, phrases: lexicon.phrases, dates: lexicon.dates,
      facts: MainContent.PageFacts(
        titleNode: metadata.title.node, title: metadata.title.title,
        description: metadata.description,
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
    metadata.fill(&document)
    document.provenance = page.provenance + [ProvenanceStep(stage: Cleaner.name)]
    return document
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
