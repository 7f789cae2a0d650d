import Records

/// Leaves out lines of furniture among the paragraphs of an article.
struct LineFilter {
  private let page: PageBlocks
  private let phrases: PhraseList
  private let title: String?
  private let dates: DateReader

  /// Makes a filter for a page.
  init(page: PageBlocks, phrases: PhraseList, title: String?, dates: DateReader) {
    self.page = page
    self.phrases = phrases
    self.title = title
    self.dates = dates
  }

  /// The blocks that stay.
  func filter(_ indices: [Int], weights: [BlockWeight]) -> [Int] {
    let whole = indices.reduce(into: 0.0) { $0 += weights[$1].good }
    var kept: [Int] = []
    var before = 0.0
    for index in indices {
      let block = page.blocks[index]
      let effect = phrases.effect(on: block, of: page)
      if effect == .end, before > 0.5 * whole { break }
      let isByline = isByline(block, isOpening: before < 0.25 * whole)
      guard effect == nil, !isByline, !(before == 0 && repeatsTitle(block)) else { continue }
      kept.append(index)
      before += weights[index].good
    }
    return trimmed(kept, weights: weights)
  }

  private static let longestByline = 200

  /// By its names, or, among the first lines, by its date: "Ana Roy · 17 octobre 2025 · 16:48".
  private func isByline(_ block: Block, isOpening: Bool) -> Bool {
    guard !block.endsSentence, block.length < Self.longestByline else { return false }
    if block.roles.contains(.byline) { return true }
    return isOpening && block.kind == .text && block.wordCount < 15
      && dates.date(in: page.text(of: block)) != nil
  }

  private func repeatsTitle(_ block: Block) -> Bool {
    guard let title, block.length < 400 else { return false }
    return TitleComparison.isSame(title, page.text(of: block))
  }

  /// Without scraps before the first and after the last paragraph.
  private func trimmed(_ indices: [Int], weights: [BlockWeight]) -> [Int] {
    var indices = indices[...]
    while let first = indices.first, weights[first].good == 0, page.blocks[first].kind != .quote {
      indices.removeFirst()
    }
    while let last = indices.last, weights[last].good == 0 {
      // Results, ingredients, casts: an article may well end with a list or a table.
      let kind = page.blocks[last].kind
      if (kind == .list || kind == .table) && page.blocks[last].linkDensity < 0.2 { break }
      indices.removeLast()
    }
    return Array(indices)
  }
}

extension PhraseList {
  /// What the phrases say about a block.
  func effect(on block: Block, of page: PageBlocks) -> Effect? {
    block.range.count <= Self.longestFurniture ? effect(on: page.text(of: block)) : nil
  }
}
