import Records

/// What is new, changed and withdrawn since the last update of a store.
struct ChangesSection {
  /// Lines of each kind that are shown.
  private static let lineLimit = 12

  private let contents: ReportContents
  private let incidents: [String: Incident]
  private let words: ReportWords
  /// Ids of incidents that have a card on the page.
  private let told: Set<String>

  init(_ contents: ReportContents, told: Set<String>, words: ReportWords) {
    self.contents = contents
    self.words = words
    self.told = told
    incidents = Dictionary(contents.incidents.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Writes the section; nothing without a store, where everything is new.
  func write(to page: inout HTMLWriter) {
    guard !contents.changes.isEmpty else { return }
    page.element("section", ["id": "changes"]) { page in
      page.element("h2", words("section.changes"))
      page.element("div", ["class": "grid"]) { page in
        for kind in IncidentChange.Kind.allCases { write(kind, to: &page) }
      }
    }
  }

  private func write(_ kind: IncidentChange.Kind, to page: inout HTMLWriter) {
    let changes = contents.changes.filter { $0.kind == kind }.sorted(by: isBefore)
    guard !changes.isEmpty else { return }
    page.element("div") { page in
      page.element("h3", words.count("change.\(kind.rawValue)", changes.count))
      page.element("ul", ["class": "changes"]) { page in
        for change in changes.prefix(Self.lineLimit) {
          page.element("li") { write(change, to: &$0) }
        }
      }
      let rest = changes.count - Self.lineLimit
      if rest > 0 { page.element("p", ["class": "note"], words.count("rows.more", rest)) }
    }
  }

  private func isBefore(_ left: IncidentChange, _ right: IncidentChange) -> Bool {
    guard let leftIncident = incidents[left.incidentID],
      let rightIncident = incidents[right.incidentID]
    else { return left.incidentID < right.incidentID }
    return leftIncident.isGraver(than: rightIncident)
  }

  private func write(_ change: IncidentChange, to page: inout HTMLWriter) {
    let wording = ChangeWording(words)
    let title = wording.title(change, now: incidents[change.incidentID])
    link(title, to: change.incidentID, in: &page)
    if let target = change.mergedInto {
      let words = words("merged")
      page.text(" — \(words) ")
      link(
        incidents[target].map { IncidentHeadline($0, self.words).line } ?? target, to: target,
        in: &page)
    } else if change.kind == .withdrawn {
      page.text(" — \(words("taken.back"))")
    } else if !change.what.isEmpty {
      page.element("small", wording.differences(change))
    }
  }

  private func link(_ text: String, to incident: String, in page: inout HTMLWriter) {
    if told.contains(incident) {
      page.element("a", ["href": "#i-\(incident)"], text)
    } else {
      page.text(text)
    }
  }
}
