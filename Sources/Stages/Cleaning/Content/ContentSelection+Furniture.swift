import Records

extension ContentSelection {
  /// Characters after which a line that ends articles is believed, however much follows.
  private static let longEnough = 500

  /// Leaves out lines that words give away, and what repeats the head of the page.
  func dropFurniture(_ decision: inout ContentDecision) {
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
      } else if let effect = PhraseList.Effect(code: features[index, .phrase]) {
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

  /// By its names, by its date, "Ana Roy · 17 octobre 2025 · 16:48", or by its first word and length:
  /// "par Ana Roy, à Dakar".
  private func isByline(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard !block.endsSentence, block.length < Self.longestByline, block.kind == .text else {
      return false
    }
    return block.roles.contains(.byline)
      || features[index, .hasDate] == 1 && block.wordCount < 15
      || block.wordCount <= 8 && bylines.mayBegin(page.bytes[block.range])
  }

  /// Whether a line has no letter: the time of a message, the number of a page.
  private func isBareNumber(_ block: Block) -> Bool {
    block.length <= 12 && block.kind != .table
      && !page.bytes[block.range].contains { ($0 | 0x20) &- 97 < 26 || $0 >= 0x80 }
  }
}
