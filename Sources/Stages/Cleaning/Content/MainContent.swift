import Records

/// Finds the blocks of a page that are its article.
///
/// 1. `BlockReader` cuts the page into blocks; what is not shown is left out.
/// 2. `BlockFeatureReader` says what can be known about each: its text, what holds it, where it
///    stands, what surrounds it. The publisher's own body, where there is one, is a witness.
/// 3. `BoostedTrees`, trained on pages whose article somebody marked, give each block a probability.
/// 4. `ContentSelection` keeps the probable ones but for what words give away as furniture.
struct MainContent {
  private let tree: HTMLTree
  private let roles: ElementRoles
  private let shares: TextShare
  private let lexicon: CleaningLexicon
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
  init(_ tree: HTMLTree, roles: ElementRoles, lexicon: CleaningLexicon, facts: PageFacts) {
    self.tree = tree
    self.roles = roles
    self.lexicon = lexicon
    self.facts = facts
    shares = TextShare(of: tree)
  }

  /// The verdicts on all blocks.
  ///
  /// Where next to nothing is shown, a script would have shown the rest: what is hidden is then read
  /// too.
  func decision(by trees: BoostedTrees) -> ContentDecision {
    let shown = decision(by: trees, leavingOut: .hidden)
    guard shown.keptLength < Self.shortestArticle else { return shown }
    var whole = decision(by: trees, leavingOut: [])
    whole.readsHidden = true
    return whole.keptLength > 2 * shown.keptLength ? whole : shown
  }

  /// Characters below which a second look is worth its time.
  private static let shortestArticle = 250

  private func decision(
    by trees: BoostedTrees, leavingOut leftOut: MarkupRoles
  ) -> ContentDecision {
    let (page, features) = candidates(leavingOut: leftOut)
    return ContentSelection(
      page, features: features, tree: tree, lexicon: lexicon, facts: facts
    ).decision(by: trees)
  }

  /// The blocks that the trees are asked about, and what they are told.
  func candidates(
    leavingOut leftOut: MarkupRoles = .hidden
  ) -> (page: PageBlocks, features: BlockFeatures) {
    let page = BlockReader.blocks(of: tree, roles: roles, shares: shares, leavingOut: leftOut)
    let features = BlockFeatureReader.features(
      of: page, tree: tree, roles: roles, shares: shares, phrases: lexicon.phrases,
      dates: lexicon.dates, facts: facts)
    return (page, features)
  }
}
