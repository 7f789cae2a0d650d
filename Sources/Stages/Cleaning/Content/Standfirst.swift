import Records

/// Finds the opening between title and text, which templates like to put outside the body.
struct Standfirst {
  private let page: PageBlocks
  private let phrases: PhraseList
  private let facts: MainContent.PageFacts

  /// Looks at a page.
  init(page: PageBlocks, phrases: PhraseList, facts: MainContent.PageFacts) {
    self.page = page
    self.phrases = phrases
    self.facts = facts
  }

  /// The blocks of the standfirst, ascending.
  ///
  /// - Parameters:
  ///   - first: The first block of the text.
  ///   - kept: The blocks of the text.
  func indices(before first: Int, notIn kept: Set<Int>) -> [Int] {
    let start =
      facts.titleNode.flatMap { node in page.blocks.firstIndex { $0.node >= node } } ?? first
    guard start < first else { return [] }
    var found: [Int] = []
    for index in start..<first where !kept.contains(index) {
      let block = page.blocks[index]
      guard block.length >= 40, block.linkDensity < 0.5, block.kind != .caption,
        looksLikeStandfirst(block), phrases.effect(on: block, of: page) == nil
      else { continue }
      found.append(index)
    }
    // More than a few are teasers.
    return found.count <= 4 ? found : []
  }

  private func looksLikeStandfirst(_ block: Block) -> Bool {
    let text = page.text(of: block)
    if let title = facts.title, TitleComparison.isSame(title, text) { return false }
    if block.roles.contains(.standfirst), !block.roles.contains(.byline) { return true }
    guard let description = facts.description else { return false }
    let length = min(60, description.unicodeScalars.count)
    return length >= 40
      && TitleComparison.folded(text).starts(
        with: TitleComparison.folded(String(description.prefix(length))).prefix(36))
  }
}
