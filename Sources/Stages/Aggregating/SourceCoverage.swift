/// What one site has told.
public struct SourceCoverage: Hashable, Sendable {
  /// The site's name, or the host of its URLs; empty where its pages tell neither.
  public let site: String
  /// Documents with an event in them.
  public internal(set) var documents: Int
  /// Events.
  public internal(set) var events: Int
  /// Documents by day of publication, ISO 8601; "" where a page does not tell.
  public internal(set) var days: [String: Int]

  /// Makes a site of which nothing has been counted.
  public init(site: String, documents: Int = 0, events: Int = 0, days: [String: Int] = [:]) {
    self.site = site
    self.documents = documents
    self.events = events
    self.days = days
  }

  /// The first day on which it told something; nil where no page tells a day.
  public var first: String? { days.keys.filter { !$0.isEmpty }.min() }
  /// The last such day.
  public var last: String? { days.keys.filter { !$0.isEmpty }.max() }
}
