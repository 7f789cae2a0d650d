import Records

extension Incident {
  /// Whether its actors act on each other: the two sides of a fight or of talks. Each is then an actor
  /// and, where the extractor says so, a recipient as well.
  var isTwoSided: Bool {
    guard actors.count > 1 else { return false }
    return recipients.isEmpty || Set(recipients.map(\.id)) == Set(actors.map(\.id))
  }
}
