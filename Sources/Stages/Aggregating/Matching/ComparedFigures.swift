import Records

/// The figures that two tellings are compared by: the largest that each gives of a kind.
struct ComparedFigures: Hashable, Sendable {
  var fatalities: Count?
  var injured: Count?
  var arrested: Count?
  var displaced: Count?
  var participants: Count?

  /// A number of people: best guess, least and most.
  struct Count: Hashable, Sendable {
    var best: Int?
    var low: Int?
    var high: Int?

    fileprivate var size: Int { best ?? low ?? high ?? 0 }
  }

  /// Nothing.
  init() {}

  /// Takes the figures of one event.
  init(_ event: Event) {
    fatalities = Self.count(event.fatalities)
    injured = Self.count(event.injured)
    arrested = Self.count(event.arrested)
    displaced = Self.count(event.displaced)
    participants = Self.count(event.participants)
  }

  /// Whether there is any.
  var isGiven: Bool {
    fatalities != nil || injured != nil || arrested != nil || displaced != nil
      || participants != nil
  }

  /// Takes up those of another mention. A text gives parts beside the whole, so the larger stays.
  mutating func add(_ other: ComparedFigures) {
    fatalities = Self.larger(fatalities, other.fatalities)
    injured = Self.larger(injured, other.injured)
    arrested = Self.larger(arrested, other.arrested)
    displaced = Self.larger(displaced, other.displaced)
    participants = Self.larger(participants, other.participants)
  }

  private static func larger(_ left: Count?, _ right: Count?) -> Count? {
    guard let left, let right else { return left ?? right }
    return right.size > left.size ? right : left
  }

  private static func count(_ figure: Figure?) -> Count? {
    figure.map { Count(best: $0.best, low: $0.low, high: $0.high) }
  }
}
