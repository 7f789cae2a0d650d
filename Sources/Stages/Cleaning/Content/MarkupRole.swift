/// What an element's names and attributes say about it; several may hold.
struct MarkupRoles: OptionSet, Sendable {
  let rawValue: UInt16

  /// By its names never part of the article: navigation, sharing, advertising, related links.
  static let drop = MarkupRoles(rawValue: 1)
  /// What readers wrote.
  static let comments = MarkupRoles(rawValue: 2)
  /// Not shown.
  static let hidden = MarkupRoles(rawValue: 4)
  /// Not the article if it also looks so.
  static let unlikely = MarkupRoles(rawValue: 8)
  /// Probably the article.
  static let content = MarkupRoles(rawValue: 16)
  /// The opening between title and text.
  static let standfirst = MarkupRoles(rawValue: 32)
  /// Words about a picture.
  static let caption = MarkupRoles(rawValue: 64)
  /// Author and date.
  static let byline = MarkupRoles(rawValue: 128)
  /// The title.
  static let title = MarkupRoles(rawValue: 256)
  /// A quotation set apart.
  static let quote = MarkupRoles(rawValue: 512)

  /// By its tag or ARIA role never part of the article: navigation, footers, forms.
  static let furniture = MarkupRoles(rawValue: 1024)

  /// By its microdata the article.
  static let body = MarkupRoles(rawValue: 2048)

  /// Names of authors.
  static let author = MarkupRoles(rawValue: 4096)

  /// The role of a name in `world/html-classes.tsv`.
  init?(name: String) {
    switch name {
    case "drop": self = .drop
    case "comments": self = .comments
    case "hidden": self = .hidden
    case "unlikely": self = .unlikely
    case "content": self = .content
    case "standfirst": self = .standfirst
    case "caption": self = .caption
    case "byline": self = .byline
    case "author": self = [.byline, .author]
    case "title": self = .title
    case "quote": self = .quote
    default: return nil
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}
