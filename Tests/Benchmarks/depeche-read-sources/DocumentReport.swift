import FoundationEssentials
import Fetching
import Records

/// What was read of a feed or a sitemap.
enum DocumentReport {
  /// One line of JSON for the file at a path: `pages` and `sitemaps`, or `null` where it is neither;
  /// `failure` where it cannot be read.
  static func line(path: String) throws -> String {
    let body = Array(try Data(contentsOf: URL(filePath: path)))
    var writer = JSONWriter()
    do throws(StageFailure) {
      let document = try SourceDocument.read(body, isList: true)
      writer.object { object in
        object.field("pages", document?.pages.map(Entry.init))
        object.field("sitemaps", document?.sitemaps.map(Entry.init))
      }
    } catch {
      writer.object { $0.field("failure", error.description) }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// An announced page as JSON.
private struct Entry: JSONRepresentable {
  let page: AnnouncedPage

  init(_ page: AnnouncedPage) { self.page = page }

  init(from reader: inout JSONReader) throws(JSONError) {
    try reader.skipValue()
    page = AnnouncedPage()
  }

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("url", page.url)
      object.field("id", page.id)
      object.field("title", page.title)
      object.field("published", page.published)
      object.field("updated", page.updated)
      object.field("language", page.language)
    }
  }
}
