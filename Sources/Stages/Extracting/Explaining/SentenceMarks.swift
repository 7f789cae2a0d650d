import Records

/// Which words of a sentence play which role in its events.
struct SentenceMarks {
  typealias Role = TriggerExplanation.Fact.Role

  /// Words with one role, or with none.
  struct Run: Equatable {
    let text: String
    let role: Role?
  }

  private let sentence: SentenceExplanation
  private let spans: [(span: TextSpan, role: Role)]

  /// Gathers the roles of a sentence.
  init(_ sentence: SentenceExplanation) {
    self.sentence = sentence
    let facts = sentence.triggers.flatMap(\.facts)
    let silent = sentence.triggers.filter { $0.facts.isEmpty }.map { ($0.span, Role.act) }
    spans = facts.compactMap { fact in fact.span.map { ($0, fact.role) } } + silent
  }

  /// The role of a word: of several that of the smallest span, the trigger before all others.
  func role(of span: TextSpan) -> Role? {
    let over = spans.filter { $0.span.overlaps(span) }
    if over.contains(where: { $0.role == .act }) { return .act }
    return over.enumerated().min { left, right in
      (left.element.span.end - left.element.span.start, left.offset)
        < (right.element.span.end - right.element.span.start, right.offset)
    }?.element.role
  }

  /// The sentence cut into runs of one role.
  var runs: [Run] {
    var runs: [Run] = []
    var text = String.UnicodeScalarView()
    var current: Role?
    for (offset, scalar) in sentence.text.unicodeScalars.enumerated() {
      let place = sentence.span.start + offset
      let role = role(of: TextSpan(start: place, end: place + 1))
      if role != current, !text.isEmpty {
        runs.append(Run(text: String(text), role: current))
        text = String.UnicodeScalarView()
      }
      current = role
      text.append(scalar)
    }
    if !text.isEmpty { runs.append(Run(text: String(text), role: current)) }
    return runs
  }
}
