import Records

/// Makes tellings of the events of one document.
enum DocumentTellings {
  /// The tellings of a document.
  ///
  /// - Parameter events: All its events in any order, each id once; at least one.
  /// - Returns: By first sentence, then id.
  static func tellings(of events: [ToldEvent]) -> [Telling] {
    let sorted = events.sorted { left, right in
      let (one, other) = (left.event.sentence.index, right.event.sentence.index)
      return one == other ? left.event.id.bytesPrecede(right.event.id) : one < other
    }
    let mentions = sorted.map { Telling($0.event) }
    let tellings = MentionClusters.groups(of: mentions, retold: sorted.map { $0.event.sameAs })
      .map { telling(of: $0.members.map { mentions[$0] }, mentions, $0.joins) }
    if tellings.count > 1 { markParts(among: tellings) }
    return tellings
  }

  private static func telling(
    of members: [Telling], _ mentions: [Telling], _ joins: [MentionClusters.Join]
  ) -> Telling {
    guard members.count > 1 else { return members[0] }
    let published = members[0].published
    return Telling(
      id: members[0].id, documentID: members[0].documentID, eventIDs: members.map(\.id),
      published: published,
      profile: TellingProfile(
        merging: members.map(\.profile), published: published.isEmpty ? nil : published),
      links: joins.map { join in
        IncidentLink(
          eventID: mentions[max(join.left, join.right)].id,
          mergedWith: mentions[min(join.left, join.right)].id, score: join.score,
          evidence: join.evidence)
      })
  }

  /// Finds what the document tells as a part of something larger: the strike of a battle.
  private static func markParts(among tellings: [Telling]) {
    for part in tellings where part.profile.codings[0].isArmedWithMode {
      let whole = tellings.first { $0 !== part && isPart(part.profile, of: $0.profile) }
      whole?.isWhole = true
      part.partOf = whole?.id
    }
  }

  /// A battle has no mode of its own; what lies in it has one, lies on its days and in its place, and
  /// has no party that is strange to it and no more killed.
  private static func isPart(_ part: TellingProfile, of whole: TellingProfile) -> Bool {
    guard whole.codings.allSatisfy({ $0.type == "ASSAULT" && $0.mode == nil }),
      part.stance == .happened, whole.stance == .happened,
      let inner = part.window, let outer = whole.window,
      inner.first >= outer.first, inner.last <= outer.last,
      // What the whole does not hold would be lost from the sums.
      (whole.figures.fatalities?.best ?? 0) >= (part.figures.fatalities?.best ?? 0),
      abs(part.position - whole.position) <= Placement.reachDays
    else { return false }
    switch PlaceProximity.between(part.place, whole.place) {
    case .same: break
    case .sameDivision where whole.place?.isExact == false: break
    default: return false
    }
    let parties = [part.actors, part.recipients].flatMap { $0 }
    return PartyAffinity.between(parties, whole.actors + whole.recipients) == .sameActor
  }
}
