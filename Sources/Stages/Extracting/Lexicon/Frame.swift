import LanguageData

/// Which parts of a clause fill which roles of an event.
///
/// In the data: `actor=subj recipient=obj,prep:contre|sur`. Slots are tried in the order given.
struct Frame: Sendable, Equatable {
  /// A part of a clause.
  enum Slot: Sendable, Equatable {
    /// The grammatical subject in the active; the agent ("par …") in the passive.
    case subject
    /// The direct object in the active; the subject in the passive.
    case object
    /// The indirect object: a pronoun such as "lui", or a phrase with "à".
    case indirectObject
    /// A phrase with one of these prepositions.
    case preposition([String])
    /// Both sides of a fight or of talks: behind one of these prepositions ("entre X et Y"), or as what
    /// one of these participles governs ("opposant X à Y").
    case sides([String])
    /// An adjective of a nation or a group: "frappes russes".
    case adjective
  }

  /// Who acts.
  var actor: [Slot] = []
  /// Whom it is done to.
  var recipient: [Slot] = []
  /// Where, if the place is part of the frame.
  var place: [Slot] = []

  /// Whether a phrase that fills the role may come from more than one slot: both sides of a fight.
  var isReciprocal: Bool {
    actor.count > 1 && recipient.isEmpty
  }

  /// Whether a slot names the two sides of a fight or of talks.
  var hasSides: Bool {
    actor.contains {
      if case .sides = $0 { return true }
      return false
    }
  }

  /// Reads a frame.
  ///
  /// - Parameter standard: What an empty cell means.
  /// - Throws: `LanguageDataError` with file and line.
  init(_ text: String, of row: DataTable.Row, standard: Frame) throws(LanguageDataError) {
    if text.isEmpty {
      self = standard
      return
    }
    self.init()
    for part in text.split(separator: " ") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { throw row.error("expected role=slots, found \"\(part)\"") }
      let slots = try sides[1].split(separator: ",").map { (slot) throws(LanguageDataError) in
        try Self.slot(String(slot), of: row)
      }.compactMap(\.self)
      switch sides[0] {
      case "actor": actor = slots
      case "recipient": recipient = slots
      case "place": place = slots
      case "inf", "source": break
      default: throw row.error("expected actor, recipient or place, found \"\(sides[0])\"")
      }
    }
  }

  /// Makes a frame of slots.
  init(actor: [Slot] = [], recipient: [Slot] = []) {
    self.actor = actor
    self.recipient = recipient
  }

  /// One slot; nil for slots that fill no role, such as an infinitive.
  private static func slot(
    _ text: String, of row: DataTable.Row
  ) throws(LanguageDataError) -> Slot? {
    switch text {
    case "subj": return .subject
    case "obj": return .object
    case "iobj": return .indirectObject
    case "adj": return .adjective
    case "after", "none": return nil
    default:
      if text.hasPrefix("inf:") { return nil }
      if text.hasPrefix("sides:") {
        return .sides(text.dropFirst(6).split(separator: "|").map(String.init))
      }
      guard text.hasPrefix("prep:") else { throw row.error("unknown slot \"\(text)\"") }
      return .preposition(text.dropFirst(5).split(separator: "|").map(String.init))
    }
  }

  /// What a transitive verb has.
  static let transitive = Frame(actor: [.subject], recipient: [.object])

  /// What an event noun has.
  static let nominal = Frame(
    actor: [.subject, .adjective, .preposition(["par"])],
    recipient: [.preposition(["contre", "sur"])])
}
