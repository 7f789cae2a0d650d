import Linguistics
import Records

/// Tells where the participants of an event come from.
struct ParticipantReasons: Sendable {
  let explainer: TriggerExplainer

  private var reading: SentenceReading { explainer.reading }
  private var trigger: Trigger { explainer.trigger }

  /// Explains one participant.
  func fact(
    _ role: TriggerExplanation.Fact.Role, _ participant: Participant, _ event: Event
  ) -> TriggerExplanation.Fact {
    let codes = [participant.id ?? participant.sector, participant.name].compactMap(\.self)
    return TriggerExplanation.Fact(
      role: role, words: participant.text ?? "–", span: participant.span,
      meaning: codes.joined(separator: ", "), reasons: reasons(role, participant, event))
  }

  private func reasons(
    _ role: TriggerExplanation.Fact.Role, _ participant: Participant, _ event: Event
  ) -> [String] {
    guard let tokens = tokens(of: participant) else {
      return [impliedReason(participant, event)].compactMap(\.self)
    }
    var reasons: [String] = []
    if role != .source { reasons.append(contentsOf: slotReasons(role, tokens)) }
    let names = explainer.extractor.roles.resolver.names
    reasons += explainer.lexicon.rules(ofParticipant: tokens, in: reading, names: names)
    if let referent = participant.resolvedFrom { reasons.append("resolved from \"\(referent)\"") }
    return reasons
  }

  /// The tokens of a participant's words; nil where it has none in this sentence.
  private func tokens(of participant: Participant) -> Range<Int>? {
    guard let span = participant.span else { return nil }
    let inside = reading.tokens.indices.filter { reading.tokens[$0].span.overlaps(span) }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first..<last + 1
  }

  /// The slot that a phrase stands in, and its way to the trigger.
  private func slotReasons(
    _ role: TriggerExplanation.Fact.Role, _ tokens: Range<Int>
  ) -> [String] {
    let frame = trigger.entry.frame
    let slots = role == .actor ? frame.actor : frame.recipient + frame.place + frame.actor
    let slot = slots.first { slot in
      explainer.extractor.roles.phrases(in: slot, of: trigger, reading).contains {
        $0.tokens.overlaps(tokens) && tokens.contains($0.head)
      }
    }
    let head = tokens.first { token in
      reading.tree.nodes[token].governor.map { !tokens.contains($0) } ?? true
    }
    let isPronoun =
      tokens.count == 1 && reading.tree.nodes[tokens.lowerBound].partOfSpeech == .pronoun
    let detail = explainer.sentence.representatives.enumerated().first { other, representative in
      representative == explainer.index && other != explainer.index
        && explainer.sentence.events[other].map { event in
          (event.actors + event.recipients).contains { $0.span == reading.span(tokens) }
        } ?? false
    }
    let way = head.flatMap { reading.way(from: $0, to: trigger.tokens) }
    return [
      slot.map { "slot \($0.name)" } ?? (isPronoun ? "pronoun" : nil),
      slot == nil ? detail.map { "argument of \"\(words($0.offset))\"" } : nil, way,
    ].compactMap(\.self)
  }

  private func words(_ other: Int) -> String {
    reading.words(of: explainer.sentence.triggers[other].tokens)
  }

  /// Where somebody comes from whom the sentence does not name.
  private func impliedReason(_ participant: Participant, _ event: Event) -> String? {
    guard let source = participant.resolvedFrom else {
      return participant.id == nil ? "the text names nobody" : "from the story"
    }
    if source.hasPrefix("world/") { return "implied by the act itself: \(source)" }
    if let original = event.sameAs { return "\"\(source)\", from \(original), which this retells" }
    return "\"\(source)\", from another sentence of the story"
  }
}
