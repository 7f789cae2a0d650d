import Linguistics
import Records

/// Finds the verb that carries an event noun: "mener | une attaque", "être victime d' | une attaque".
struct CarrierFinder: Sendable {
  let support: SupportVerbs
  let continuations: ContinuationFinder

  /// The verbs that carry a noun as their object or subject, from left to right.
  func carriers(of noun: Int, _ reading: SentenceReading) -> [Trigger.Carrier] {
    let finder = ArgumentFinder(reading: reading)
    return reading.verbs.compactMap { group in
      let kind = kind(ofIdiom: group, carrying: noun, finder) ?? kind(of: group, noun, finder)
      return kind.map { Trigger.Carrier(verb: group, kind: $0) }
    }
  }

  private func kind(
    of group: ClauseVerb, _ noun: Int, _ finder: ArgumentFinder
  ) -> SupportVerbs.Kind? {
    let reading = finder.reading
    guard reading.isPhraseHead(noun) else { return nil }
    let measure = reading.measure(of: noun)
    return kind(of: group, argument: noun, finder)
      ?? measure.flatMap { kind(of: group, argument: $0, finder) }
  }

  private func kind(
    of group: ClauseVerb, argument noun: Int, _ finder: ArgumentFinder
  ) -> SupportVerbs.Kind? {
    let reading = finder.reading
    let phrase = reading.phraseReader.phrase(at: noun)
    let before = group.tokens.upperBound <= phrase.tokens.lowerBound
    let preposition = before ? phrase.preposition : nil
    let next = before ? nil : word(behind: group, reading)
    let kinds = group.lemmas.lazy.compactMap {
      support.kind(
        of: $0, isReflexive: group.group.hasOwnReflexive, preposition: preposition, next: next)
    }
    guard let kind = kinds.first else { return nil }
    let arguments = before ? finder.dependents(of: group) : finder.subject(of: group)
    return arguments.contains {
      reading.tree.withConjuncts($0.head).contains(phrase.head)
    } ? kind : nil
  }

  /// The word behind a verb and its adverbs: "ont également | lieu".
  private func word(behind group: ClauseVerb, _ reading: SentenceReading) -> String? {
    (group.tokens.upperBound..<reading.tokens.count).first {
      reading.tree.nodes[$0].partOfSpeech != .adverb
    }.map { reading.tokens[$0].folded }
  }

  /// What the subject of a verb of several words is to the noun right behind them, or to its subject
  /// where the words say that an act takes place: "être en cours".
  private func kind(
    ofIdiom group: ClauseVerb, carrying noun: Int, _ finder: ArgumentFinder
  ) -> SupportVerbs.Kind? {
    let reading = finder.reading
    for idiom in support.idioms(of: group) {
      guard
        let words = continuations.following(
          idiom.words, behind: group, passive: support.passiveAuxiliaries, reading)
      else { continue }
      if idiom.kind == .occur || idiom.kind == .oppose {
        if finder.subject(of: group).contains(where: { $0.head == noun }) { return idiom.kind }
      } else if let last = words.last, reading.isFirstNoun(noun, behind: last) {
        return idiom.kind
      }
    }
    return nil
  }
}

extension SentenceReading {
  /// Whether nothing but determiners and adjectives stands between a word and a noun behind it.
  func isFirstNoun(_ noun: Int, behind word: Int) -> Bool {
    word < noun
      && classes[(word + 1)..<noun].allSatisfy { $0.isDeterminer || $0 == .adjective }
  }
}
