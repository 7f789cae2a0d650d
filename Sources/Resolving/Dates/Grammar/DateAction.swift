/// What a pattern makes of its parts, as the third column of `date-patterns.tsv` names it.
struct DateAction: Sendable {
  /// How the parts are put together.
  enum Kind: String, Sendable {
    /// One time that has all that the parts say; times of the clock are set on their day.
    case merge = "-"
    /// The part itself.
    case same
    /// A duration of numbers and units.
    case amount
    /// So long ago.
    case ago
    /// So long from now.
    case ahead
    /// So long before a time, or before the one told of.
    case earlier
    /// So long after it.
    case later
    /// So long before something told: "deux jours avant l'attaque".
    case beforeEvent = "before-event"
    /// So long after something told.
    case afterEvent = "after-event"
    /// So long up to now.
    case lasting
    /// So long from now on.
    case coming
    /// At most so long from now.
    case within
    /// From so long ago on.
    case sinceAgo = "since-ago"
    /// So long after the time told of.
    case following
    /// So many whole units before now.
    case wholePast = "whole-past"
    /// So many whole units after now.
    case wholeNext = "whole-next"
    /// From the first part to the second.
    case range
    /// The night between the parts.
    case night
    /// From a time that lies behind on.
    case sinceThen = "since-then"
    case since, until, before, after, by
    /// Again and again.
    case recurring
    /// Minutes that are missing to the hour.
    case minus
    /// A quarter, half or other fraction of a unit: number times unit.
    case fraction
    /// No time at all, so that no other pattern takes the words.
    case not
  }

  let kind: Kind
  /// What the pattern says beyond its words.
  let constant: DateNode?

  /// Whether it merges the parts and adds nothing to them.
  let isPlain: Bool

  /// The constant where it is fields.
  var fields: DateFields? { if case .fields(let fields)? = constant { fields } else { nil } }

  /// Reads the cell: a kind, and perhaps fields as in `date-words.tsv`; nil for anything else.
  init?(_ cell: String) {
    let parts = cell.split(separator: " ", maxSplits: 1)
    guard let first = parts.first else { return nil }
    if let kind = Kind(rawValue: String(first)) {
      self.kind = kind
      isPlain = kind == .merge && parts.count == 1
      guard parts.count == 2 else {
        constant = nil
        return
      }
      guard let node = DateNode(String(parts[1])) else { return nil }
      constant = node
    } else {
      kind = .merge
      isPlain = false
      guard let node = DateNode(cell) else { return nil }
      constant = node
    }
  }
}
