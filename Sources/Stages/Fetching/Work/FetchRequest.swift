/// One thing to be fetched, and what is known of it before.
public struct FetchRequest: Equatable, Sendable {
  /// What is expected under a URL.
  public enum Kind: String, Sendable {
    /// A page: it becomes a record.
    case page
    /// A feed, whose entries are fetched.
    case feed
    /// A sitemap or an index of sitemaps.
    case sitemap
    /// A home page, in which feeds and sitemaps are looked for.
    case site
  }

  /// An absolute http or https URL, as it was given.
  public var url: String
  /// What is expected there.
  public var kind: Kind
  /// The line of input: what a failure shows, and what is fed again to try again.
  public var line: String
  /// The label that the sources file gives; it goes on to all that a listing names.
  public var label: String?
  /// Seconds between two requests to the site, from the sources file; it goes on as the label does.
  public var delaySeconds: Double?
  /// When the listing says that it was published or changed, in seconds since 1970.
  public var changed: Int?
  /// The language that the listing says it is in, as a BCP 47 tag.
  public var language: String?
  /// Whether nobody named it: a common address of a site, such as `/feed`, tried because the site
  /// names none. That it leads nowhere is no failure, unless all guesses about the site do.
  public var isGuess: Bool

  /// Makes a request; what is not given is unknown, and the line is the URL.
  public init(
    url: String, kind: Kind = .page, line: String? = nil, label: String? = nil,
    delaySeconds: Double? = nil, changed: Int? = nil, language: String? = nil,
    isGuess: Bool = false
  ) {
    self.url = url
    self.kind = kind
    self.line = line ?? url
    self.label = label
    self.delaySeconds = delaySeconds
    self.changed = changed
    self.language = language
    self.isGuess = isGuess
  }
}
