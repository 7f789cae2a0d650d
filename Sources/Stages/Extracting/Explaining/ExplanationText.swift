import Records

/// An explanation as lines for a terminal.
struct ExplanationText {
  private let document: DocumentExplanation
  private let usesColours: Bool

  /// Prepares the text of a document.
  init(_ document: DocumentExplanation, usesColours: Bool = false) {
    self.document = document
    self.usesColours = usesColours
  }

  /// The lines; the last is empty, to part documents, and its end is left to whoever writes.
  var text: String {
    var lines: [String] = []
    let name = [document.title ?? document.url, document.published, document.id]
    lines.append(
      styled(.bold, visible(name.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")))
    )
    if let failure = document.failure {
      lines.append(styled(.red, visible("FAILED  \(failure.code): \(failure.message)")))
    }
    if !document.remarks.isEmpty { lines.append(visible(document.remarks.joined(separator: ", "))) }
    for sentence in document.sentences { lines += self.lines(of: sentence) }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - Sentences

  private func lines(of sentence: SentenceExplanation) -> [String] {
    let text = visible(sentence.text)
    let head = styled(.bold, "s\(sentence.index)") + "  "
    guard !sentence.tree.isEmpty else {
      return ["", head + styled(.dim, text), styled(.dim, "    no word that may name an act")]
    }
    return ["", head + text] + treeLines(sentence)
      + (sentence.triggers.isEmpty ? ["    no trigger"] : [])
      + sentence.triggers.flatMap(lines)
      + sentence.refusals.map { line(of: $0, indent: 4) }
  }

  /// The tree as an outline: each word under the one that it hangs on, in the order of the sentence.
  private func treeLines(_ sentence: SentenceExplanation) -> [String] {
    let words = sentence.tree
    let depths = words.indices.map { TreeDepth.of($0, in: words) }
    let forms = words.indices.map {
      String(repeating: "  ", count: depths[$0]) + visible(words[$0].form)
    }
    let width = min(48, forms.map(DisplayWidth.columns).max() ?? 0)
    return TreeDepth.outline(of: words).map { index in
      let word = words[index]
      let isOfTrigger = sentence.triggers.contains { $0.span.overlaps(word.span) }
      let form = DisplayWidth.fit(forms[index], to: width)
      return "    " + DisplayWidth.fit(String(index + 1), to: 3, alignRight: true) + "  "
        + (isOfTrigger ? styled(.green, form) : form) + "  "
        + styled(.dim, DisplayWidth.fit(word.partOfSpeech, to: 6) + visible(word.relation))
    }
  }

  // MARK: - Triggers

  private func lines(of trigger: TriggerExplanation) -> [String] {
    let head =
      "  → " + styled(.green, visible(trigger.words)) + "  \(trigger.coding)  "
      + styled(.cyan, "\(trigger.rule) \(visible(trigger.lemma))")
    let result = trigger.event.map { event in
      "      event      \(visible(event.id))  confidence \(event.confidence)"
    }
    return [head] + trigger.facts.map(line)
      + [trigger.outcome.map { "      " + styled(.yellow, visible($0)) }, result].compactMap(\.self)
      + trigger.refusals.map { line(of: $0, indent: 6) }
  }

  private func line(of fact: TriggerExplanation.Fact) -> String {
    let meaning = fact.meaning.isEmpty ? "" : " = " + visible(fact.meaning)
    let reasons = fact.reasons.isEmpty ? "" : "  " + visible(fact.reasons.joined(separator: "; "))
    return "      " + DisplayWidth.fit(fact.role.rawValue, to: 11)
      + styled(.blue, visible(fact.words)) + meaning + styled(.dim, reasons)
  }

  private func line(of refusal: Refusal, indent: Int) -> String {
    styled(
      .dim,
      String(repeating: " ", count: indent) + "not "
        + visible("\"\(refusal.words)\" as \(refusal.rule) \(refusal.reading): \(refusal.reason)"))
  }

  private func visible(_ text: String) -> String { DisplayWidth.visible(text) }

  private func styled(_ style: TerminalStyle, _ text: String) -> String {
    usesColours ? style.applied(to: text) : text
  }
}

/// The order and depth of words in an outline of their tree.
enum TreeDepth {
  /// How many words a word hangs under.
  static func of(_ word: Int, in words: [SentenceExplanation.Word]) -> Int {
    var depth = 0
    var current = word
    while let governor = words[current].governor, depth < words.count {
      depth += 1
      current = governor
    }
    return depth
  }

  /// The words with those that hang on each right below it, from left to right.
  static func outline(of words: [SentenceExplanation.Word]) -> [Int] {
    var children = [[Int]](repeating: [], count: words.count)
    for index in words.indices {
      if let governor = words[index].governor { children[governor].append(index) }
    }
    var order: [Int] = []
    var open = Array(words.indices.filter { words[$0].governor == nil }.reversed())
    while let next = open.popLast() {
      order.append(next)
      open += children[next].reversed()
    }
    return order
  }
}
