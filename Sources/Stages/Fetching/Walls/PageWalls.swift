import LanguageData
import Records

/// Tells pages that stand in front of an article, or hold part of it back, from plain ones.
///
/// Only what a page declares counts, by the marks of `world/page-walls.tsv`: a label is a statement
/// about somebody's site. What is labelled stays a record; nobody tries to get around a wall.
public struct PageWalls: Sendable {
  /// A line of the data.
  private struct Mark {
    let kind: String
    let place: Place
  }

  /// Where a mark is looked for.
  private enum Place {
    /// In the mark-up, by its place in `MarkupMarks`.
    case html(Int)
    case title(WordSearch)
    case url(WordSearch)
  }

  /// The head and the markup about an article stand before this.
  private static let bytesLookedAt = 500_000
  /// The title stands before this, and is no longer than that.
  private static let bytesBeforeTitle = 65_536
  private static let titleBytes = 1000
  private static let titleTag = WordSearch("<title".utf8)
  private static let schemeEnd = WordSearch("://".utf8)

  private var marks: [Mark] = []
  private var markup = MarkupMarks()

  /// Reads the marks.
  ///
  /// - Throws: `LanguageDataError` when the data is missing or malformed.
  public init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/page-walls.tsv", columns: ["kind", "where", "mark"])
    for row in table.rows {
      let mark = Array(row[2].utf8)
      guard !mark.isEmpty else { throw row.error("expected a mark, found nothing") }
      switch row[1] {
      case "html":
        guard let index = markup.add(mark) else {
          throw row.error("expected a mark with a word in it, found \"\(row[2])\"")
        }
        marks.append(Mark(kind: row[0], place: .html(index)))
      case "title": marks.append(Mark(kind: row[0], place: .title(WordSearch(mark))))
      case "url": marks.append(Mark(kind: row[0], place: .url(WordSearch(mark))))
      default: throw row.error("expected html, title or url, found \"\(row[1])\"")
      }
    }
  }

  /// Knows no marks.
  init() {}

  /// What a page is: "paywall", "consent", "not_found"; nil for a plain page. The first mark in the
  /// order of the data decides.
  func kind(of page: Page) -> String? {
    let utf8 = page.html.utf8Span.span
    let html = utf8.extracting(first: Self.bytesLookedAt)
    let found = markup.found(in: html)
    let title = Array(Self.title(of: html).lowercased().utf8)
    let url = Self.hostAndPath(of: page.finalURL)
    return marks.first { mark in
      switch mark.place {
      case .html(let index): found[index]
      case .title(let text): text.firstOffset(in: title.span) != nil
      case .url(let text): text.firstOffset(in: url.span) != nil
      }
    }?.kind
  }

  /// The text of the first `title`.
  private static func title(of html: Span<UInt8>) -> String {
    let head = html.extracting(first: bytesBeforeTitle)
    guard let start = titleTag.firstOffset(in: head),
      let open = (start..<head.count).first(where: { head[$0] == UInt8(ascii: ">") })
    else { return "" }
    var text: [UInt8] = []
    for index in (open + 1)..<max(open + 1, min(head.count, open + 1 + titleBytes)) {
      if head[index] == UInt8(ascii: "<") { break }
      text.append(head[index])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The URL in lower case, without scheme and fragment.
  private static func hostAndPath(of url: String) -> [UInt8] {
    let url = Array(url.lowercased().utf8.prefix { $0 != UInt8(ascii: "#") })
    return Array(url[(schemeEnd.firstOffset(in: url.span).map { $0 + 3 } ?? 0)...])
  }
}
