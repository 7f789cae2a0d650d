import Records

/// The fields of an incident that a researcher cites: codes, precision, events and rules.
struct IncidentRecord {
  private let incident: Incident
  private let shown: [IncidentMention]
  private let words: ReportWords

  /// Makes the list of fields.
  ///
  /// - Parameter shown: The mentions whose events are listed; without any, only what names the incident.
  init(_ incident: Incident, shown: [IncidentMention], _ words: ReportWords) {
    self.incident = incident
    self.shown = shown
    self.words = words
  }

  /// Writes the list.
  func write(to page: inout HTMLWriter) {
    page.element("dl") { page in
      entry("id", incident.id, to: &page)
      entry("codes", codes, to: &page)
      if shown.isEmpty { return }
      entry("date", incident.date.map(date), to: &page)
      entry("place", incident.place.map(place), to: &page)
      entry(
        "claimants", incident.claimants.map(\.name).joined(separator: " ; "), to: &page)
      entry("part", incident.partOf, to: &page)
      entry("why", JoinsWording(incident, words).text, to: &page)
      for mention in shown { entry("rule", "\(mention.eventID) · \(mention.rule)", to: &page) }
    }
  }

  private func entry(_ name: String, _ value: String?, to page: inout HTMLWriter) {
    guard let value, !value.isEmpty else { return }
    page.element("dt", words("field.\(name)"))
    page.element("dd", value)
  }

  private func precision(_ number: Int) -> String { words("precision", ["n": "\(number)"]) }

  private func date(_ date: IncidentDate) -> String {
    let days = date.from == date.to ? date.from : "\(date.from)/\(date.to)"
    return "\(days), \(precision(date.precision))"
  }

  private func place(_ place: IncidentPlace) -> String {
    var parts = [place.name]
    if let division = place.admin1, division != place.name { parts.append(division) }
    parts.append(precision(place.precision))
    if let latitude = place.latitude, let longitude = place.longitude {
      parts.append("\(latitude), \(longitude)")
    }
    if let id = place.geonameid { parts.append("GeoNames \(id)") }
    return parts.joined(separator: ", ")
  }

  private var codes: String {
    [
      "\(incident.eventType)\(incident.eventMode.map { "/\($0)" } ?? "")",
      incident.cameo.map { "CAMEO \($0)" }, incident.goldstein.map { "Goldstein \($0)" },
      incident.acled.map { "ACLED \($0)" },
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }
}
