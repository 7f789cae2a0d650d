import Records

extension BlockFeatureReader {
  /// Reads what the texts of the blocks say by themselves.
  mutating func readTexts() {
    let copies = HashGroups(
      of: page.blocks.map { ByteHash.of(page.bytes[$0.range]) })
    var copyCounts = [Int](repeating: 0, count: copies.count)
    for group in copies.groups { copyCounts[group] += 1 }
    let title = facts.title.map { FoldedText(of: Array($0.utf8)[...]) }
    let description = facts.description.map { FoldedText(of: Array($0.utf8)[...], limit: 30) }
    for (index, block) in page.blocks.enumerated() {
      let text = page.bytes[block.range]
      features.set(index, .good, weights[index].good)
      features.set(index, .bad, weights[index].bad)
      features.set(index, .logLength, logarithm(block.length))
      features.set(index, .words, Double(min(200, block.wordCount)))
      features.set(index, .linkDensity, block.linkDensity)
      features.set(index, .wordLength, Double(block.length) / Double(max(1, block.wordCount)))
      features.set(index, .endsSentence, block.endsSentence)
      let spelling = SpellingCounts(of: text)
      features.set(index, .capitals, spelling.capitals)
      features.set(index, .digits, spelling.digits)
      features.set(index, .hasAddress, spelling.hasAddress)
      features.set(
        index, .hasDate,
        block.length < 200 && spelling.digits > 0 && dates.read(text)?.date != nil)
      features[index, .phrase] = PhraseList.Effect.code(of: phrases.effect(on: block, of: page))
      features.set(index, .bodySupport, supports[index] ?? -1)
      features.set(index, .copies, Double(copyCounts[copies.groups[index]]))
      features.set(index, .kind, code(of: block.kind))
      let tag = tree.nodes[block.node].tag
      features.set(index, .tag, code(of: tag))
      features.set(index, .headingLevel, Double(headingLevel(of: tag)))
      guard block.length < 400 else { continue }
      let folded = FoldedText(of: text)
      if let title, !folded.isEmpty {
        features.set(index, .isTitle, folded == title)
        features.set(
          index, .isInTitle,
          folded.count > 10 && title.count > 5 && (title.contains(folded) || folded.contains(title))
        )
      }
      if let description, description.count >= 30 {
        features.set(index, .opensDescription, folded.starts(with: description))
      }
    }
  }

  private func code(of kind: Paragraph.Kind) -> Double {
    switch kind {
    case .text: 0
    case .quote: 1
    case .list: 2
    case .table: 3
    case .heading: 4
    case .caption: 5
    }
  }

  /// Few tags are told apart; their order is that of the trees in `world/block-trees.tsv`.
  private func code(of tag: HTMLTag) -> Double {
    switch tag {
    case .p: 0
    case .div, .section, .article, .main: 1
    case .li, .dd, .dt: 2
    case .td, .th, .tr: 3
    case .h1, .h2, .h3, .h4, .h5, .h6: 4
    case .blockquote: 5
    case .figcaption, .figure, .caption: 6
    case .header, .address: 7
    default: 8
    }
  }

  private func headingLevel(of tag: HTMLTag) -> Int {
    tag.isHeading ? Int(tag.rawValue - HTMLTag.h1.rawValue) + 1 : 0
  }
}
