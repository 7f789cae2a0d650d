/// Which witness on a page gave one of its dates.
public enum DateSource: String, Codable, Sendable, CaseIterable, JSONRepresentable {
  /// JSON-LD: `datePublished`, `dateModified`.
  case jsonLD = "json_ld"
  /// A `<meta>` element.
  case meta
  /// Microdata: an element with `itemprop`.
  case microdata
  /// A `<time>` element.
  case time
  /// Data that the page holds for its scripts: `"datePublished": …`, `"published_at": …`.
  case script
  /// The path of the page's address.
  case url
  /// What the page shows its readers.
  case text
}
