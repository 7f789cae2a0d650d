import Records

/// What each site has told, one site and day of publication a row.
enum SourceForm {
  /// One row.
  struct Row: Sendable {
    let source: SourceCoverage
    let day: String
    let documents: Int
  }

  static let form = TableForm<Row>([
    .init("site", "its name, or the host of its URLs; empty where its pages tell neither") {
      $0.source.site
    },
    .init("day", "day of publication, ISO 8601; empty for pages that tell none") { $0.day },
    .init("documents", "documents of that day with an event in them", number: { $0.documents }),
    .init("site_documents", "documents of the site on all days", number: { $0.source.documents }),
    .init("site_events", "events of the site on all days", number: { $0.source.events }),
    .init("site_first", "first day of publication of the site") { $0.source.first },
    .init("site_last", "last day", { $0.source.last }),
  ])

  /// The rows by site, then day.
  static func rows(_ sources: [SourceCoverage]) -> [Row] {
    sources.sorted { $0.site < $1.site }.flatMap { source in
      source.days.sorted { $0.key < $1.key }.map {
        Row(source: source, day: $0.key, documents: $0.value)
      }
    }
  }
}
