/// Which incidents of a store somebody wants to see. What is nil does not narrow the choice.
public struct IncidentQuery: Hashable, Sendable {
  /// Incidents that may have ended on this day or later, ISO 8601.
  public var from: String?
  /// Incidents that may have begun on this day or earlier.
  public var to: String?
  /// ISO 3166 alpha-3 code of the country it took place in.
  public var country: String?
  /// An actor or a recipient: its code, the beginning of its code ("RUS"), or a part of its name.
  public var actor: String?
  /// PLOVER type, or type and mode: "ASSAULT", "ASSAULT/aerial".
  public var type: String?
  /// Words that a sentence about it holds, in the syntax of SQLite's FTS5.
  public var text: String?
  /// At most so many.
  public var limit: Int?

  /// Makes a query that chooses everything.
  public init() {}
}
