import Linguistics
import Records

/// Tells how one trigger came to tell of an event.
struct TriggerExplainer: Sendable {
  typealias Fact = TriggerExplanation.Fact

  let extractor: LanguageExtractor
  let lexicon: ExplainingLexicon
  let sentence: ExtractionTrace.Sentence
  /// The number of the trigger among those of the sentence.
  let index: Int
  /// The events of the sentence as they were written.
  let events: [Event]

  var reading: SentenceReading { sentence.circumstances.reading }
  var trigger: Trigger { sentence.triggers[index] }

  /// Explains the trigger.
  func explanation(refusals: RefusalReader) -> TriggerExplanation {
    let span = reading.span(trigger.tokens)
    let event = events.first { $0.trigger.span == span && $0.rule == trigger.entry.rule }
    let coding = event?.coding ?? trigger.entry.coding
    var refused: [Refusal] = []
    if case .verb(let group) = trigger.kind {
      refused = refusals.refusals(of: group, fired: trigger.entry.rule)
    }
    return TriggerExplanation(
      words: reading.words(of: trigger.tokens), span: span, lemma: trigger.entry.lemma,
      rule: trigger.entry.rule, coding: coding.type + (coding.mode.map { " \($0)" } ?? ""),
      event: event, facts: event.map(facts) ?? [], outcome: event == nil ? outcome() : nil,
      refusals: refused)
  }

  // MARK: - Why there is no event

  private func outcome() -> String {
    let representative = sentence.representatives[index]
    if representative != index, sentence.events[index] != nil {
      let other = sentence.triggers[representative]
      return "tells of the same act as \"\(reading.words(of: other.tokens))\": added to its event"
    }
    if trigger.isOnlyOwned { return "only says whose act it was: no event by itself" }
    let claim = sentence.claims[index]
    let standing = extractor.standings.standing(
      of: trigger, in: reading, claimed: claim?.factuality)
    guard standing == nil else {
      if case .noun = trigger.kind {
        return "no event: a noun with too little around it that tells of one"
      }
      return "no event: the words only say what something is like"
    }
    if extractor.standings.isContent(trigger, reading) {
      return "no event: an infinitive that only says what a noun is about"
    }
    let causes = standingReasons()
    return "no event: " + (causes.isEmpty ? "denied" : causes.joined(separator: "; "))
  }

  // MARK: - Facts

  private func facts(of event: Event) -> [Fact] {
    let participants = ParticipantReasons(explainer: self)
    return [actFact(event)]
      + event.actors.map { participants.fact(.actor, $0, event) }
      + event.recipients.map { participants.fact(.recipient, $0, event) }
      + circumstanceFacts(event) + claimFacts(event) + [standingFact(event)]
  }

  private func actFact(_ event: Event) -> Fact {
    var reasons: [String] = []
    if case .noun(let carrier?) = trigger.kind {
      let verb = reading.words(of: carrier.verb.tokens)
      reasons.append(
        (["carried by \"\(verb)\" (\(carrier.kind.rawValue))"]
          + lexicon.rules(ofSupport: carrier.verb, in: reading)).joined(separator: " "))
    }
    if event.coding.mode != trigger.entry.coding.mode, let mode = event.coding.mode {
      let materiel = event.materiel.map { "\"\($0.text)\"" }.joined(separator: ", ")
      reasons.append("mode \(mode) from \(materiel.isEmpty ? "the words beside it" : materiel)")
    }
    for (other, representative) in sentence.representatives.enumerated()
    where representative == index && other != index && sentence.events[other] != nil {
      let words = reading.words(of: sentence.triggers[other].tokens)
      reasons.append("\"\(words)\" tells of the same act")
    }
    if let original = event.sameAs { reasons.append("retells \(original)") }
    let scores = [event.coding.cameo.map { "CAMEO \($0)" }, event.coding.quad].compactMap(\.self)
    return Fact(
      role: .act, words: event.trigger.text, span: event.trigger.span,
      meaning: scores.joined(separator: ", "), reasons: reasons)
  }

  private func circumstanceFacts(_ event: Event) -> [Fact] {
    var facts: [Fact] = []
    if let place = event.place {
      let names = [place.name, place.country, "precision \(place.precision)"].compactMap(\.self)
      facts.append(
        Fact(
          role: .place, words: place.text, span: place.span,
          meaning: names.joined(separator: ", "), reasons: [reason(ofPlace: place)]))
    }
    if let date = event.date {
      let days = date.from == date.to ? date.from : "\(date.from) to \(date.to)"
      let reason =
        switch date.basis {
        case .expression: "words of the sentence"
        case .inherited: "from a sentence before"
        case .document: "the day of publication"
        }
      facts.append(
        Fact(
          role: .date, words: date.text ?? "–", span: date.basis == .expression ? date.span : nil,
          meaning: "\(days), precision \(date.precision)", reasons: [reason]))
    }
    let figures = [
      ("fatalities", event.fatalities), ("injured", event.injured), ("arrested", event.arrested),
      ("displaced", event.displaced), ("participants", event.participants),
    ]
    for case (let name, let figure?) in figures {
      facts.append(
        Fact(
          role: .figure, words: figure.text, span: figure.span,
          meaning: "\(name) \(figure.best.map(String.init) ?? "?")",
          reasons: ["the nearest act that has such people"]))
    }
    return facts
      + event.materiel.map {
        Fact(role: .materiel, words: $0.text, span: $0.span, meaning: "materiel", reasons: [])
      }
  }

  private func reason(ofPlace place: EventPlace) -> String {
    guard let mention = sentence.circumstances.places.first(where: { $0.place.span == place.span })
    else { return "the place of the story, from another sentence" }
    let heads = mention.tokens.filter { token in
      reading.tree.nodes[token].governor.map { !mention.tokens.contains($0) } ?? true
    }
    let way = heads.lazy.compactMap { reading.way(from: $0, to: trigger.tokens) }.first
    return (["named in the sentence", way, place.relation.map { "relation \($0)" }])
      .compactMap(\.self).joined(separator: "; ")
  }

  // MARK: - Who says so, and how sure it is

  private func claimFacts(_ event: Event) -> [Fact] {
    guard let claim = event.claim else { return [] }
    let tokens = reading.tokens.indices.filter {
      claim.cue.span.start <= reading.tokens[$0].span.start
        && reading.tokens[$0].span.end <= claim.cue.span.end
    }
    var reasons: [String] = []
    if let first = tokens.first, let last = tokens.last {
      let cue = first..<last + 1
      if let rule = lexicon.rule(ofReport: cue, in: reading) { reasons.append(rule) }
      if reading.isQuoted[trigger.head], !reading.isQuoted[first] {
        reasons.append("covers what stands in quotation marks")
      } else if let way = reading.way(from: trigger.head, to: cue) {
        reasons.append("covers the trigger: \(way)")
      }
    }
    var facts = [
      Fact(
        role: .claim, words: claim.cue.text, span: claim.cue.span, meaning: claim.kind,
        reasons: reasons)
    ]
    if let source = claim.source {
      facts.append(ParticipantReasons(explainer: self).fact(.source, source, event))
    }
    return facts
  }

  private func standingFact(_ event: Event) -> Fact {
    var reasons = standingReasons()
    if reasons.isEmpty, event.claim != nil, event.factuality != .asserted {
      reasons = ["what the cue of speech makes of it"]
    }
    return Fact(
      role: .standing, words: event.factuality.rawValue, span: nil,
      meaning: event.polarity.rawValue, reasons: reasons)
  }

  /// What changes how the act stands, with its words and lines.
  private func standingReasons() -> [String] {
    var reasons: [String] = []
    for effect in extractor.standings.effects(on: trigger, in: reading) {
      let cues = lexicon.cues(effect, in: reading).map {
        "\"\(reading.words(of: $0.tokens))\" \($0.rule)"
      }
      let reason = ([effect.rawValue] + cues.prefix(2)).joined(separator: ": ")
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    guard let verb = trigger.governingVerb else { return reasons }
    if verb.group.isNegated { reasons.append("the verb is negated") }
    if verb.form == .finite, verb.group.tense == .future {
      reasons.append("the verb is in the future")
    }
    if verb.group.mood == .conditional { reasons.append("the verb is in the conditional") }
    return reasons
  }
}
