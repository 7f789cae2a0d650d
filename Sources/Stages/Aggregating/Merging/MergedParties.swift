import Records

/// Actors, recipients and claimants of an incident, each once.
enum MergedParties {
  /// Merges the parties of all mentions: by code, else by country and sector, else by wording.
  ///
  /// - Parameter mentions: The parties of each mention.
  /// - Returns: The most often named first. Parties of whom nothing is known are left out where
  ///   others are known.
  static func parties(_ mentions: [[Participant]]) -> [IncidentParty] {
    var keys = TextIndex()
    var found: [IncidentParty] = []
    /// By party, the last mention that names it.
    var lastMentions: [Int] = []
    for (number, mention) in mentions.enumerated() {
      for participant in mention {
        let place = keys.add(key(of: participant))
        if place == found.count {
          found.append(
            IncidentParty(id: nil, name: nil, country: nil, sector: nil, texts: [], mentions: 0))
          lastMentions.append(-1)
        }
        found[place].add(participant)
        if lastMentions[place] != number {
          lastMentions[place] = number
          found[place].mentions += 1
        }
      }
    }
    if found.count < 2 { return found }
    let parties = absorbed(
      Dictionary(zip(keys.texts, found)) { first, _ in first })
    let known = parties.filter { $0.value.isKnown }
    return (known.isEmpty ? parties : known)
      .sorted { ($1.value.mentions, $0.key) < ($0.value.mentions, $1.key) }
      .map(\.value)
  }

  private static func key(of participant: Participant) -> String {
    if let id = participant.id { return "1 " + id }
    if participant.country != nil || (participant.sector ?? "UNK") != "UNK" {
      return "2 " + (participant.country ?? "") + " " + (participant.sector ?? "")
    }
    // The implied and the unknown are nobody in particular.
    return "3"
  }

  /// Puts parties without a code to the only one with a code of their country and sector.
  private static func absorbed(_ merged: [String: IncidentParty]) -> [String: IncidentParty] {
    var result = merged
    for (key, party) in merged.sorted(by: { $0.key < $1.key }) where key.hasPrefix("2") {
      let owners = merged.filter {
        $0.key.hasPrefix("1") && $0.value.country == party.country
          && $0.value.sector == party.sector
      }
      guard let owner = owners.first, owners.count == 1, var whole = result[owner.key] else {
        continue
      }
      whole.texts = Set(whole.texts + party.texts).sorted()
      whole.mentions += party.mentions
      result[owner.key] = whole
      result[key] = nil
    }
    return result
  }

  /// Everybody whom the events quote, the most often quoted first.
  static func claimants(_ mentions: [ToldEvent]) -> [IncidentClaimant] {
    var merged: [String: IncidentClaimant] = [:]
    for mention in mentions {
      guard let claim = mention.event.claim, let source = claim.source,
        let name = source.name ?? source.text ?? source.id
      else { continue }
      let key = source.id ?? name.lowercased()
      var claimant =
        merged[key] ?? IncidentClaimant(id: source.id, name: name, kinds: [], mentions: 0)
      claimant.name = min(claimant.name, name)
      claimant.kinds = Set(claimant.kinds + [claim.kind]).sorted()
      claimant.mentions += 1
      merged[key] = claimant
    }
    return merged.sorted { ($1.value.mentions, $0.key) < ($0.value.mentions, $1.key) }
      .map(\.value)
  }
}

extension IncidentParty {
  /// Whether anything but its wording is known of it.
  fileprivate var isKnown: Bool {
    id != nil || country != nil || (sector ?? "UNK") != "UNK"
  }

  /// Takes up what one mention says; of different values the first in the alphabet stays, so that
  /// the order of mentions plays no part.
  fileprivate mutating func add(_ participant: Participant) {
    func first(_ left: String?, _ right: String?) -> String? {
      guard let left, let right else { return left ?? right }
      return left == right ? left : min(left, right)
    }
    id = participant.id
    name = first(name, participant.name)
    country = first(country, participant.country)
    sector = first(sector, participant.sector)
    guard let text = participant.text, !texts.contains(text) else { return }
    texts.insert(text, at: texts.firstIndex { text < $0 } ?? texts.count)
  }
}
