/// Pairs what a page told before with what it tells now.
///
/// An article that is fetched again with another text is a new document with new mentions. The incident
/// that only its old mentions told of is still the same one, and the new ones belong to it.
enum Succession {
  /// A telling that was taken back, and the one that says the same now.
  typealias Pair = (gone: Telling, successor: Telling)

  /// Sentences that share so much of their content words are one sentence, edited; two reports of one
  /// occurrence written apart share less (see `MentionComparison`).
  private static let editedLikeness = 0.3

  /// The pairs, the surest first; each telling is in one of them at most.
  ///
  /// - Parameters:
  ///   - gone: What the page told before.
  ///   - now: What it tells now and did not tell before.
  static func pairs(_ gone: [Telling], _ now: [Telling]) -> [Pair] {
    var found: [(pair: Pair, score: Double)] = []
    for one in gone {
      for other in now {
        if let score = score(one, other) { found.append(((one, other), score)) }
      }
    }
    found.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      let (one, other) = (left.pair, right.pair)
      return one.gone === other.gone
        ? Telling.precedes(one.successor, other.successor) : Telling.precedes(one.gone, other.gone)
    }
    var taken: Set<ObjectIdentifier> = []
    return found.map(\.pair).filter { pair in
      let ends = [ObjectIdentifier(pair.gone), ObjectIdentifier(pair.successor)]
      guard taken.isDisjoint(with: ends) else { return false }
      taken.formUnion(ends)
      return true
    }
  }

  /// How surely the second says what the first said; nil where it says something else.
  private static func score(_ before: Telling, _ now: Telling) -> Double? {
    if let comparison = MentionComparison(before, now), comparison.isMatch {
      return comparison.score
    }
    // A correction may move it to another day or town; the sentence then is much the same.
    guard TypeAffinity.agreement(before.profile.codings, now.profile.codings) != nil else {
      return nil
    }
    let likeness = SentenceWords.likeness(before.profile.sentences, now.profile.sentences)
    return likeness >= editedLikeness ? likeness : nil
  }
}
