/// Whether two mentions may tell of one occurrence, and how much speaks for it.
///
/// Some things cannot be: types that name different acts, places or days that lie apart, two
/// triggers of one sentence. Everything else gives points, listed in `points`; the sum is held
/// against `threshold`. What a mention does not say gives none: unknown is compatible, but weak.
///
/// The weights are judgement, ordered by how seldom the agreement comes about by chance (a town
/// more seldom than a day, a country least); the tables in `MentionComparisonTests` hold them.
struct MentionComparison: Sendable {
  private let type: TypeAffinity.Agreement
  private let date: Double
  private let place: Double
  private let actors: PartyAffinity
  private let recipients: PartyAffinity
  private let figures: Double
  private var wording: Double
  private let sameTrigger: Bool
  /// What the sum must reach for the two to be one.
  let threshold: Double

  /// Days by which dates of two texts may differ: nights, time zones.
  static let allowedGapDays = 1
  /// Of mentions of different documents.
  private static let acrossDocuments = 4.5
  /// The extractor, which saw the whole document, left these two apart. Held against the chains of the
  /// event gold (../shared, 2026-11-28): of pairs with one mode, town and day 95 % are one.
  private static let withinDocument = 5.0
  /// To be added where one mention denies, plans or tries what the other states.
  private static let acrossStances = 1.0

  /// What the likest sentences give.
  private static let mostWording = 3.0

  /// Nil when the two cannot be one occurrence.
  ///
  /// - Parameter onlyMatch: Whether nil will do as well for two that are no match: then sentences are not
  ///   compared that can change nothing.
  init?(_ left: Telling, _ right: Telling, onlyMatch: Bool = false) {
    // A profile is large: its fields are asked for one by one, never the whole.
    // Days first: they are numbers, and rule out most pairs.
    guard let date = Self.datePoints(left.profile.window, right.profile.window) else { return nil }
    let sameDocument = left.documentID == right.documentID
    let (one, other) = (left.profile.stance, right.profile.stance)
    // A custom is the same custom throughout a text; another text's may be another.
    if one == .general || other == .general {
      if !sameDocument || one != other { return nil }
    }
    if sameDocument, Self.areToldApart(left, right) { return nil }
    guard let type = TypeAffinity.agreement(left.profile.codings, right.profile.codings),
      let place = Self.placePoints(left.profile.place, right.profile.place)
    else { return nil }
    // Texts confuse the weapons of an attack, but a text that names two weapons tells of two.
    if sameDocument, type == .related { return nil }
    actors = PartyAffinity.between(left.profile.actors, right.profile.actors)
    recipients = PartyAffinity.between(left.profile.recipients, right.profile.recipients)
    if actors == .conflicting, recipients == .conflicting { return nil }
    self.type = type
    self.date = date
    self.place = place
    figures = FigureAgreement.points(
      left.profile.figures, right.profile.figures,
      order: Self.order(left.published, right.published))
    sameTrigger = Self.share(left.profile.triggers, right.profile.triggers)
    threshold =
      (sameDocument ? Self.withinDocument : Self.acrossDocuments)
      + (one == other ? 0 : Self.acrossStances)
    wording = Self.mostWording
    if onlyMatch, !isMatch { return nil }
    wording = Self.wordingPoints(left.profile.sentences, right.profile.sentences)
  }

  private static func share(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    left.contains { right.contains($0) }
  }

  /// Whether one text sets two mentions apart: two triggers of one sentence, two days that it names.
  private static func areToldApart(_ left: Telling, _ right: Telling) -> Bool {
    if left.profile.sentenceIndices == right.profile.sentenceIndices { return true }
    guard let first = left.profile.window, let second = right.profile.window else { return false }
    return first.precision == 1 && second.precision == 1 && first != second
  }

  /// The sum of all points.
  var score: Double {
    (type == .same ? 0.5 : 0) + date + place + Self.partyPoints(actors)
      + Self.partyPoints(recipients) + figures + wording + (sameTrigger ? 0.5 : 0)
  }

  /// Whether the two are one occurrence, as far as these two alone tell.
  var isMatch: Bool { score >= threshold }

  /// What speaks for it and against, for people: "place +3.0".
  var evidence: [String] {
    var evidence: [String] = []
    func add(_ name: String, _ points: Double) {
      if points != 0 { evidence.append("\(name) \(points > 0 ? "+" : "")\(points)") }
    }
    add("type", type == .same ? 0.5 : 0)
    add("date", date)
    add("place", place)
    add("actors", Self.partyPoints(actors))
    add("recipients", Self.partyPoints(recipients))
    add("figures", figures)
    add("wording", wording)
    add("trigger", sameTrigger ? 0.5 : 0)
    return evidence
  }

  private static func datePoints(_ left: DateWindow?, _ right: DateWindow?) -> Double? {
    guard let left, let right else { return 0 }
    let gap = left.gap(to: right)
    if gap > allowedGapDays { return nil }
    if gap > 0 { return 0 }
    return switch left.length(with: right) {
    case 1: 2
    case ...7: 1
    default: 0.25
    }
  }

  private static func placePoints(_ left: ComparedPlace?, _ right: ComparedPlace?) -> Double? {
    switch PlaceProximity.between(left, right) {
    case .unknown: return 0
    case .same: return 3
    case .near: return 1.5
    case .sameDivision: return 1
    case .sameCountry:
      // "Strikes on the country" beside a strike on a town: a sum of many, or one of many.
      let exact = [left, right].contains { $0?.isExact ?? false }
      return exact ? -1.5 : 0.5
    case .apart: return nil
    }
  }

  private static func partyPoints(_ affinity: PartyAffinity) -> Double {
    switch affinity {
    case .unknown: 0
    case .sameActor: 1.5
    case .compatible: 0.75
    case .conflicting: -1.5
    }
  }

  /// Which was published first: -1 the left one, 1 the right one, 0 where that is not known.
  private static func order(_ left: String, _ right: String) -> Int {
    if left.isEmpty || right.isEmpty || left == right { return 0 }
    return left.bytesPrecede(right) ? -1 : 1
  }

  /// By the two sentences that are most alike.
  private static func wordingPoints(_ left: [SentenceWords], _ right: [SentenceWords]) -> Double {
    switch SentenceWords.likeness(left, right) {
    case 0.6...: mostWording
    case 0.3...: 1.5
    case 0.15...: 0.5
    default: 0
    }
  }
}
