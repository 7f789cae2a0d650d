/// A page, or a further sitemap, that a feed or a sitemap names.
package struct AnnouncedPage: Equatable, Sendable {
  /// The URL, whole where the document or the caller gives a base; nil where an entry of a feed has
  /// neither a link nor an id that is one.
  package var url: String?
  /// The id or guid of a feed's entry as written; nil for none.
  package var id: String?
  /// The title as plain text; nil for none.
  package var title: String?
  /// When it appeared, in seconds since 1970; nil where the document does not say.
  package var published: Int?
  /// When it last changed, in seconds since 1970; where a feed gives one date without saying which
  /// it is (`dc:date`), that is here.
  package var updated: Int?
  /// The language of the page or of the whole document as tagged: "fr", "fr-CA"; nil for none.
  package var language: String?

  /// Makes a page; what is not given is unknown.
  package init(
    url: String? = nil, id: String? = nil, title: String? = nil, published: Int? = nil,
    updated: Int? = nil, language: String? = nil
  ) {
    self.url = url
    self.id = id
    self.title = title
    self.published = published
    self.updated = updated
    self.language = language
  }

  /// The newer date of the two; nil where there is none.
  package var newestDate: Int? {
    guard let published, let updated else { return published ?? updated }
    return max(published, updated)
  }
}
