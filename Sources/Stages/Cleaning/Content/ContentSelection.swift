import Glibc
import Records

/// Keeps the blocks that are probably the article, but for furniture that words give away.
struct ContentSelection {
  private let page: PageBlocks
  private let features: BlockFeatures
  private let tree: HTMLTree
  private let title: FoldedText?

  /// Prepares a page.
  init(
    _ page: PageBlocks, features: BlockFeatures, tree: HTMLTree, title: String?
  ) {
    self.page = page
    self.features = features
    self.tree = tree
    self.title = title.map { FoldedText(of: Array($0.utf8)[...]) }
  }

  /// The least probability of a block that is kept: text F1, cross-validated by site, was best
  /// with 0.4 (513 dev pages, 2026-11-27).
  static let threshold = 0.4

  /// The verdicts.
  func decision(by trees: BoostedTrees) -> ContentDecision {
    let probabilities = trees.margins(of: features.values, columns: BlockFeatures.names.count)
      .map { 1 / (1 + exp(-Double($0))) }
    var decision = ContentDecision(
      page: page, probabilities: probabilities,
      verdicts: probabilities.map { $0 > Self.threshold ? .kept : .improbable })
    dropFurniture(&decision)
    dropCaptions(&decision)
    dropCopies(&decision)
    dropEmptyHeadings(&decision)
    return decision
  }

  /// Leaves out lines that words give away, and the title where it opens the text.
  private func dropFurniture(_ decision: inout ContentDecision) {
    let whole = decision.keptLength
    var before = 0
    var hasEnded = false
    for index in decision.kept {
      let block = page.blocks[index]
      guard !hasEnded else {
        decision.verdicts[index] = .afterEnd
        continue
      }
      if let effect = PhraseList.Effect(code: features[index, .phrase]) {
        decision.verdicts[index] = .phrase
        hasEnded = effect == .end && 2 * before > whole
      } else if before == 0, block.length < 400, title == FoldedText(of: page.bytes[block.range]) {
        decision.verdicts[index] = .title
      } else {
        before += block.length
      }
    }
  }

  /// Leaves out captions, unless the page has hardly anything else: a gallery.
  private func dropCaptions(_ decision: inout ContentDecision) {
    let captions = decision.kept.filter { page.blocks[$0].kind == .caption }
    let length = captions.reduce(0) { $0 + page.blocks[$1].length }
    guard 2 * length < decision.keptLength else { return }
    for index in captions { decision.verdicts[index] = .caption }
  }

  private static let shortestCopy = 60

  /// Leaves out what was kept before in another place: copies for small screens, pull quotes.
  ///
  /// Paragraphs side by side may repeat themselves, as refrains do.
  private func dropCopies(_ decision: inout ContentDecision) {
    var parents: [UInt64: Int32] = [:]
    for index in decision.kept {
      let block = page.blocks[index]
      guard block.length >= Self.shortestCopy else { continue }
      let hash = page.bytes[block.range].reduce(FoldedText.seed, FoldedText.step)
      let parent = tree.nodes[block.node].parent
      if let first = parents[hash] {
        if first != parent { decision.verdicts[index] = .copy }
      } else {
        parents[hash] = parent
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
