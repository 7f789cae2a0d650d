import Records

/// The two sides of an incident, as tables with two actors want them.
struct IncidentSides {
  /// One side.
  struct Side {
    let parties: [IncidentParty]

    /// Names of those who have one.
    var names: [String] { parties.compactMap(IncidentWording.name) }
    /// Codes of those who have one.
    var codes: [String] { parties.compactMap(\.id) }
  }

  /// Who acted; in two-sided fighting the first actor.
  let a: Side
  /// Whom it was done to; in two-sided fighting the other actors.
  let b: Side

  init(_ incident: Incident) {
    let isTwoSided = incident.isTwoSided
    a = Side(parties: isTwoSided ? Array(incident.actors.prefix(1)) : incident.actors)
    b = Side(parties: isTwoSided ? Array(incident.actors.dropFirst()) : incident.recipients)
  }

  /// "Russia - HTS"; nil where a side is unknown.
  var dyadName: String? {
    let names = [a.names, b.names]
    if names.contains(where: \.isEmpty) { return nil }
    return names.map { $0.joined(separator: ", ") }.joined(separator: " - ")
  }
}

/// PRIO-GRID, the half-degree grid of conflict research (Tollefsen et al. 2012,
/// doi:10.1177/0022343311431287).
enum PrioGrid {
  /// The number of the cell of a place, 1 to 259,200 from the south-west, row by row; nil without
  /// coordinates.
  static func cell(of place: IncidentPlace?) -> Int? {
    guard let latitude = place?.latitude, let longitude = place?.longitude,
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    let row = min(359, Int((latitude + 90) * 2))
    let column = min(719, Int((longitude + 180) * 2))
    return row * 720 + column + 1
  }
}
