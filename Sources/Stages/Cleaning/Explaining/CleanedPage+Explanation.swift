import Records

extension CleanedPage {
  /// Why the page's document has the text that it has.
  ///
  /// - Complexity: Several times that of `document()`, which is made once more to see whether it can
  ///   be; each block is weighed again for each group of features.
  func explanation() -> PageExplanation {
    let decision = content.decision(by: lexicon.blockTrees)
    var explanation = PageExplanation(id: page.id, url: page.url)
    explanation.title = metadata.title.title
    explanation.blocks = blocks(of: decision)
    explanation.parserErrorCount = tree.parserErrorCount
    explanation.readsHidden = decision.readsHidden
    explanation.leftOut = LeftOutCounts(of: tree, roles, readsHidden: decision.readsHidden)
    do throws(StageFailure) {
      let document = try document()
      explanation.incompleteReason = document.textIncompleteReason
      if let body, body.replaces(decision) {
        explanation.publishersBodyLength = document.text.unicodeScalars.count
      }
    } catch {
      explanation.failure = PageExplanation.Failure(
        code: error.code.rawValue, message: error.message)
    }
    return explanation
  }

  private func blocks(of decision: ContentDecision) -> [BlockExplanation] {
    let reasons = MarginReasons(
      decision.features,
      isProbable: decision.probabilities.map { $0 > ContentSelection.threshold },
      margin: lexicon.blockTrees.wholeMargin)
    return decision.page.blocks.indices.map { index in
      let block = decision.page.blocks[index]
      let verdict = decision.verdicts[index]
      let isByTrees = verdict == .kept || verdict == .improbable
      return BlockExplanation(
        text: decision.page.text(of: block), kind: block.kind, verdict: verdict,
        probability: decision.probabilities[index],
        decidedBy: isByTrees ? reasons.groups(of: index) : [],
        path: ElementPath.path(to: block.node, in: tree), length: block.length,
        linkDensity: block.linkDensity, features: decision.features.row(index))
    }
  }
}
