import Records

/// One page on its way through cleaning.
struct CleanedPage {
  let page: Page
  let lexicon: CleaningLexicon
  private let scrubbed: ScrubbedPage
  let tree: HTMLTree
  let roles: ElementRoles
  let metadata: PageMetadata
  /// The publisher's own body.
  let body: PublisherBody?

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
    metadata = PageMetadata(
      page, tree: tree, roles: roles, linkedData: scrubbed.linkedData, lexicon: lexicon)
    body = metadata.articleBody.flatMap { PublisherBody($0, lexicon: lexicon) }
  }

  /// The search for the page's article.
  var content: MainContent {
    MainContent(
      tree, roles: roles, lexicon: lexicon,
      facts: MainContent.PageFacts(
        titleNode: metadata.title.node, title: metadata.title.title,
        description: metadata.description,
        witness: body?.witness))
  }

  /// The blocks that the trees are asked about, and what they are told: what training learns from.
  func candidates() -> (page: PageBlocks, features: BlockFeatures) { content.candidates() }

  /// The text that other trees would keep: what training is measured by.
  func text(with trees: BoostedTrees) -> String {
    content.decision(by: trees).paragraphs.map(\.text).joined(separator: "\n")
  }

  /// The page's document.
  ///
  /// - Throws: `StageFailure` with code `no_text`.
  func document() throws(StageFailure) -> Document {
    guard !looksBinary else {
      throw StageFailure(
        .noText, "the page is no text: more than a tenth of it are broken characters")
    }
    let decision = content.decision(by: lexicon.blockTrees)
    let paragraphs =
      if let body, body.replaces(decision) { body.paragraphs } else { decision.paragraphs }
    let (text, spans) = AssembledText.assemble(paragraphs)
    guard !text.isEmpty else {
      throw StageFailure(
        .noText, tree.nodes.isEmpty ? "the page is empty" : "no main text was found")
    }
    var document = Document(
      id: ContentDigest.identifier(of: page.url, text), url: page.url, text: text,
      paragraphs: spans)
    metadata.fill(&document)
    let completeness = TextCompleteness(
      of: decision, isFree: metadata.isFree, isCut: isCut || page.truncated,
      paywalls: lexicon.paywalls)
    document.textComplete = completeness.isComplete
    document.textIncompleteReason = completeness.reason
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
}
