import Glibc
import LanguageData
import Records

/// Tells pages that stand in front of an article, or hold part of it back, from plain ones.
///
/// Only what a page declares counts, by the marks of `world/page-walls.tsv`: a label is a statement
/// about somebody's site. What is labelled stays a record; nobody tries to get around a wall.
public struct PageWalls: Sendable {
  private enum Place: String {
    case html, title, url
  }

  private struct Mark {
    let kind: String
    let place: Place
    let bytes: [UInt8]
  }

  /// The head and the markup about an article stand before this.
  private static let bytesLookedAt = 500_000

  private let marks: [Mark]

  /// Reads the marks.
  ///
  /// - Throws: `LanguageDataError` when the data is missing or malformed.
  public init(_ data: LanguageDataSource) throws(LanguageDataError) {
    var marks: [Mark] = []
    let table = try data.table("world/page-walls.tsv", columns: ["kind", "where", "mark"])
    for row in table.rows {
      guard let place = Place(rawValue: row[1]) else {
        throw row.error("expected html, title or url, found \"\(row[1])\"")
      }
      guard !row[2].isEmpty else { throw row.error("expected a mark, found nothing") }
      marks.append(Mark(kind: row[0], place: place, bytes: Array(row[2].utf8)))
    }
    self.marks = marks
  }

  /// Knows no marks.
  init() { marks = [] }

  /// What a page is: "paywall", "consent", "not_found"; nil for a plain page. The first mark in the
  /// order of the data decides.
  func kind(of page: Page) -> String? {
    var text = page.html
    // The bytes at once: copying them one by one takes longer than all the rest.
    let html = text.withUTF8 { Array($0.prefix(Self.bytesLookedAt)) }
    let title = Array(Self.title(of: html).lowercased().utf8)
    let squeezed = Self.squeezed(html)
    let place = page.finalURL.lowercased().prefix { $0 != "#" }
    let start = place.range(of: "://")?.upperBound ?? place.startIndex
    let url = Array(place[start...].utf8)
    return marks.first { mark in
      switch mark.place {
      case .html: Self.contains(squeezed, mark.bytes)
      case .title: Self.contains(title, mark.bytes)
      case .url: Self.contains(url, mark.bytes)
      }
    }?.kind
  }

  /// Bytes in lower case and without white space, so that marks match however markup is laid out.
  private static func squeezed(_ html: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: html.count) { result, count in
      for byte in html {
        result[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if byte > 0x20 { count += 1 }
      }
    }
  }

  /// The text of the first `title`.
  private static func title(of html: [UInt8]) -> String {
    let head = html.prefix(65_536)
    guard let start = position(of: Array("<title".utf8), in: head),
      let open = head[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return "" }
    let text = head[(open + 1)...].prefix(1000).prefix { $0 != UInt8(ascii: "<") }
    return String(decoding: text, as: UTF8.self)
  }

  /// Where lower-case bytes stand, whatever the case there.
  private static func position(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { index in
      bytes[index] == word[0] && bytes[index...].count >= word.count
        && zip(bytes[index...], word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let first = mark.first else { return false }
      var offset = 0
      while offset + mark.count <= bytes.count,
        let found = memchr(start + offset, Int32(first), bytes.count - offset - mark.count + 1)
      {
        if memcmp(found, mark, mark.count) == 0 { return true }
        offset = start.distance(to: found) + 1
      }
      return false
    }
  }
}

extension Substring {
  /// Where a text first stands.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
