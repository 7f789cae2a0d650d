import Linguistics

/// Figures that nouns and adjectives give: "six morts", "80 blessées", "la mort de trois civils",
/// "deux personnes en urgence absolue".
struct FigureNouns {
  /// An adjective stands at most so far behind the noun: "soldats de l'armée malienne tués".
  private static let reach = 5

  let lexicon: CasualtyLexicon

  /// Adds the figures of all kinds but participants.
  func collect(into collector: inout FigureCollector) {
    for place in collector.free {
      let people = collector.counted[place]
      if let (kind, end) = noun(of: people, collector.reading), kind != .participants,
        !people.quantity.isArticle || isToll(kind, people, collector.reading)
      {
        collector.add(kind, [place], end: end, who: group(behind: end, collector.reading))
      } else if let (kind, end) = adjective(behind: people, collector.reading) {
        collector.add(kind, [place], end: end, who: people.head.flatMap { $0 + 1 < end ? $0 : nil })
      } else if let kind = cue(before: people, collector.reading)
        ?? cue(behind: people, collector.reading)
      {
        collector.add(kind, [place], who: people.head)
      }
    }
  }

  /// Adds those who take part, of the numbers that are left: of "200 manifestants ont été arrêtés"
  /// none is.
  func collectParticipants(into collector: inout FigureCollector) {
    for place in collector.free {
      let people = collector.counted[place]
      guard !people.quantity.isArticle, people.quantity.best != 0,
        let (kind, end) = noun(of: people, collector.reading), kind == .participants
      else { continue }
      collector.add(kind, [place], end: end, who: people.head)
    }
  }

  /// Whether "un mort", "des blessés" tell of somebody: not behind a preposition, and never "une
  /// arrestation".
  private func isToll(
    _ kind: FigureKind, _ people: CountedPeople, _ reading: SentenceReading
  ) -> Bool {
    let start = people.tokens.lowerBound
    return (kind == .fatalities || kind == .injured)
      && !(start > 0 && reading.classes[start - 1].isPreposition)
  }

  private func noun(of people: CountedPeople, _ reading: SentenceReading) -> (FigureKind, Int)? {
    guard let head = people.head,
      let match = lexicon.nouns.longestMatch(at: head, in: reading.tokens),
      let kind = match.values.first
    else { return nil }
    return (kind, head + match.length)
  }

  /// "trois soldats maliens tués", and "80 blessées" of persons named before.
  private func adjective(
    behind people: CountedPeople, _ reading: SentenceReading
  ) -> (FigureKind, Int)? {
    let start = people.head ?? people.quantity.tokens.upperBound
    for index in start..<min(start + Self.reach + 1, reading.tokens.count) {
      if reading.classes[index] == .punctuation || reading.classes[index] == .coordinator {
        return nil
      }
      if let verb = reading.verbs.first(where: { $0.tokens.contains(index) }),
        verb.form != .pastParticiple
      {
        return nil
      }
      if index > start, reading.classes[index] == .number || reading.classes[index] == .relative {
        return nil
      }
      // "condamné à mort" is alive.
      if index > start, reading.classes[index - 1].isPreposition { continue }
      if let match = lexicon.adjectives.longestMatch(at: index, in: reading.tokens),
        let kind = match.values.first
      {
        return (kind, index + match.length)
      }
    }
    return nil
  }

  private func cue(before people: CountedPeople, _ reading: SentenceReading) -> FigureKind? {
    let start = people.quantity.tokens.lowerBound
    for length in 1...4 where length <= start {
      if let match = lexicon.before.longestMatch(at: start - length, in: reading.tokens),
        match.length == length
      {
        return match.values.first
      }
    }
    return nil
  }

  private func cue(behind people: CountedPeople, _ reading: SentenceReading) -> FigureKind? {
    let end = people.tokens.upperBound
    guard !people.quantity.isArticle, end < reading.tokens.count else { return nil }
    return lexicon.after.longestMatch(at: end, in: reading.tokens)?.values.first
  }

  /// Of "8 morts parmi les FDS" the FDS.
  private func group(behind end: Int, _ reading: SentenceReading) -> Int? {
    guard end < reading.tokens.count, reading.classes[end] == .preposition else { return nil }
    return reading.phrases.first {
      $0.preposition == reading.tokens[end].folded && $0.tokens.lowerBound == end + 1
        && lexicon.groupPrepositions.contains(reading.tokens[end].folded)
    }?.head
  }
}
