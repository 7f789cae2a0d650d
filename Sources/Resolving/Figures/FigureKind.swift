import Records

/// What a number of a text counts or measures.
package enum FigureKind: String, Hashable, Sendable, JSONRepresentable {
  /// People killed or dead.
  case killed
  /// People wounded.
  case wounded
  /// People missing.
  case missing
  /// People arrested, detained or taken prisoner.
  case arrested
  /// People abducted or held hostage.
  case abducted
  /// People driven from their homes.
  case displaced
  /// People brought to safety.
  case evacuated
  /// People set free.
  case released
  /// People who take part in a protest.
  case participants
  /// People of whom nothing of that kind is said.
  case people
  /// Other things that are counted.
  case things
  /// Years of a life.
  case age
  /// A length of time.
  case duration
  /// A time of day.
  case time
  /// A day of a month.
  case date
  /// A calendar year.
  case year
  /// A sum of money.
  case money
  /// A length or distance.
  case distance
  /// A weight, area, volume, temperature or another measure.
  case measure
  /// A part of a whole, in percent or as a fraction.
  case share
  /// A result of a game or vote: "3-1".
  case score
  /// A number that names: "résolution 2118".
  case label

  /// Whether it says what people have suffered or done.
  package var isOfPeople: Bool {
    switch self {
    case .killed, .wounded, .missing, .arrested, .abducted, .displaced, .evacuated, .released,
      .participants:
      true
    default: false
    }
  }
}
