/// Counts the aligned words that agree, metric by metric.
struct WordComparison {
  let gold: EvaluatedTreebank
  let system: EvaluatedTreebank
  let alignment: WordAlignment

  /// The score in a metric of words.
  func score(_ metric: TreebankMetric) -> TreebankScore {
    guard metric != .words else {
      return TreebankScore(
        gold: gold.words.count, system: system.words.count, correct: alignment.pairs.count)
    }
    let isOfContent = [.clas, .mlas, .blex].contains(metric)
    var aligned = 0
    var correct = 0
    for (goldIndex, systemIndex) in alignment.pairs {
      if isOfContent, !gold.words[goldIndex].isContent { continue }
      aligned += 1
      if agree(goldIndex, systemIndex, in: metric) { correct += 1 }
    }
    return TreebankScore(
      gold: count(gold.words, isOfContent), system: count(system.words, isOfContent),
      correct: correct, aligned: aligned)
  }

  private func count(_ words: [EvaluatedWord], _ isOfContent: Bool) -> Int {
    isOfContent ? words.reduce(0) { $0 + ($1.isContent ? 1 : 0) } : words.count
  }

  private func agree(_ goldIndex: Int, _ systemIndex: Int, in metric: TreebankMetric) -> Bool {
    let (gold, system) = (gold.words[goldIndex], system.words[systemIndex])
    return switch metric {
    case .tokens, .sentences, .words: true
    case .upos: gold.upos.isIdentical(to: system.upos)
    case .xpos: gold.xpos.isIdentical(to: system.xpos)
    case .ufeats: gold.features.isIdentical(to: system.features)
    case .allTags: hasSameTags(gold, system) && gold.xpos.isIdentical(to: system.xpos)
    case .lemmas: hasSameLemma(gold, system)
    case .uas: hasSameHead(gold, system)
    case .las, .clas: hasSameEdge(gold, system)
    case .mlas:
      hasSameEdge(gold, system) && hasSameTags(gold, system)
        && hasSameFunctionWords(goldIndex, systemIndex)
    case .blex: hasSameEdge(gold, system) && hasSameLemma(gold, system)
    }
  }

  private func hasSameTags(_ gold: EvaluatedWord, _ system: EvaluatedWord) -> Bool {
    gold.upos.isIdentical(to: system.upos) && gold.features.isIdentical(to: system.features)
  }

  private func hasSameLemma(_ gold: EvaluatedWord, _ system: EvaluatedWord) -> Bool {
    gold.lemma == "_" || gold.lemma.isIdentical(to: system.lemma)
  }

  private func hasSameEdge(_ gold: EvaluatedWord, _ system: EvaluatedWord) -> Bool {
    hasSameHead(gold, system) && gold.relation.isIdentical(to: system.relation)
  }

  private func hasSameHead(_ gold: EvaluatedWord, _ system: EvaluatedWord) -> Bool {
    switch (gold.head, system.head) {
    case (.root, .root): true
    case (.word(let goldHead), .word(let systemHead)):
      alignment.goldOfSystem[systemHead] == goldHead
    default: false
    }
  }

  private func hasSameFunctionWords(_ goldIndex: Int, _ systemIndex: Int) -> Bool {
    let goldWords = gold.functionWords[goldIndex]
    let systemWords = system.functionWords[systemIndex]
    guard goldWords.count == systemWords.count else { return false }
    return zip(goldWords, systemWords).allSatisfy { goldWord, systemWord in
      let (goldChild, systemChild) = (gold.words[goldWord], system.words[systemWord])
      return alignment.goldOfSystem[systemWord] == goldWord && hasSameTags(goldChild, systemChild)
        && goldChild.relation.isIdentical(to: systemChild.relation)
    }
  }
}
