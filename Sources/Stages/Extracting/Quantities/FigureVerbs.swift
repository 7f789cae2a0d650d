import Linguistics

/// Figures that verbs give: "six soldats ont été tués", "tuant huit personnes", "15 000 personnes ont
/// défilé", "le policier a été blessé".
struct FigureVerbs {
  /// A counted noun stands at most so many tokens before its verb.
  private static let reachLeft = 12
  /// And so many behind it: "a tué sur le coup".
  private static let reachRight = 3

  let lexicon: CasualtyLexicon
  let persons: PersonNouns

  /// Adds the figures of all verbs of a sentence.
  func collect(into collector: inout FigureCollector) {
    for verb in collector.reading.verbs {
      guard let entry = entry(for: verb, collector.reading) else { continue }
      let countsSubject = !entry.isTransitive || verb.isPassive
      guard verb.form != .pastParticiple else { continue }
      let places = countsSubject ? subject(of: verb, collector) : object(of: verb, collector)
      let end = countsSubject ? nil : places.last.map { collector.counted[$0].tokens.upperBound }
      if !places.isEmpty {
        guard suits(entry, places, isAim: isAim(verb), collector), isTold(verb, places, collector)
        else { continue }
        collector.add(
          entry.kind, places, end: end, who: collector.counted[places[0]].head)
      } else if !verb.group.isNegated {
        addSingle(entry, verb, countsSubject: countsSubject, into: &collector)
      }
    }
  }

  private func entry(for verb: ClauseVerb, _ reading: SentenceReading) -> CasualtyLexicon.Verb? {
    for lemma in verb.lemmas {
      let entry = lexicon.verbs[lemma]?.first { entry in
        entry.isReflexive == verb.group.isReflexive
          && entry.rest.indices.allSatisfy { place in
            let token = verb.tokens.upperBound + place
            return token < reading.tokens.count && reading.tokens[token].folded == entry.rest[place]
          }
      }
      if let entry { return entry }
    }
    return nil
  }

  /// Denied is only what "aucun" does not deny: "aucun soldat n'a été tué" counts none.
  private func isTold(_ verb: ClauseVerb, _ places: [Int], _ collector: FigureCollector) -> Bool {
    !verb.group.isNegated || places.allSatisfy { collector.counted[$0].quantity.best == 0 }
  }

  private func suits(
    _ entry: CasualtyLexicon.Verb, _ places: [Int], isAim: Bool, _ collector: FigureCollector
  ) -> Bool {
    places.allSatisfy { place in
      let people = collector.counted[place]
      let isOpen = entry.kind == .participants || entry.kind == .displaced
      guard let head = people.head else {
        return !people.quantity.isArticle
          && !(entry.needsPersons && isPart(people.quantity, collector.reading))
      }
      // "tuer des civils" is an aim, not a toll.
      if isAim, people.quantity.isArticle { return false }
      if isOpen, people.quantity.isArticle { return false }
      return !entry.needsPersons || persons.contains(collector.reading.tokens[head])
    }
  }

  /// "41 des 52 drones": a number that is a part of something may count anything.
  private func isPart(_ quantity: Quantity, _ reading: SentenceReading) -> Bool {
    let next = quantity.tokens.upperBound
    guard next < reading.classes.count else { return false }
    return reading.classes[next].isPreposition || reading.classes[next].isDeterminer
  }

  /// "pour tuer", "veut tuer": perhaps nobody was.
  private func isAim(_ verb: ClauseVerb) -> Bool {
    verb.form == .infinitive && !verb.group.isCompound
      || verb.group.helper(.plan) != nil || verb.group.helper(.attempt) != nil
  }

  // MARK: - Subjects

  /// The counted nouns that are the subject of a verb: the nearest before it that no preposition
  /// governs, with those that are tied to it.
  private func subject(of verb: ClauseVerb, _ collector: FigureCollector) -> [Int] {
    let reading = collector.reading
    var limit = verb.tokens.lowerBound
    var isRelative = false
    if let relative = verb.relativeSubject {
      limit = relative
      isRelative = true
    }
    if limit > 0, reading.tokens[limit - 1].form == "," {
      limit -= 1
      // "un policier, âgé de 23 ans, a été tué": the words between the commas stand aside.
      if !isRelative, let comma = reading.tokens[..<limit].lastIndex(where: { $0.form == "," }),
        limit - comma <= Self.reachLeft
      {
        limit = comma
      }
    }
    let nearest = collector.free.last { place in
      let people = collector.counted[place]
      return people.tokens.upperBound <= limit && limit - people.tokens.upperBound <= Self.reachLeft
        && isOpen(people.tokens.upperBound..<limit, reading)
        && (isRelative || !followsPreposition(people, reading))
    }
    guard let nearest else { return [] }
    return tied(to: nearest, collector)
  }

  /// With "63 terroristes" of "63 terroristes et 25 personnes".
  private func tied(to last: Int, _ collector: FigureCollector) -> [Int] {
    let start = collector.counted[last].tokens.lowerBound
    guard start > 0, last > 0, collector.reading.classes[start - 1] == .coordinator,
      collector.free.contains(last - 1)
    else { return [last] }
    let before = collector.counted[last - 1]
    let gap = before.tokens.upperBound..<start - 1
    guard gap.lowerBound <= gap.upperBound, gap.count <= 2, isOpen(gap, collector.reading),
      !followsPreposition(before, collector.reading)
    else { return [last] }
    return [last - 1, last]
  }

  /// Whether no clause ends and no other verb stands in a row of tokens.
  private func isOpen(_ range: Range<Int>, _ reading: SentenceReading) -> Bool {
    range.allSatisfy { index in
      switch reading.classes[index] {
      case .relative, .subordinator, .subject: return false
      case .punctuation:
        return ["\"", "«", "»", "“", "”", "(", ")"].contains(reading.tokens[index].form)
      default: return !reading.verbs.contains { $0.form == .finite && $0.tokens.contains(index) }
      }
    }
  }

  private func followsPreposition(_ people: CountedPeople, _ reading: SentenceReading) -> Bool {
    let start = people.tokens.lowerBound
    return start > 0 && reading.classes[start - 1].isPreposition
  }

  // MARK: - Objects

  /// The counted nouns right behind a verb.
  private func object(of verb: ClauseVerb, _ collector: FigureCollector) -> [Int] {
    let reading = collector.reading
    let first = collector.free.first { place in
      let start = collector.counted[place].tokens.lowerBound
      return start >= verb.tokens.upperBound && start - verb.tokens.upperBound <= Self.reachRight
        && (verb.tokens.upperBound..<start).allSatisfy { index in
          switch reading.classes[index] {
          case .determiner, .article, .adverb, .adjective: true
          default: false
          }
        }
    }
    guard let first else { return [] }
    let next = first + 1
    if collector.free.contains(next), tied(to: next, collector) == [first, next],
      !startsClause(collector.counted[next].tokens.upperBound, reading)
    {
      return [first, next]
    }
    return [first]
  }

  /// "a tué six soldats et trois civils ont fui": what a verb follows is its subject.
  private func startsClause(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.verbs.contains { $0.form == .finite && $0.tokens.lowerBound == index }
  }

  // MARK: - One person

  /// A single person whom the verb kills, wounds or arrests: "le policier a été tué", "tué l'agresseur".
  private func addSingle(
    _ entry: CasualtyLexicon.Verb, _ verb: ClauseVerb, countsSubject: Bool,
    into collector: inout FigureCollector
  ) {
    let isOfOne = entry.kind == .fatalities || entry.kind == .injured || entry.kind == .arrested
    guard isOfOne, verb.form == .finite, !isAim(verb) else { return }
    let reading = collector.reading
    let arguments = ArgumentFinder(reading: reading)
    let phrases: [NounPhrase]
    if countsSubject {
      guard verb.group.number == .singular, verb.subjectPronoun == nil else { return }
      phrases = arguments.subject(of: verb)
    } else {
      guard verb.objectPronoun == nil else { return }
      phrases = arguments.object(of: verb)
    }
    guard phrases.count == 1, let phrase = phrases.first,
      persons.isSingular(reading.tokens[phrase.head]),
      !collector.counted.contains(where: { $0.tokens.overlaps(phrase.tokens) })
    else { return }
    collector.addSingle(entry.kind, phrase.tokens.lowerBound..<phrase.head + 1, who: phrase.head)
  }
}
