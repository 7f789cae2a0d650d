import Records

extension ContentSelection {
  private static let shortestCopy = 60

  /// Leaves out what was kept before in another place or of another class: copies for small screens.
  ///
  /// Paragraphs side by side may repeat themselves, as refrains do.
  func dropCopies(_ decision: inout ContentDecision) {
    var firsts: [UInt64: Int] = [:]
    for index in decision.kept {
      let block = page.blocks[index]
      guard block.length >= Self.shortestCopy else { continue }
      let hash = ByteHash.of(page.bytes[block.range])
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
}
