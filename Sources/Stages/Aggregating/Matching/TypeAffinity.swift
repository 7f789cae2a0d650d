/// Which PLOVER types and modes may name one occurrence.
///
/// PLOVER's modes stand side by side; here some stand within others, since texts name one act more
/// or less exactly: a drone strike is an aerial one, and a strike may be told within a battle (an
/// ASSAULT without a mode, or one with firearms). What no line joins are different acts: a text that
/// tells of an arrest and of a killing tells of two.
enum TypeAffinity {
  /// How well two codings agree.
  enum Agreement: Comparable {
    /// Modes that may be told of one act by texts of different care.
    case related
    /// One text gives no mode.
    case unknownMode
    /// Type and mode are the same.
    case same
  }

  /// Modes of ASSAULT that take part in armed fighting; texts confuse the weapons of one attack.
  private static let armedModes: Set<String> = [
    "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "targeted",
    "unconventional",
  ]

  /// Pairs of codings for one act of which texts tell more or less: an agreement to cease fire, a
  /// withdrawal and its announcement, an expulsion of persons.
  private static let related: [(left: (String, String?), right: (String, String?))] = [
    (("AGREE", nil), ("RETREAT", "ceasefire")),
    (("SANCTION", "expel"), ("COERCE", "deport")),
    (("SANCTION", "convict"), ("COERCE", "arrest")),
    (("ASSAULT", "crowd-control"), ("COERCE", "restrict")),
    (("ASSAULT", "abduct"), ("COERCE", "arrest")),
    (("ACCUSE", "disapprove"), ("ACCUSE", "allege")),
    (("AGREE", nil), ("SUPPORT", nil)),
  ]

  /// The same by type, since codings are made by the million: modes, and the bits of `Coding.relations`.
  private static let relations: [String: [(mode: String?, bits: UInt64)]] = {
    var relations: [String: [(mode: String?, bits: UInt64)]] = [:]
    for (place, (left, right)) in related.enumerated() {
      relations[left.0, default: []].append((left.1, 1 << UInt64(2 * place)))
      relations[right.0, default: []].append((right.1, 2 << UInt64(2 * place)))
    }
    return relations
  }()

  /// A type with a mode.
  struct Coding: Hashable, Sendable {
    let type: String
    let mode: String?
    private let isArmed: Bool
    /// The places in `related`: bit 2*n* where it is the left one of pair *n*, the next where the right.
    private let relations: UInt64

    init(_ type: String, _ mode: String?) {
      self.type = type
      self.mode = mode
      isArmed = type == "ASSAULT" && mode.map(TypeAffinity.armedModes.contains) ?? true
      var relations: UInt64 = 0
      for relation in TypeAffinity.relations[type] ?? [] where relation.mode == mode {
        relations |= relation.bits
      }
      self.relations = relations
    }

    private func isRelated(to other: Coding) -> Bool {
      let left: UInt64 = 0x5555_5555_5555_5555
      return (relations & left) << 1 & other.relations != 0
        || (other.relations & left) << 1 & relations != 0
    }

    /// Whether it is an armed act, the means of which are told.
    var isArmedWithMode: Bool { isArmed && mode != nil }

    /// Nil when the two cannot be one act.
    func agreement(with other: Coding) -> Agreement? {
      if type == other.type {
        if mode == other.mode { return .same }
        // Houses that were burnt are told apart from the people who were attacked.
        if mode == "destroy" || other.mode == "destroy" { return nil }
        guard mode != nil, other.mode != nil else { return .unknownMode }
        if isArmed, other.isArmed { return .related }
      }
      return isRelated(to: other) ? .related : nil
    }
  }

  /// The best agreement among the codings of two tellings; nil when they cannot be one act.
  static func agreement(_ left: [Coding], _ right: [Coding]) -> Agreement? {
    var best: Agreement?
    for one in left {
      for other in right {
        guard let agreement = one.agreement(with: other) else { continue }
        if agreement == .same { return .same }
        best = max(best ?? agreement, agreement)
      }
    }
    return best
  }

  /// Types that a line above joins, under the name of one of them: tellings of one occurrence are
  /// always of one family.
  static func family(of type: String) -> String {
    switch type {
    case "COERCE", "SANCTION", "ASSAULT": "ASSAULT"
    case "RETREAT", "SUPPORT", "AGREE": "AGREE"
    default: type
    }
  }
}
