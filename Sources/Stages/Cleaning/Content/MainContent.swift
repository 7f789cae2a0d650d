import Records

/// Finds the blocks of a page that are its article: the scoring cascade.
///
/// 1. `BlockReader` leaves out what tags, names and attributes say is furniture.
/// 2. `BlockWeight` weighs every block by itself; the publisher's own body, where there is one,
///    speaks for or against it.
/// 3. `ContainerChooser` finds the element with most running text and little else.
/// 4. Inside, elements and lines of furniture are left out; the standfirst is taken in.
struct MainContent {
  private let tree: HTMLTree
  private let roles: ElementRoles
  private let shares: TextShare
  private let phrases: PhraseList
  private let dates: DateReader
  private let facts: PageFacts

  /// What the page says about itself that helps to find its text.
  struct PageFacts {
    /// The element that shows the title.
    var titleNode: Int?
    /// The title.
    var title: String?
    /// The short text for search engines: often the standfirst.
    var description: String?
    /// The publisher's own body.
    var witness: ArticleBodyWitness?
  }

  /// Prepares a page.
  init(
    _ tree: HTMLTree, roles: ElementRoles, phrases: PhraseList, dates: DateReader, facts: PageFacts
  ) {
    self.tree = tree
    self.roles = roles
    self.phrases = phrases
    self.dates = dates
    self.facts = facts
    shares = TextShare(of: tree)
  }

  /// The article's paragraphs in order; empty when there is no article.
  ///
  /// Where next to nothing is left, names of elements were misleading: they are disregarded then.
  func paragraphs() -> [TextParagraph] {
    let strict = paragraphs(leavingOut: [.drop, .furniture, .comments, .hidden])
    let length = Self.length(of: strict)
    guard length < Self.shortestArticle else { return strict }
    let lenient = paragraphs(leavingOut: [.furniture, .comments])
    return Self.length(of: lenient) > 2 * length ? lenient : strict
  }

  /// Bytes below which a second look is worth its time.
  private static let shortestArticle = 250

  private static func length(of paragraphs: [TextParagraph]) -> Int {
    paragraphs.reduce(0) { $0 + $1.text.utf8.count }
  }

  private func paragraphs(leavingOut leftOut: MarkupRoles) -> [TextParagraph] {
    let page = BlockReader.blocks(of: tree, roles: roles, shares: shares, leavingOut: leftOut)
    let blocks = page.blocks
    let supports = blocks.map { facts.witness?.support(for: page.bytes[$0.range]) }
    let weights = zip(blocks, supports).map { weight(of: $0, support: $1) }
    let chooser = ContainerChooser(tree, roles, blocks, weights: weights)
    let totals = chooser.totals()
    guard let container = chooser.choose(totals, titleNode: facts.titleNode) else { return [] }
    var kept = BlockSelection(
      blocks: blocks, weights: weights, supports: supports, totals: totals, tree: tree,
      container: container)
    kept.dropFurnitureElements()
    kept.dropUnsupported(by: facts.witness)
    let lines = LineFilter(page: page, phrases: phrases, title: facts.title, dates: dates)
      .filter(kept.indices, weights: weights)
    let standfirst = Standfirst(page: page, phrases: phrases, facts: facts)
      .indices(before: lines.first ?? blocks.count, notIn: Set(lines))
    return (standfirst + lines).map {
      TextParagraph(text: page.text(of: blocks[$0]), kind: blocks[$0].kind)
    }
  }

  /// The block's own weight, the witness's word, and less for what stands before the title.
  private func weight(of block: Block, support: Double?) -> BlockWeight {
    var weight = BlockWeight(of: block)
    if let support { weight.good *= support > 0.5 ? 1.5 : 0.5 }
    if let titleNode = facts.titleNode, block.node < titleNode { weight.good *= 0.3 }
    return weight
  }
}

/// A paragraph of the article on its way into the document.
struct TextParagraph {
  let text: String
  let kind: Paragraph.Kind
}
