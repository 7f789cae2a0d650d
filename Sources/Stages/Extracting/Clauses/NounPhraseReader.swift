import Linguistics

/// Reads the noun phrases of a sentence off its tree.
///
/// A phrase holds the head's determiner, adjectives, numbers, names and the complements that belong
/// to it ("de"); relative clauses, appositions behind a comma, other complements and coordinated
/// phrases stand outside.
struct NounPhraseReader: Sendable {
  let tree: SyntaxTree
  let tokens: [WordToken]
  let classes: [WordClass]
  let contractions: Contractions
  let grammar: GrammarWords
  /// Tokens that belong to no phrase: dates.
  let taken: [Bool]
  /// Names of several words, which are never cut: "Médecins | sans frontières".
  var names: [Range<Int>] = []

  /// Longer phrases are cut: nothing true was found beyond (French gold texts, November 2026).
  private static let maximumTokens = 24

  /// The phrases of the sentence from left to right; none lies in another.
  func phrases() -> [NounPhrase] {
    var found: [NounPhrase] = []
    for token in tokens.indices where isHead(token) {
      let phrase = phrase(at: token)
      if let last = found.last, last.tokens.contains(token) { continue }
      while let last = found.last, phrase.tokens.contains(last.head) { found.removeLast() }
      found.append(phrase)
    }
    return found
  }

  /// Whether a token can head a phrase: a noun, a name, a full pronoun, a figure or adjective that
  /// stands in the place of a noun; no date.
  func isHead(_ token: Int) -> Bool {
    guard !taken[token] else { return false }
    let node = tree.nodes[token]
    switch node.partOfSpeech {
    case .noun, .properNoun: return node.relation.kind != .caseMark
    case .pronoun:
      switch classes[token] {
      case .subject, .object, .relative, .subordinator, .article: return false
      default: return !grammar[.hollowPronoun].contains(tokens[token].folded)
      }
    case .number, .adjective, .determiner, .other:
      return Self.nounPlaces.contains(node.relation.kind)
    case .verb, .auxiliary, .adverb, .adposition, .punctuation: return false
    }
  }

  private static let nounPlaces: SyntacticRelation.Kinds = [
    .nominalSubject, .object, .indirectObject, .oblique, .nominalModifier,
  ]

  /// The phrase that a token heads.
  func phrase(at head: Int) -> NounPhrase {
    var whole = Set([head])
    collect(head, into: &whole, isTop: true, complements: true)
    var core = Set([head])
    // "des milliers de personnes", "28 des 35 drones": the complement is what the phrase is about.
    let counts =
      grammar.isMeasure(tree.nodes[head].lemma) || tree.nodes[head].partOfSpeech == .number
    collect(head, into: &core, isTop: true, complements: counts)
    let tokens = run(of: whole, around: head)
    let name = names.first { $0.contains(head) } ?? head..<head + 1
    return NounPhrase(
      tokens: tokens.joined(with: name), head: head, preposition: preposition(of: head),
      core: run(of: core, around: head).clamped(to: tokens).joined(with: name))
  }

  /// The preposition of a phrase, of several words the one that tells: "près" of "près de", "cours" of
  /// "au cours de". A coordinated phrase has that of the first: "par X et Y".
  func preposition(of head: Int) -> String? {
    if let mark = tree.dependents(of: head, by: [.caseMark]).first {
      let words = [mark] + tree.dependents(of: mark, by: [.fixed])
      let telling = words.first {
        tree.nodes[$0].partOfSpeech != .adposition && tree.nodes[$0].partOfSpeech != .determiner
      }
      return contractions.preposition(of: tokens[telling ?? mark])
    }
    guard tree.nodes[head].relation.kind == .conjunct, let first = tree.nodes[head].governor,
      tree.nodes[first].partOfSpeech.isNominal
    else { return nil }
    return preposition(of: first)
  }

  private func collect(
    _ token: Int, into phrase: inout Set<Int>, isTop: Bool, complements: Bool
  ) {
    for child in tree.dependents[token] where !taken[child] {
      guard belongs(child, isTop: isTop, complements: complements) else { continue }
      phrase.insert(child)
      collect(child, into: &phrase, isTop: false, complements: complements)
    }
  }

  private func belongs(_ child: Int, isTop: Bool, complements: Bool) -> Bool {
    let node = tree.nodes[child]
    switch node.relation.kind {
    // "n'a attaqué que le camp"
    case .adverbialModifier where classes[child] == .subordinator: return false
    case .determiner, .adjectivalModifier, .numericModifier, .flat, .fixed, .compound,
      .adverbialModifier:
      return true
    case .caseMark, .conjunct, .coordinator, .punctuation: return !isTop
    case .nominalModifier:
      guard complements || !isTop, classes[child] != .relative else { return false }
      return preposition(of: child).map { grammar[.complement].contains($0) } ?? complements
    case .clausalModifier:
      // "des hommes armés", but not "des hommes tués par l'armée".
      return complements && tree.dependents(of: child, by: Self.clauseParts).isEmpty
        && tree.dependents(of: child, by: [.punctuation]).isEmpty
        && !node.relation.isRelativeClause
    case .apposition:
      return complements
        && tree.dependents(of: child, by: [.punctuation]).allSatisfy { mark in
          tokens[mark].form == "(" || tokens[mark].form == ")"
        }
    default: return false
    }
  }

  private static let clauseParts: SyntacticRelation.Kinds = [
    .oblique, .object, .nominalSubject, .clausalComplement, .openComplement, .adverbialClause,
    .auxiliary, .clauseMark,
  ]

  /// The unbroken row of a phrase's tokens around its head; marks inside it do not break it.
  private func run(of phrase: Set<Int>, around head: Int) -> Range<Int> {
    var start = head
    var end = head + 1
    while start > 0, phrase.contains(start - 1) || isGap(start - 1, before: start - 2, phrase) {
      start -= 1
    }
    while end < tokens.count, end - start < Self.maximumTokens,
      phrase.contains(end) || isGap(end, before: end + 1, phrase)
    {
      end += 1
    }
    while start < head, classes[start] == .punctuation { start += 1 }
    while end > head + 1, classes[end - 1] == .punctuation, tokens[end - 1].form != ")" { end -= 1 }
    return start..<end
  }

  private func isGap(_ token: Int, before next: Int, _ phrase: Set<Int>) -> Bool {
    classes[token] == .punctuation && tokens[token].form != "," && phrase.contains(next)
  }
}

extension Range<Int> {
  /// The range from the first to the last of two that overlap.
  fileprivate func joined(with other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
