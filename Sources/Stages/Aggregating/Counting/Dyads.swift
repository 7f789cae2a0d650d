import Records

/// Who acts on whom in an incident, by codes.
enum Dyads {
  /// Every actor with every recipient, "UNK" where nobody is told; in two-sided fighting the two sides
  /// as one pair, in alphabetical order. Each pair once.
  static func pairs(of incident: Incident) -> [(source: String, target: String)] {
    let actors = incident.actors.map(code)
    let recipients = incident.recipients.map(code)
    var pairs: [(source: String, target: String)] = []
    func add(_ source: String, _ target: String) {
      if !pairs.contains(where: { $0 == (source, target) }) { pairs.append((source, target)) }
    }
    if incident.isTwoSided {
      let sides = Set(actors).sorted()
      for left in sides.indices {
        for right in sides[(left + 1)...] { add(sides[left], right) }
      }
      return pairs
    }
    for actor in actors.isEmpty ? ["UNK"] : actors {
      for recipient in recipients.isEmpty ? ["UNK"] : recipients { add(actor, recipient) }
    }
    return pairs
  }

  /// The actor's code, or country and sector; "UNK" where nothing is known.
  static func code(of party: IncidentParty) -> String {
    party.id ?? ((party.country ?? "") + (party.sector ?? (party.country == nil ? "UNK" : "")))
  }
}
