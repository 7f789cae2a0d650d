import Records

/// Finds events that tell again what an earlier sentence of the document told.
struct RetellingLinker: Sendable {
  /// Links each event to the first one that it retells.
  ///
  /// Two mentions are of one act when type and mode agree, and no actor, recipient, place or date
  /// that both name speaks against it, and at least one of them, or the trigger's lemma, speaks for
  /// it.
  func link(_ events: inout [Event]) {
    for index in events.indices {
      let original = events[..<index].first { earlier in
        earlier.sameAs == nil && earlier.sentence.index < events[index].sentence.index
          && retells(events[index], earlier)
      }
      events[index].sameAs = original?.id
      if let original { inherit(&events[index], from: original) }
    }
  }

  /// What the later mention leaves out is taken from the first: "l'attentat" had its authors there.
  private func inherit(_ event: inout Event, from original: Event) {
    if code(event.actors) == nil, event.actors.allSatisfy({ $0.text == nil }) {
      let known = original.actors.filter { $0.sector != "UNK" }
      if !known.isEmpty { event.actors = known.map(StoryActors.implied) }
    }
    if event.recipients.isEmpty { event.recipients = original.recipients.map(StoryActors.implied) }
  }

  private func retells(_ later: Event, _ earlier: Event) -> Bool {
    guard later.coding.type == earlier.coding.type, later.polarity == earlier.polarity,
      agrees(later.coding.mode, earlier.coding.mode) != false
    else { return false }
    let signs = [
      agrees(code(later.actors), code(earlier.actors)),
      agrees(code(later.recipients), code(earlier.recipients)),
      agrees(later.place?.name, earlier.place?.name),
      agrees(explicitDay(later), explicitDay(earlier)),
      later.trigger.lemma == earlier.trigger.lemma ? true : nil,
      agrees(later.fatalities?.best, earlier.fatalities?.best),
    ]
    return !signs.contains(false) && signs.filter { $0 == true }.count >= 2
  }

  /// Whether two values are the same; nil when one is not told.
  private func agrees<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool? {
    guard let left, let right else { return nil }
    return left == right
  }

  /// Who it is, as far as that tells one act from another: there are civilians in every one.
  private func code(_ participants: [Participant]) -> String? {
    participants.first { $0.sector != "UNK" && $0.sector != "CVL" }?.id
  }

  private func explicitDay(_ event: Event) -> String? {
    event.date.flatMap { $0.basis == .expression ? $0.from : nil }
  }
}
