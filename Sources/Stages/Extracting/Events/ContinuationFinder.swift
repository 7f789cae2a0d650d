import Linguistics

/// Finds the words of a sentence that an entry of several words demands behind its verb.
struct ContinuationFinder: Sendable {
  let contractions: Contractions

  /// Words that may stand between a verb and the words that must follow it.
  private static let maximumGap = 3

  /// The words that an entry demands behind its verb, or nil when one is missing.
  ///
  /// - Parameter token: The first token behind the verb.
  func following(_ words: VerbWords, after token: Int, _ reading: SentenceReading) -> [Int]? {
    following(words.continuation[...], after: token, reading)
  }

  /// The words that an idiom demands behind the verb of a group, or nil when one is missing or the verb
  /// is another. The participle of a passive counts as the first of them: "être visé par".
  func following(
    _ words: VerbWords, behind group: ClauseVerb, passive auxiliaries: Set<String>,
    _ reading: SentenceReading
  ) -> [Int]? {
    let end = group.tokens.upperBound
    if group.lemmas.contains(words.verb), words.isReflexive == group.group.hasOwnReflexive {
      return following(words.continuation[...], after: end, reading)
    }
    guard group.isPassive, auxiliaries.contains(words.verb), let first = words.continuation.first,
      first.agrees(with: reading.tokens[group.head])
    else { return nil }
    return following(words.continuation.dropFirst(), after: end, reading)
  }

  private func following(
    _ continuation: ArraySlice<WordAlternatives>, after token: Int, _ reading: SentenceReading
  ) -> [Int]? {
    var found: [Int] = []
    var end = token
    for alternatives in continuation {
      // "a mis fin | mardi dernier | à": a date does not count.
      let start = (end..<reading.tokens.count).first { !reading.isDate($0) } ?? end
      let window = end..<min(start + Self.maximumGap + 1, reading.tokens.count)
      guard
        let position = window.first(where: { position in
          let token = reading.tokens[position]
          return alternatives.agrees(with: token)
            || contractions.preposition(contractedBy: token).map(alternatives.words.contains)
              ?? false
        }), !reading.hasMark(in: end..<position),
        !isComplement(position, ofWordIn: token..<position, except: found, reading)
      else { return nil }
      end = position + 1
      found.append(position)
    }
    return found
  }

  /// Whether a word is the complement of another behind the verb: of "fait état de morts" the last is
  /// no object of "fait".
  private func isComplement(
    _ position: Int, ofWordIn range: Range<Int>, except pattern: [Int], _ reading: SentenceReading
  ) -> Bool {
    let node = reading.tree.nodes[position]
    guard node.relation.kind == .nominalModifier, let governor = node.governor else { return false }
    return range.contains(governor) && !pattern.contains(governor)
      && reading.tree.nodes[governor].partOfSpeech == .noun
      && !reading.grammar.isMeasure(reading.tree.nodes[governor].lemma)
  }
}
