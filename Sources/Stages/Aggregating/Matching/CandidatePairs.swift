import Records

/// Finds the pairs of mentions that are worth comparing, without looking at all pairs.
///
/// Mentions are put under keys: type and place name, type and cell of one degree, type and country,
/// type and document, type and the rarest shingles of the sentence. Those that share a key and whose
/// dates allow it are compared, the nearest in time first, up to a limit for each mention and key.
/// The order within a key is by date and id, so the input's order plays no part.
///
/// - Complexity: O(*n* log *n*) in the mentions, for a fixed limit.
struct CandidatePairs {
  /// Of a mention with those that follow it under one key. A thousand assaults in one country on
  /// one day are more than the country key needs to find what place and text keys miss.
  private static let comparisonLimit = 200

  private let mentions: [ComparableEvent]

  init(_ mentions: [ComparableEvent]) { self.mentions = mentions }

  /// Calls `body` with every pair of indices, the lower first. A pair that shares several keys
  /// comes several times.
  func forEach(_ body: (Int, Int) -> Void) {
    for (_, members) in keyed() where members.count > 1 {
      sweep(members.sorted(by: isEarlier), body)
    }
  }

  private func keyed() -> [String: [Int]] {
    var lists: [String: [Int]] = [:]
    for (index, mention) in mentions.enumerated() where mention.stance != .general {
      for block in TypeAffinity.blocks(of: mention.coding) {
        for key in keys(of: mention) { lists["\(block)|\(key)", default: []].append(index) }
      }
    }
    return lists
  }

  private func keys(of mention: ComparableEvent) -> [String] {
    var keys = ["d|\(mention.event.documentID)"]
    keys += mention.words.shingles.prefix(2).map { "s|\($0)" }
    // Without a date only the document and the wording say where to look.
    guard mention.window != nil else { return keys }
    if let place = mention.event.place {
      keys.append("c|\(place.country ?? "")")
      if place.precision <= 3 { keys.append("p|\(place.name)") }
      if place.precision <= 3, let latitude = place.latitude, let longitude = place.longitude {
        keys.append("g|\(Int(latitude.rounded(.down)))|\(Int(longitude.rounded(.down)))")
      }
    }
    // Statements and meetings seldom have a place, but have parties.
    for party in mention.actors { if let id = party.id { keys.append("a|\(id)") } }
    return keys
  }

  private func isEarlier(_ left: Int, _ right: Int) -> Bool {
    let leftDay = mentions[left].window?.first ?? Int.min
    let rightDay = mentions[right].window?.first ?? Int.min
    return leftDay == rightDay ? left < right : leftDay < rightDay
  }

  private func sweep(_ members: [Int], _ body: (Int, Int) -> Void) {
    for position in members.indices {
      let index = members[position]
      let lastDay = mentions[index].window.map {
        $0.last + MentionComparison.allowedGapDays + 1
      }
      for other in members[(position + 1)...].prefix(Self.comparisonLimit) {
        if let lastDay, let first = mentions[other].window?.first, first > lastDay { break }
        body(min(index, other), max(index, other))
      }
    }
  }
}
