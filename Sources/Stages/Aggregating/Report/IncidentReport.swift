import Records

/// One self-contained HTML page about the incidents of a run: for reading, with every figure leading
/// to its sentence and page.
///
/// The page asks nothing of the network, and works without its script, which only filters the list.
public struct IncidentReport: Sendable {
  /// Incidents that the page tells of one by one; more than that nobody reads, and a phone cannot
  /// show. Counts, map and timeline have all.
  private static let cardLimit = 500
  /// Incidents in the list at the top.
  private static let gravestLimit = 6
  /// Days up to the last publication that the list at the top looks at.
  private static let gravestDays = 7
  /// Mentions that a card shows.
  private static let mentionLimit = 6
  /// Bytes of cards after which the less grave ones show one mention only, and after which there are no more:
  /// the page must stay under a megabyte.
  private static let cardBytes = (full: 400_000, all: 820_000)

  private let contents: ReportContents
  private let counted: [Incident]
  /// The incidents of `counted` that are told one by one: the deadliest, then the most mentioned.
  private let told: [Incident]
  private let others: [Incident]
  /// The cards of `told` and `others` by id.
  private let cards: [String: HTMLWriter]
  private let words: ReportWords
  private let outlines: MapOutlines

  /// Makes the report of a run.
  ///
  /// - Parameters:
  ///   - words: The language of the page.
  ///   - outlines: What its map shows of the land.
  public init(_ contents: ReportContents, words: ReportWords, outlines: MapOutlines) {
    self.contents = contents
    self.words = words
    self.outlines = outlines
    counted = contents.counted
    let isGraver = { (left: Incident, right: Incident) in left.isGraver(than: right) }
    let wanted = counted.sorted(by: isGraver).prefix(Self.cardLimit)
    let rest = contents.incidents.filter { !$0.status.isCounted }.sorted(by: isGraver)
      .prefix(Self.cardLimit - wanted.count)
    let cards = Self.cards(of: wanted + rest, contents, words)
    told = wanted.filter { cards[$0.id] != nil }
    others = rest.filter { cards[$0.id] != nil }
    self.cards = cards
  }

  /// The whole page.
  public var html: String {
    var page = HTMLWriter()
    page.markup("<!DOCTYPE html>\n")
    page.open("html", ["lang": words.language])
    page.markup("<head><meta charset=\"utf-8\">\n")
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.markup("<meta name=\"referrer\" content=\"no-referrer\">\n")
    page.open(
      "meta", ["http-equiv": "Content-Security-Policy", "content": ReportScript.contentPolicy])
    page.element("title", "Dépêche — \(period)")
    page.markup("<style>")
    page.markup(ReportStyle.css)
    page.markup("</style></head>\n<body>\n")
    page.element("a", ["class": "skip", "href": "#incidents"], words("skip"))
    writeHeader(to: &page)
    page.element("main") { page in
      ChangesSection(contents, told: Set((told + others).map(\.id)), words: words).write(to: &page)
      writeGravest(to: &page)
      writeOverview(to: &page)
      writeIncidents(to: &page)
      CountTables(contents, words).write(to: &page)
      CoverageSection(contents, words).write(to: &page)
      writeMethod(to: &page)
    }
    page.markup("<script>")
    page.markup(ReportScript.source)
    page.markup("</script>\n</body></html>\n")
    return page.html
  }

  private var period: String {
    contents.published.map { words.days(from: "\($0.first)", to: "\($0.last)") }
      ?? words("undated")
  }

  private func writeHeader(to page: inout HTMLWriter) {
    page.element("header", ["class": "masthead"]) { page in
      page.element("p", ["class": "brand"], "Dépêche")
      page.element("h1", words("title", ["period": period]))
      ReportFacts(contents, words).write(to: &page)
      page.element("nav", ["aria-label": words("contents")]) { page in
        page.element("ul") { page in
          for (anchor, name) in sections {
            page.element("li") { $0.element("a", ["href": "#\(anchor)"], name) }
          }
        }
      }
    }
  }

  private var sections: [(anchor: String, name: String)] {
    var sections = [
      ("overview", words("section.overview")), ("incidents", words("section.incidents")),
      ("counts", words("section.counts")), ("coverage", words("section.coverage")),
      ("method", words("section.method")),
    ]
    if !contents.changes.isEmpty { sections.insert(("changes", words("section.changes")), at: 0) }
    if counted.isEmpty { sections.removeAll { ["overview", "counts"].contains($0.0) } }
    return sections
  }

  /// What an editor must not miss, however far down its day stands.
  private func writeGravest(to page: inout HTMLWriter) {
    guard let last = contents.published?.last, told.count > Self.gravestLimit else { return }
    // News mentions the past: last year's dead are no news of this morning.
    let first = "\(last.adding(days: 1 - Self.gravestDays) ?? last)"
    let gravest = told.filter { $0.date.map { $0.to >= first } ?? false }
      .prefix(Self.gravestLimit)
    if gravest.isEmpty { return }
    page.element("section", ["id": "top"]) { page in
      page.element("h2", words.count("section.top", Self.gravestDays))
      page.element("ol", ["class": "gravest"]) { page in
        for incident in gravest {
          let headline = IncidentHeadline(incident, words)
          page.element("li") { page in
            page.element("a", ["href": "#i-\(incident.id)"], headline.line)
            page.element("small") { page in
              page.text([headline.who, headline.date].compactMap { $0 }.joined(separator: " · "))
              if incident.disputed { page.text(" · \(words("disputed"))") }
            }
          }
        }
      }
    }
  }

  private func writeOverview(to page: inout HTMLWriter) {
    guard !counted.isEmpty else { return }
    let map = MapDrawing(
      counted, told: Set(told.map(\.id)), outlines: outlines, words: words)
    let timeline = TimelineDrawing(counted, words)
    page.element("section", ["id": "overview"]) { page in
      page.element("h2", words("section.overview"))
      map.write(to: &page)
      timeline.write(to: &page)
    }
  }

  private func writeIncidents(to page: inout HTMLWriter) {
    page.element("section", ["id": "incidents"]) { page in
      page.element("h2", words("section.incidents"))
      if counted.isEmpty { page.element("p", ["class": "empty"], words("empty")) }
      if told.count + others.count > 1 { FilterForm(told + others, words).write(to: &page) }
      writeLegend(to: &page)
      if told.count < counted.count {
        page.element(
          "p", ["class": "note"],
          words.count("limit", told.count, ["all": words.number(counted.count)]))
      }
      for day in days {
        page.element("section", ["class": "day"]) { page in
          page.element("h3", day.name)
          for incident in day.incidents { if let card = cards[incident.id] { page.append(card) } }
        }
      }
      guard !others.isEmpty else { return }
      page.element("section", ["class": "day"]) { page in
        page.element("h3", words("others"))
        page.element("p", ["class": "note"], words("others.note"))
        for incident in others { if let card = cards[incident.id] { page.append(card) } }
      }
    }
  }

  private func writeLegend(to page: inout HTMLWriter) {
    guard !(told + others).isEmpty else { return }
    page.element("p", ["class": "note"]) { page in
      page.text("\(words("legend"))\(words("colon")) ")
      page.element("mark", words("legend.trigger"))
      for (name, style) in [("actor", "a"), ("recipient", "r"), ("place", "p")] {
        page.text(" · ")
        page.element("b", ["class": style], words("legend.\(name)"))
      }
    }
  }

  /// The cards by id, the gravest made first, so that these have room for their mentions.
  private static func cards(
    of incidents: some Sequence<Incident>, _ contents: ReportContents, _ words: ReportWords
  ) -> [String: HTMLWriter] {
    let kinds = Dictionary(contents.changes.map { ($0.incidentID, $0.kind) }) { _, last in last }
    var cards: [String: HTMLWriter] = [:]
    var bytes = 0
    for incident in incidents {
      let badge: String? =
        switch kinds[incident.id] {
        case .new: words("badge.new")
        case .changed: words("badge.changed")
        default: nil
        }
      var card = HTMLWriter()
      IncidentCard(
        incident, words, badge: badge, mentionLimit: bytes < cardBytes.full ? mentionLimit : 1
      ).write(to: &card)
      bytes += card.html.utf8.count
      if bytes > cardBytes.all { break }
      cards[incident.id] = card
    }
    return cards
  }

  /// The incidents that are told, by day, the latest first; within a day the deadliest first.
  private var days: [(name: String, incidents: [Incident])] {
    Dictionary(grouping: told) { $0.date }
      .sorted { Self.isLater($0.key, $1.key) }
      .map { date, incidents in
        let name = date.map { words.days(from: $0.from, to: $0.to, precision: $0.precision) }
        return (name ?? words("without.date"), incidents.sorted { $0.isGraver(than: $1) })
      }
  }

  private static func isLater(_ left: IncidentDate?, _ right: IncidentDate?) -> Bool {
    let keys = [left, right].map { [$0?.to ?? "", $0?.from ?? "", "\(9 - ($0?.precision ?? 9))"] }
    return keys[1].lexicographicallyPrecedes(keys[0])
  }

  private func writeMethod(to page: inout HTMLWriter) {
    page.element("footer", ["id": "method"]) { page in
      page.element("h2", words("section.method"))
      page.element("p", words("method"))
      page.element("p", words("licences"))
      page.element("p", "Dépêche \(Version.current)")
    }
  }
}
