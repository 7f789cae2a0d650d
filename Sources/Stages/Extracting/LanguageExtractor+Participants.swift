import Linguistics
import Records

/// Who takes part in an event, who tells of it and who says that it was theirs.
extension LanguageExtractor {
  /// Who says what a trigger tells: in its own sentence, else where the quotation that it stands in
  /// begins or ends.
  func claim(
    on trigger: Trigger, in reading: SentenceReading, _ participants: ParticipantReader,
    _ context: DocumentContext
  ) -> ClaimFinder.Finding? {
    if let own = claims.claim(on: trigger, in: reading, participants: participants) { return own }
    for speaking in context.speakers[participants.sentence] {
      let reader = ParticipantReader(
        resolver: participants.resolver, discourse: participants.discourse, reading: speaking,
        sentence: participants.sentence, text: participants.text)
      if let finding = claims.speech(in: speaking, participants: reader) { return finding }
    }
    return nil
  }

  func fillRoles(
    of event: inout Event, _ trigger: Trigger, _ circumstances: SentenceCircumstances,
    with participants: ParticipantReader
  ) {
    let filled = roles.roles(
      of: trigger, in: circumstances.reading, places: circumstances.places.map(\.tokens))
    // Who throws stones may have a name; who shoots and has none is armed.
    let isArmed = event.coding.type == "ASSAULT" && event.coding.mode != "beat"
    event.actors = participants.participants(filled.actors, areArmed: isArmed)
    // "trois attaques ont été signalées | par la police": who tells of an act does not act.
    if case .noun(let carrier?) = trigger.kind, carrier.kind == .occur || carrier.kind == .strike {
      let speaker = event.claim?.source?.span
      event.actors.removeAll { $0.span == speaker }
    }
    event.recipients = participants.participants(filled.recipients)
    if let pronoun = filled.actorPronoun {
      event.actors = [participants.participant(pronoun: pronoun)]
    }
    if let pronoun = filled.recipientPronoun {
      let meant = participants.participant(pronoun: pronoun)
      // "a lancé | son invasion": whose act it is does not suffer it.
      let isOwn = meant.id != nil && event.actors.contains { $0.id == meant.id }
      if !isOwn || !participants.reading.isPossessive(pronoun) { event.recipients = [meant] }
    }
    if event.actors.isEmpty {
      var unknown = Participant(text: nil, span: nil)
      unknown.sector = "UNK"
      event.actors = [unknown]
    }
  }

  /// Notes whose an act was, where a verb says nothing else of it; not where it says that it was not.
  func note(
    claimOn trigger: Trigger, _ event: Event, _ participants: ParticipantReader,
    _ context: inout DocumentContext
  ) {
    let owning = trigger.isOnlyOwned ? trigger.governingVerb : nil
    guard let verb = trigger.owner?.verb ?? owning, !verb.group.isNegated,
      event.factuality != .attempted
    else { return }
    let owners = trigger.owner.map {
      participants.participants(roles.owners(by: $0, participants.reading))
    }
    context.responsibilities.append(
      StoryActors.Responsibility(
        type: event.coding.type, mode: event.coding.mode, sentence: event.sentence.index,
        actors: owners ?? event.actors))
  }

  /// Gives who takes part, where nothing says of which country they are, that of the act's place.
  ///
  /// Talks may be held abroad: who takes part in them is of the story's country, not of the host's.
  func localise(_ event: inout Event, _ context: DocumentContext) {
    let isAtHome = event.coding.quad?.hasPrefix("material") ?? false
    let scene = isAtHome ? event.place : nil
    let home = isAtHome ? context.homeCountry : context.storyCountry ?? context.homeCountry
    roles.resolver.localise(&event.actors, in: scene, home: home)
    roles.resolver.localise(&event.recipients, in: scene, home: home)
  }
}
