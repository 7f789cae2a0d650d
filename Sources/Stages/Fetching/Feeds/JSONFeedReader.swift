import Records

/// Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).
enum JSONFeedReader {
  /// Reads a feed; one that breaks off gives the entries before.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - base: Its URL, against which links are read; empty if unknown.
  ///   - maximumEntries: After so many the rest is passed over.
  static func read(_ bytes: [UInt8], base: String, maximumEntries: Int) -> SourceDocument {
    var feed = SourceDocument()
    var language: String?
    var reader = JSONReader(bytes)
    do throws(JSONError) {
      try reader.forEachField { (key, reader) throws(JSONError) in
        switch key {
        case "language": language = try text(&reader)
        case "items":
          try reader.forEachElement { (reader) throws(JSONError) in
            guard feed.pages.count < maximumEntries else {
              feed.isCut = true
              try reader.skipValue()
              return
            }
            feed.pages.append(try entry(&reader, base: base))
          }
        default: try reader.skipValue()
        }
      }
    } catch {
      // The entries that were whole are kept; the caller hears of none only where there is none.
    }
    for index in feed.pages.indices {
      feed.pages[index].language = feed.pages[index].language ?? language
    }
    return feed
  }

  private static func entry(_ reader: inout JSONReader, base: String) throws(JSONError)
    -> AnnouncedPage
  {
    var entry = AnnouncedPage()
    guard reader.nextKind == .object else {
      try reader.skipValue()
      return entry
    }
    var externalURL: String?
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "id": entry.id = try text(&reader)
      case "url": entry.url = try text(&reader)
      case "external_url": externalURL = try text(&reader)
      case "title": entry.title = try text(&reader).map(FeedText.plain)
      case "date_published": entry.published = try text(&reader).flatMap(FeedDate.seconds)
      case "date_modified": entry.updated = try text(&reader).flatMap(FeedDate.seconds)
      case "language": entry.language = try text(&reader)
      default: try reader.skipValue()
      }
    }
    let idAsURL = entry.id.flatMap { FetchSource.scheme(of: $0) == nil ? nil : $0 }
    entry.url = (entry.url ?? externalURL ?? idAsURL)
      .map { URLReference.resolve($0, against: base) }
    return entry
  }

  /// A string, or a number as its digits; nil for anything else, which is passed over.
  private static func text(_ reader: inout JSONReader) throws(JSONError) -> String? {
    switch reader.nextKind {
    case .string:
      let text = try reader.readString()
      return text.isEmpty ? nil : text
    case .number: return String(try reader.readInt())
    default:
      try reader.skipValue()
      return nil
    }
  }
}
