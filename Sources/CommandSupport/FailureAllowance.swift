import ArgumentParser

/// How many records may fail before a run counts as failed: a number, or a share of the input.
public enum FailureAllowance: ExpressibleByArgument, Equatable, Sendable {
  /// At most so many records.
  case count(Int)
  /// At most so many in a hundred records.
  case percent(Double)

  /// Reads "5" or "2.5%".
  public init?(argument: String) {
    if argument.hasSuffix("%") {
      guard let share = Double(argument.dropLast()), (0...100).contains(share) else { return nil }
      self = .percent(share)
    } else {
      guard let count = Int(argument), count >= 0 else { return nil }
      self = .count(count)
    }
  }

  /// The allowance as a person writes it, for help texts.
  public var defaultValueDescription: String {
    switch self {
    case .count(let allowed): "\(allowed)"
    case .percent(let share): "\(share)%"
    }
  }

  /// Whether so many failures are too many.
  public func isExceeded(failed: Int, of total: Int) -> Bool {
    switch self {
    case .count(let allowed): failed > allowed
    case .percent(let share): Double(failed) * 100 > share * Double(total)
    }
  }
}
