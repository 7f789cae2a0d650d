import Records

/// What the people of a figure have suffered or done.
enum FigureKind: String, Hashable, Sendable {
  /// Killed.
  case fatalities
  /// Wounded.
  case injured
  /// Arrested or taken prisoner.
  case arrested
  /// Driven from their homes.
  case displaced
  /// Taking part in a protest.
  case participants
}

/// A number of people in a sentence.
struct FigureMention: Hashable, Sendable {
  /// What they have suffered or done.
  let kind: FigureKind
  /// The number, its words and who is counted.
  let figure: Figure
  /// The tokens of the number and the noun.
  let tokens: Range<Int>
}
