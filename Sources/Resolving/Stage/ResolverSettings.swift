/// What `depeche-resolve` looks for, and how.
public struct ResolverSettings: Sendable {
  /// What a resolver finds; the raw value is the field that it adds to a document.
  public enum Kind: String, CaseIterable, Sendable {
    /// Where.
    case places
    /// When.
    case dates
    /// How many.
    case figures
  }

  /// What to look for; all three by default.
  public var kinds: Set<Kind>
  /// Whether a day without a year or a week is the next one, as in an agenda, where no verb says
  /// otherwise; by default it is the last, as in the news.
  public var looksAhead: Bool
  /// A gazetteer in the place of the default one; nil for that.
  public var gazetteerPath: String?

  /// Makes settings.
  public init(
    kinds: Set<Kind> = Set(Kind.allCases), looksAhead: Bool = false, gazetteerPath: String? = nil
  ) {
    self.kinds = kinds
    self.looksAhead = looksAhead
    self.gazetteerPath = gazetteerPath
  }
}
