import Glibc
import Records

/// Keeps the blocks that are probably the article, but for furniture that words give away.
struct ContentSelection {
  private let page: PageBlocks
  private let features: BlockFeatures
  private let tree: HTMLTree
  private let phrases: PhraseList
  private let paywalls: PhraseList
  private let title: FoldedText?
  private let titleNode: Int?

  /// Prepares a page.
  init(
    _ page: PageBlocks, features: BlockFeatures, tree: HTMLTree, lexicon: CleaningLexicon,
    facts: MainContent.PageFacts
  ) {
    self.page = page
    self.features = features
    self.tree = tree
    phrases = lexicon.phrases
    paywalls = lexicon.paywalls
    title = facts.title.map { FoldedText(of: Array($0.utf8)[...]) }
    titleNode = facts.titleNode
  }

  /// The least probability of a block that is kept: text F1, cross-validated by site, was best
  /// with 0.4 (513 dev pages, 2026-11-27).
  static let threshold = 0.4

  /// The verdicts.
  func decision(by trees: BoostedTrees) -> ContentDecision {
    let width = BlockFeatures.names.count
    let probabilities = features.values.withUnsafeBufferPointer { values in
      page.blocks.indices.map { index in
        let row = UnsafeBufferPointer(rebasing: values[index * width..<(index + 1) * width])
        return 1 / (1 + exp(-Double(trees.margin(of: row))))
      }
    }
    var decision = ContentDecision(
      page: page, features: features, probabilities: probabilities,
      verdicts: probabilities.map { $0 > Self.threshold ? .kept : .improbable })
    keepStandfirst(&decision)
    dropOtherArticles(&decision)
    dropFurniture(&decision)
    dropCaptions(&decision)
    dropCopies(&decision)
    dropEmptyHeadings(&decision)
    return decision
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

  /// Characters after which a line that ends articles is believed, however much follows.
  private static let longEnough = 500

  /// Leaves out lines that words give away, and what repeats the head of the page.
  private func dropFurniture(_ decision: inout ContentDecision) {
    let whole = decision.keptLength
    var before = 0
    var hasEnded = false
    for index in decision.kept {
      let block = page.blocks[index]
      let isOpening = 4 * before < whole
      if hasEnded {
        decision.verdicts[index] = .afterEnd
      } else if before > 0, paywalls.effect(on: block, of: page) == .end {
        decision.verdicts[index] = .phrase
        hasEnded = true
      } else if let effect = phrases.effect(on: block, of: page) {
        decision.verdicts[index] = .phrase
        hasEnded = effect == .end && (2 * before > whole || before > Self.longEnough)
      } else if isOpening, block.length < 400, title == FoldedText(of: page.bytes[block.range]) {
        decision.verdicts[index] = .title
      } else if isOpening && isByline(index) || isBareNumber(block) {
        decision.verdicts[index] = .byline
      } else {
        before += block.length
      }
    }
  }

  private static let longestByline = 150

  /// By its names, or by its date: "Ana Roy · 17 octobre 2025 · 16:48".
  private func isByline(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard !block.endsSentence, block.length < Self.longestByline, block.kind == .text else {
      return false
    }
    return block.roles.contains(.byline)
      || features[index, .hasDate] == 1 && block.wordCount < 15
  }

  /// Whether a line has no letter: the time of a message, the number of a page.
  private func isBareNumber(_ block: Block) -> Bool {
    block.length <= 12 && block.kind != .table
      && !page.bytes[block.range].contains { ($0 | 0x20) &- 97 < 26 || $0 >= 0x80 }
  }

  /// Leaves out captions, unless the page has hardly anything else: a gallery.
  private func dropCaptions(_ decision: inout ContentDecision) {
    let captions = decision.kept.filter { page.blocks[$0].kind == .caption }
    let length = captions.reduce(0) { $0 + page.blocks[$1].length }
    guard 2 * length < decision.keptLength else { return }
    for index in captions { decision.verdicts[index] = .caption }
  }

  private static let shortestCopy = 60

  /// Leaves out what was kept before in another place or of another class: copies for small screens.
  ///
  /// Paragraphs side by side may repeat themselves, as refrains do.
  private func dropCopies(_ decision: inout ContentDecision) {
    var firsts: [UInt64: Int] = [:]
    for index in decision.kept {
      let block = page.blocks[index]
      guard block.length >= Self.shortestCopy else { continue }
      let hash = page.bytes[block.range].reduce(FoldedText.seed, FoldedText.step)
      guard let first = firsts[hash] else {
        firsts[hash] = block.node
        continue
      }
      let isRefrain =
        tree.nodes[first].parent == tree.nodes[block.node].parent
        && tree.attributeBytes(.class, of: first) == tree.attributeBytes(.class, of: block.node)
      if !isRefrain { decision.verdicts[index] = .copy }
    }
    dropPullQuotes(&decision)
  }

  private static let longestPullQuote = 300

  /// Leaves out quotations set apart that the text has anyway.
  private func dropPullQuotes(_ decision: inout ContentDecision) {
    let quotes = decision.kept.filter {
      page.blocks[$0].kind == .quote && page.blocks[$0].length < Self.longestPullQuote
    }
    guard !quotes.isEmpty else { return }
    let texts = decision.kept.filter { page.blocks[$0].kind == .text }
      .map { FoldedText(of: page.bytes[page.blocks[$0].range]) }
    for index in quotes {
      let quote = FoldedText(of: page.bytes[page.blocks[index].range])
      if quote.count >= 20, texts.contains(where: { $0.contains(quote) }) {
        decision.verdicts[index] = .copy
      }
    }
  }

  /// Leaves out headings behind the last paragraph.
  private func dropEmptyHeadings(_ decision: inout ContentDecision) {
    for index in decision.kept.reversed() {
      guard page.blocks[index].kind == .heading else { return }
      decision.verdicts[index] = .emptyHeading
    }
  }
}
