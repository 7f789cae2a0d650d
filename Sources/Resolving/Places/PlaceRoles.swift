import Linguistics

/// Says for each place that was chosen what it stands for: a place, a government, whose something is.
struct PlaceRoles {
  let chooser: PlaceChooser

  init(_ chooser: PlaceChooser) { self.chooser = chooser }

  /// The role of a spot; nil when it is no place at all.
  ///
  /// - Parameter before: The role of the spot before, for names in a row.
  func role(of spot: PlaceSpot, before: PlaceMention.Role?) -> PlaceMention.Role? {
    let signs = spot.signs
    if signs.contains(.demonym) {
      return spot.noun != nil || spot.side != nil ? .place : .attribute
    }
    if signs.contains(.tail) { return isWellKnown(spot) ? .partOfName : nil }
    guard spot.score >= PlaceChooser.threshold else { return nil }
    if signs.contains(.deed), !signs.contains(.noun) { return .partOfName }
    if signs.contains(.noun) { return .place }
    if signs.contains(.attribute) { return .attribute }
    if signs.contains(.seat) { return signs.contains(.strong) ? .place : .actor }
    let isCountry = spot.chosen.map { chooser.candidates[$0].kind == .country } ?? false
    guard isCountry || spot.seatOf > 0 else { return .place }
    return roleOfGovernment(spot, isCountry: isCountry, before)
  }

  private func roleOfGovernment(
    _ spot: PlaceSpot, isCountry: Bool, _ before: PlaceMention.Role?
  ) -> PlaceMention.Role {
    let signs = spot.signs
    // "Un accord entre Israël et le Soudan"
    let isBetween =
      spot.relation.map { chooser.known.cues.relations[$0].name == "between" } ?? false
    if isBetween { return .actor }
    if signs.contains(.strong) { return signs.contains(.voice) ? .actor : .place }
    if signs.contains(.headline) || signs.contains(.apposed) { return .place }
    if signs.contains(.voice) || signs.contains(.acts) { return .actor }
    if signs.contains(.weak) { return .actor }
    if signs.contains(.move) { return .place }
    if signs.contains(.row), let before { return before }
    if signs.contains(.genitive) { return isCountry ? .attribute : .place }
    // "Kiev négocie", "informer Kiev": without a preposition of place a capital is its government.
    return .actor
  }

  private func isWellKnown(_ spot: PlaceSpot) -> Bool {
    chooser.hasCandidate(spot) { $0.isOwn || $0.population >= 100_000 }
  }

  /// How sure a role and place are, 0–1.
  ///
  /// A logistic curve through the points above the threshold: 0.5 there, 0.9 three points above.
  func confidence(of spot: PlaceSpot) -> Double {
    let margin = spot.score - PlaceChooser.threshold
    var value = 0.5 + 0.5 * margin / (abs(margin) + 1.2)
    if spot.signs.contains(.demonym) { value = 0.9 }
    if spot.signs.contains(.unlisted), spot.chosen == nil { value = min(value, 0.5) }
    if let chosen = spot.chosen, chooser.candidates[chosen].soundsAlike { value = min(value, 0.6) }
    return (min(max(value, 0.05), 0.99) * 100).rounded() / 100
  }
}
