import Glibc
import Records

/// Keeps the blocks that are probably the article, but for furniture that words give away.
struct ContentSelection {
  let page: PageBlocks
  let features: BlockFeatures
  let tree: HTMLTree
  let paywalls: PhraseList
  let bylines: BylineWords
  let title: FoldedText?
  let titleNode: Int?

  /// Prepares a page.
  init(
    _ page: PageBlocks, features: BlockFeatures, tree: HTMLTree, lexicon: CleaningLexicon,
    facts: MainContent.PageFacts
  ) {
    self.page = page
    self.features = features
    self.tree = tree
    paywalls = lexicon.paywalls
    bylines = lexicon.bylines.all
    title = facts.title.map { FoldedText(of: Array($0.utf8)[...]) }
    titleNode = facts.titleNode
  }

  /// The least probability of a block that is kept: text F1, cross-validated by site, was best
  /// with 0.4 (513 dev pages, 2026-11-27).
  static let threshold = 0.4

  /// The verdicts.
  func decision(by trees: BoostedTrees) -> ContentDecision {
    let probabilities = trees.margins(of: features.values, columns: BlockFeatures.names.count)
      .map { 1 / (1 + exp(-Double($0))) }
    var decision = ContentDecision(
      page: page, features: features, probabilities: probabilities,
      verdicts: probabilities.map { $0 > Self.threshold ? .kept : .improbable })
    if decision.kept.isEmpty { keepBest(&decision) }
    keepHeadings(&decision)
    keepStandfirst(&decision)
    dropOtherArticles(&decision)
    dropFurniture(&decision)
    dropCaptions(&decision)
    dropCopies(&decision)
    dropEmptyHeadings(&decision)
    return decision
  }

  /// Where no block is probable, keeps running text that is nearly as probable as the best: a page that
  /// has text gives text.
  private func keepBest(_ decision: inout ContentDecision) {
    let texts = page.blocks.indices.filter {
      features[$0, .good] > 0 && features[$0, .phrase] == 0 && page.blocks[$0].length >= 25
    }
    let best = texts.map { decision.probabilities[$0] }.max() ?? 0
    for index in texts where decision.probabilities[index] > best / 2 {
      decision.verdicts[index] = .kept
    }
  }

  /// Takes in headings that are not improbable by far and stand between kept paragraphs.
  private func keepHeadings(_ decision: inout ContentDecision) {
    for index in page.blocks.indices.dropFirst().dropLast()
    where page.blocks[index].kind == .heading && decision.verdicts[index] == .improbable
      && decision.probabilities[index] > Self.threshold / 4 && page.blocks[index].linkDensity < 0.3
      && decision.verdicts[index - 1] == .kept && decision.verdicts[index + 1] == .kept
    {
      decision.verdicts[index] = .kept
    }
  }

  /// Takes in the opening that stands under the title word for word as the page describes itself:
  /// templates like to put it outside the body.
  private func keepStandfirst(_ decision: inout ContentDecision) {
    for (index, block) in page.blocks.enumerated()
    where features[index, .opensDescription] == 1 && features[index, .fromTitle] >= 0
      && features[index, .isTitle] == 0 && block.length >= Self.shortestStandfirst
      && block.linkDensity < 0.5
    {
      decision.verdicts[index] = .kept
      return
    }
  }

  private static let shortestStandfirst = 40

  /// Leaves out stories that were appended: where the title stands in an `<article>`, others are not
  /// the page's own.
  private func dropOtherArticles(_ decision: inout ContentDecision) {
    guard let titleNode, let own = outermostArticle(around: titleNode) else { return }
    let articles = decision.kept.map { outermostArticle(around: page.blocks[$0].node) }
    let ownLength = zip(decision.kept, articles).reduce(0) {
      $1.1 == own ? $0 + page.blocks[$1.0].length : $0
    }
    // A title may also stand in an article of its own, above the text.
    guard 3 * ownLength > decision.keptLength else { return }
    for (index, article) in zip(decision.kept, articles) where article ?? own != own {
      decision.verdicts[index] = .otherArticle
    }
  }

  private func outermostArticle(around node: Int) -> Int? {
    var found: Int?
    var current = node
    while current >= 0 {
      if tree.nodes[current].tag == .article { found = current }
      current = Int(tree.nodes[current].parent)
    }
    return found
  }

  /// Leaves out captions, unless the page has hardly anything else: a gallery.
  private func dropCaptions(_ decision: inout ContentDecision) {
    let captions = decision.kept.filter { page.blocks[$0].kind == .caption }
    let length = captions.reduce(0) { $0 + page.blocks[$1].length }
    guard 2 * length < decision.keptLength else { return }
    for index in captions { decision.verdicts[index] = .caption }
  }

  /// Leaves out headings behind the last paragraph.
  private func dropEmptyHeadings(_ decision: inout ContentDecision) {
    for index in decision.kept.reversed() {
      guard page.blocks[index].kind == .heading else { return }
      decision.verdicts[index] = .emptyHeading
    }
  }
}
