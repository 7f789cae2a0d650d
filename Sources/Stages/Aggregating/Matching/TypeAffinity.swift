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
    "destroy", "unconventional",
  ]

  /// Pairs of codings of different types for one act: an agreement to cease fire, a withdrawal and
  /// its announcement, an expulsion of persons.
  private static let crossTypePairs: [(Coding, Coding)] = [
    (Coding("AGREE", nil), Coding("RETREAT", "ceasefire")),
    (Coding("SANCTION", "expel"), Coding("COERCE", "deport")),
    (Coding("SANCTION", "convict"), Coding("COERCE", "arrest")),
    (Coding("ASSAULT", "crowd-control"), Coding("COERCE", "restrict")),
    (Coding("ASSAULT", "abduct"), Coding("COERCE", "arrest")),
  ]

  /// A type with a mode.
  struct Coding: Hashable {
    let type: String
    let mode: String?

    init(_ type: String, _ mode: String?) {
      self.type = type
      self.mode = mode
    }
  }

  /// Nil when the two cannot be one act.
  static func agreement(_ left: Coding, _ right: Coding) -> Agreement? {
    guard left.type == right.type else {
      return crossTypePairs.contains { $0 == (left, right) || $0 == (right, left) }
        ? .related : nil
    }
    if left.mode == right.mode { return .same }
    guard let leftMode = left.mode, let rightMode = right.mode else { return .unknownMode }
    return armedModes.contains(leftMode) && armedModes.contains(rightMode) ? .related : nil
  }

  /// The names under which a coding is looked up: two codings that agree share at least one.
  static func blocks(of coding: Coding) -> [String] {
    [coding.type]
      + crossTypePairs.indices.filter {
        crossTypePairs[$0].0 == coding || crossTypePairs[$0].1 == coding
      }.map { "pair \($0)" }
  }
}
