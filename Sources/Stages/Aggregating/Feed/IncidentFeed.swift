import Records

/// An Atom feed (RFC 4287) of the incidents: the latest told first.
///
/// Ids are UUIDs made from the incidents' own, which stay as mentions are added; `updated` is the last
/// publication that tells of an incident, never the clock, so that the same data give the same feed.
public struct IncidentFeed: Sendable {
  /// Entries that the feed has at most.
  public static let entryLimit = 200

  private let incidents: [Incident]
  private let words: ReportWords

  /// Makes the feed of the incidents that happened by some source.
  public init(_ contents: ReportContents, words: ReportWords) {
    self.words = words
    incidents = Array(
      contents.counted.sorted {
        (Self.seconds($1), $0.id) < (Self.seconds($0), $1.id)
      }.prefix(Self.entryLimit))
  }

  /// The whole feed.
  public var xml: String {
    var feed = HTMLWriter()
    feed.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    feed.element(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": words.language]
    ) { feed in
      feed.element("id", Self.uuid(of: "incidents"))
      feed.element("title", words("feed.title"))
      feed.element("updated", incidents.first.map(Self.updated) ?? Self.dawn)
      feed.element("author") { $0.element("name", "Dépêche") }
      feed.element("generator", ["version": Version.current], "depeche-aggregate")
      for incident in incidents { write(incident, to: &feed) }
    }
    feed.markup("\n")
    return feed.html
  }

  private func write(_ incident: Incident, to feed: inout HTMLWriter) {
    let headline = IncidentHeadline(incident, words)
    feed.markup("\n")
    feed.element("entry") { entry in
      entry.element("id", Self.uuid(of: incident.id))
      entry.element("title", headline.line)
      entry.element("updated", Self.updated(incident))
      if let first = Self.times(incident).min()?.internet { entry.element("published", first) }
      for address in incident.urls.compactMap(WebAddress.init) {
        entry.element("link", ["rel": "related", "href": address.url], "")
      }
      entry.element("category", ["term": incident.eventType, "label": headline.event], "")
      if let country = incident.place?.country {
        entry.element("category", ["term": country, "label": words.country(country)], "")
      }
      entry.element("content", ["type": "text"], text(of: incident, headline))
    }
  }

  /// Who, when, and the sentence that told it first.
  private func text(of incident: Incident, _ headline: IncidentHeadline) -> String {
    var lines = [[headline.who, headline.date].compactMap { $0 }.joined(separator: ", ")]
    if incident.status != .occurred {
      lines.append(words.name("status", incident.status.rawValue))
    }
    if let mention = incident.mentions.first {
      let quote = words("quote.open") + mention.sentence.text + words("quote.close")
      lines.append([quote, mention.siteName].compactMap { $0 }.joined(separator: " — "))
    }
    return lines.joined(separator: "\n")
  }

  private static let dawn = "1970-01-01T00:00:00Z"

  private static func times(_ incident: Incident) -> [PublicationTime] {
    incident.mentions.compactMap(\.published).compactMap(PublicationTime.init)
  }

  private static func seconds(_ incident: Incident) -> Int {
    times(incident).map(\.seconds).max() ?? 0
  }

  private static func updated(_ incident: Incident) -> String {
    times(incident).max()?.internet ?? dawn
  }

  /// A UUID made from a name (version 8, RFC 9562): the same name has the same one everywhere.
  static func uuid(of name: String) -> String {
    var digits = Array(ContentDigest.sha256("depeche/\(name)".utf8).dropFirst("sha256:".count))
    digits[12] = "8"
    digits[16] = "a"
    return "urn:uuid:"
      + [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}
