import Records

/// Who does something to whom: the unit of dyad series.
struct Dyad: Hashable, Comparable, Sendable {
  /// Code of who acts.
  let source: String
  /// Code of whom it is done to.
  let target: String

  static func < (left: Dyad, right: Dyad) -> Bool {
    (left.source, left.target) < (right.source, right.target)
  }
}

extension Incident {
  /// Every actor with every recipient; the two sides of a fight as one pair in alphabetical order.
  var dyads: [Dyad] {
    let actorCodes = actors.map(\.dyadCode)
    if isTwoSided {
      let sides = Set(actorCodes).sorted()
      return sides.indices.flatMap { left in
        sides[(left + 1)...].map { Dyad(source: sides[left], target: $0) }
      }
    }
    let targets = recipients.map(\.dyadCode)
    let pairs = (actorCodes.isEmpty ? ["UNK"] : actorCodes).flatMap { source in
      targets.map { Dyad(source: source, target: $0) }
    }
    return Set(pairs).sorted()
  }
}

extension IncidentParty {
  /// The actor's code, or country and sector; "UNK" where nothing is known.
  var dyadCode: String {
    id ?? ((country ?? "") + (sector ?? (country == nil ? "UNK" : "")))
  }
}
