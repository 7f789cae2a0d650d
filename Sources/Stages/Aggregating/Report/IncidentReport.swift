import Records

/// One self-contained HTML page about the incidents of a run: for reading, with every figure leading
/// to its sentence and page.
///
/// The page asks nothing of the network, and works without its script, which only filters the list.
public struct IncidentReport: Sendable {
  /// Incidents that the page tells of one by one; more than that nobody reads, and a phone cannot
  /// show. Counts, map and timeline have all.
  private static let cardLimit = 500

  private let counted: [Incident]
  /// The incidents of `counted` that are told one by one: the deadliest, then the most mentioned.
  private let told: [Incident]
  private let others: [Incident]
  private let aggregates: [Aggregate]

  /// Makes the report of a run.
  public init(_ aggregation: Aggregation) {
    counted = aggregation.incidents.filter(\.status.isCounted)
    told = Array(counted.sorted(by: Self.isGraver).prefix(Self.cardLimit))
    others = aggregation.incidents.filter { !$0.status.isCounted }
    aggregates = aggregation.aggregates
  }

  /// The whole page.
  public var html: String {
    var page = HTMLWriter()
    page.markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.open(
      "meta", ["http-equiv": "Content-Security-Policy", "content": ReportScript.contentPolicy])
    page.element("title", "Dépêche — \(period)")
    page.markup("<style>")
    page.markup(ReportStyle.css)
    page.markup("</style></head>\n<body>\n")
    writeHeader(to: &page)
    page.element("main") { page in
      writeOverview(to: &page)
      writeIncidents(to: &page)
      CountTables(aggregates, names: names).write(to: &page)
      writeMethod(to: &page)
    }
    page.markup("<script>")
    page.markup(ReportScript.source)
    page.markup("</script>\n</body></html>\n")
    return page.html
  }

  /// When the pages were published: what they tell of may lie years back.
  private var period: String {
    let days = (counted + others).flatMap(\.mentions).compactMap(\.published)
      .compactMap { CivilDate(iso: $0) }
    guard let first = days.min(), let last = days.max() else { return "undated pages" }
    return first == last ? "\(first)" : "\(first) to \(last)"
  }

  private func writeHeader(to page: inout HTMLWriter) {
    let figures = counted.compactMap(\.fatalities)
    let low = figures.reduce(0) { $0 &+ ($1.low ?? $1.best ?? 0) }
    let high = figures.reduce(0) { $0 &+ ($1.high ?? $1.best ?? 0) }
    let documents = Set((counted + others).flatMap { $0.mentions.map(\.documentID) }).count
    let facts = [
      ("\(counted.count)", counted.count == 1 ? "incident" : "incidents"),
      (low == high ? "\(low)" : "\(low)–\(high)", "people killed"),
      ("\(Set(counted.compactMap { $0.place?.country }).count)", "countries"),
      ("\(documents)", "documents"),
      ("\(Set((counted + others).flatMap(\.sites)).count)", "sites"),
    ]
    page.element("header", ["class": "masthead"]) { page in
      page.element("p", ["class": "brand"], "Dépêche")
      page.element("h1", "What the news reports, \(period)")
      page.element("ul", ["class": "facts"]) { page in
        for (number, name) in facts {
          page.element("li") { page in
            page.element("b", number)
            page.text(" \(name)")
          }
        }
      }
    }
  }

  private func writeOverview(to page: inout HTMLWriter) {
    let map = MapDrawing(counted, told: Set(told.map(\.id)))
    let timeline = TimelineDrawing(counted)
    page.element("section", ["class": "overview"]) { page in
      map.write(to: &page)
      timeline.write(to: &page)
    }
  }

  private func writeIncidents(to page: inout HTMLWriter) {
    page.element("section", ["id": "incidents"]) { page in
      page.element("h2", "Incidents")
      page.markup(
        """
        <p class="filter" hidden><label for="filter">Filter by any word</label>
        <input id="filter" type="search" autocomplete="off" placeholder="place, actor, type, site">
        <output for="filter"></output></p>
        """)
      if counted.isEmpty { page.element("p", ["class": "empty"], "No incident was reported.") }
      if told.count < counted.count {
        page.element(
          "p", ["class": "note"],
          "The \(told.count) deadliest and most mentioned of \(counted.count); the records have all."
        )
      }
      for day in days {
        page.element("section", ["class": "day"]) { page in
          page.element("h3", day.name.split(separator: "/").joined(separator: " to "))
          for incident in day.incidents { IncidentCard(incident).write(to: &page) }
        }
      }
      guard !others.isEmpty else { return }
      page.element("section", ["class": "day"]) { page in
        page.element("h3", "Announced, attempted, possible or denied")
        page.element("p", ["class": "note"], "Not counted above or below.")
        for incident in others.prefix(Self.cardLimit) { IncidentCard(incident).write(to: &page) }
      }
    }
  }

  /// The incidents that are told, by day, the latest first; within a day the deadliest first.
  private var days: [(name: String, incidents: [Incident])] {
    Dictionary(grouping: told) { IncidentWording($0).day ?? "Without a date" }
      .map { (name: $0.key, incidents: $0.value.sorted(by: Self.isGraver)) }
      .sorted { Self.dayOrder($0.name) > Self.dayOrder($1.name) }
  }

  /// A day sorts by itself; what has none comes before all days, which is last on the page.
  private static func dayOrder(_ name: String) -> String {
    name.first?.isNumber == true ? name : ""
  }

  private static func isGraver(_ left: Incident, _ right: Incident) -> Bool {
    (right.fatalities?.best ?? 0, right.mentions.count, left.id)
      < (left.fatalities?.best ?? 0, left.mentions.count, right.id)
  }

  /// Names of actors by code, for the table of pairs.
  private var names: [String: String] {
    var names: [String: String] = [:]
    for party in counted.flatMap({ $0.actors + $0.recipients }) {
      guard let id = party.id, let name = party.name else { continue }
      names[id] = min(names[id] ?? name, name)
    }
    return names
  }

  private func writeMethod(to page: inout HTMLWriter) {
    page.element("footer") { page in
      page.element("h2", "How this was made")
      page.markup(
        """
        <p>Programs read the pages, found the sentences that tell of events, coded them by the \
        PLOVER ontology, and merged mentions of one occurrence. Nobody has checked the result: read \
        the sentences, which are quoted as they stand, and follow the links. A range spans the \
        documents’ own numbers; the single number is the one that most independent sources gave \
        last. Copies of one wire text count as one voice. “Reported” means that somebody is quoted \
        as saying so.</p>
        <p>Sentences belong to their publishers and are quoted for reference. Types and modes: \
        PLOVER 2.0, CC BY-SA 4.0. Precision codes: UCDP. Places: GeoNames, CC BY 4.0.</p>
        """)
      page.element("p", "Dépêche \(Version.current)")
    }
  }
}
