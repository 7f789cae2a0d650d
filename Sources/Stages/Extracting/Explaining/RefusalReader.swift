import Linguistics
import Records

/// Tells why lines of the verb lexicon do not fire on a verb of a sentence.
struct RefusalReader: Sendable {
  let finder: TriggerFinder
  let reading: SentenceReading

  /// Lines told of one verb; the rest would fill a page ("prendre").
  static let most = 6

  /// The lines of a verb that did not fire, in the order in which they are tried.
  ///
  /// - Parameter fired: The line that did; what comes behind it was not tried.
  func refusals(of group: ClauseVerb, fired: String?) -> [Refusal] {
    let words = reading.words(of: group.tokens)
    var found: [Refusal] = []
    for lemma in group.lemmas {
      for pattern in finder.verbs.patterns(of: lemma) {
        let entry = pattern.entry
        guard entry.rule != fired else { return Array(found.prefix(Self.most)) }
        // Of an idiom that is not there nobody need hear.
        guard let reason = reason(pattern, group) else { continue }
        let mode = entry.coding.mode.map { " \($0)" } ?? ""
        found.append(
          Refusal(
            words: words, rule: entry.rule, reading: "\(entry.lemma), \(entry.coding.type)\(mode)",
            reason: reason))
      }
    }
    return Array(found.prefix(Self.most))
  }

  private func reason(_ pattern: VerbLexicon.Pattern, _ group: ClauseVerb) -> String? {
    guard let following = finder.following(pattern, after: group.tokens.upperBound, reading) else {
      return nil
    }
    guard pattern.isReflexive == group.group.hasOwnReflexive else {
      return pattern.isReflexive ? "asks for a reflexive verb" : "the verb is reflexive here"
    }
    if finder.isFollowedByAim(group, pattern, reading) {
      return "an infinitive follows: an aim, not an act"
    }
    let trigger = Trigger(
      tokens: group.tokens, head: group.head,
      words: [group.tokens] + following.map { $0..<$0 + 1 }, entry: pattern.entry,
      kind: .verb(group))
    if !finder.isAllowed(trigger, group, reading) {
      return pattern.entry.restriction.isDemanding
        ? "none of the words that it demands stands with it (only:)"
        : "a word that it forbids stands with it (except)"
    }
    return "not tried: the words belong to another reading"
  }
}

extension SentenceReading {
  /// The words of some tokens, parted where the text parts them: "tenté d'enlever".
  func words(of range: Range<Int>) -> String {
    range.reduce("") { words, token in
      let isApart =
        token > range.lowerBound && tokens[token].span.start > tokens[token - 1].span.end
      return words + (isApart ? " " : "") + tokens[token].form
    }
  }
}
