import Records

/// How the actors, or the recipients, of two mentions agree.
enum PartyAffinity: Equatable {
  /// One side names nobody known, or both name only sectors of one country: "civilians" of one text
  /// are "unions" in another.
  case unknown
  /// An actor's code is in both.
  case sameActor
  /// Country and sector are the same, or one is the country of the other.
  case compatible
  /// Both sides name somebody, and nobody of one can be anybody of the other.
  case conflicting

  /// Compares two lists of parties.
  static func between(_ left: [PartyKey], _ right: [PartyKey]) -> PartyAffinity {
    var isKnown = false
    var isCompatible = false
    var isOpen = false
    for one in left where one.isKnown {
      for other in right where other.isKnown {
        isKnown = true
        if one.isSameActor(as: other) { return .sameActor }
        isCompatible = isCompatible || one.isCompatible(with: other)
        isOpen = isOpen || one.mayOverlap(with: other)
      }
    }
    if isCompatible { return .compatible }
    return isOpen || !isKnown ? .unknown : .conflicting
  }
}

/// What two mentions of a party are compared by.
struct PartyKey: Hashable, Sendable {
  let id: String?
  let country: String?
  let sector: String?

  /// The parties of a list, coordinations ("SYRMIL;RUSMIL") taken apart.
  static func keys(of parties: [Participant]) -> [PartyKey] {
    var keys: [PartyKey] = []
    keys.reserveCapacity(parties.count)
    for party in parties {
      guard let id = party.id, id.utf8.contains(UInt8(ascii: ";")) else {
        let id = party.id.flatMap { $0.isEmpty ? nil : $0 }
        keys.append(PartyKey(id: id, country: party.country, sector: party.known))
        continue
      }
      let ids = id.split(separator: ";").map(String.init)
      if ids.count > 1 {
        // Country and sector belong to the coordination as a whole, so its parts keep only codes.
        keys += ids.map { PartyKey(id: $0, country: nil, sector: nil) }
      } else {
        keys.append(PartyKey(id: ids.first, country: party.country, sector: party.known))
      }
    }
    return keys
  }

  /// Whether there is anything to compare.
  var isKnown: Bool { id != nil || country != nil || sector != nil }

  /// Whether an actor code names both.
  func isSameActor(as other: PartyKey) -> Bool { id != nil && id == other.id }

  /// Whether both may be one party of which texts tell more or less.
  func isCompatible(with other: PartyKey) -> Bool {
    if let id, let otherID = other.id {
      // PLOVER codes begin with the country's three letters: "SYR" is the parent of "SYRMIL".
      if min(id.utf8.count, otherID.utf8.count) >= 3,
        id.hasPrefix(otherID) || otherID.hasPrefix(id)
      {
        return true
      }
      return Self.isGovernment(id, of: otherID) || Self.isGovernment(otherID, of: id)
    }
    if let country, let otherCountry = other.country, country != otherCountry { return false }
    if let sector, let otherSector = other.sector, sector != otherSector { return false }
    let shareCountry = country != nil && country == other.country
    let shareSector = sector != nil && sector == other.sector
    return shareCountry || shareSector
  }

  /// Sectors that act for the government of their country.
  private static let organs = ["MIL", "COP", "SPY", "JUD", "LEG"]

  /// Whether one code is the government of the state that the other is an organ of: texts say "Ankara"
  /// and "the Turkish army" of one act.
  private static func isGovernment(_ id: String, of organ: String) -> Bool {
    id.utf8.count == 6 && organ.utf8.count == 6 && id.hasSuffix("GOV")
      && id.prefix(3) == organ.prefix(3) && organs.contains { organ.hasSuffix($0) }
  }

  /// Whether both are people of one country without a name, whatever their sectors.
  func mayOverlap(with other: PartyKey) -> Bool {
    id == nil && other.id == nil && country != nil && country == other.country
  }
}

extension Participant {
  /// The sector, unless it is PLOVER's word for "unknown".
  fileprivate var known: String? { sector == "UNK" ? nil : sector }
}
