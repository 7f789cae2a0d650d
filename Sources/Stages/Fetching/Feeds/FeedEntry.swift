/// One article that a feed announces.
struct FeedEntry: Equatable {
  /// The article's URL, whole where the feed or the caller gives a base; nil where the entry has
  /// neither a link nor an id that is one.
  var url: String?
  /// The id or guid as written; nil for none.
  var id: String?
  /// The title as plain text; nil for none.
  var title: String?
  /// When it appeared, in seconds since 1970; nil where the feed does not say.
  var published: Int?
  /// When it last changed, in seconds since 1970; where a feed gives one date without saying which
  /// it is (`dc:date`), that is here.
  var updated: Int?
  /// The language of the entry or of its feed as tagged: "fr", "fr-CA"; nil for none.
  var language: String?

  /// The newest date of the two: what `--since` asks about.
  var newestDate: Int? {
    guard let published, let updated else { return published ?? updated }
    return max(published, updated)
  }
}

/// A feed with what could be read of it.
struct Feed: Equatable {
  /// The entries in the order of the feed.
  var entries: [FeedEntry] = []
  /// Whether there were more than were asked for.
  var isCut = false
}
