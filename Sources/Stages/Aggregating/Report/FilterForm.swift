import Records

/// The fields by which the list of incidents is filtered. They are there where scripts run.
struct FilterForm {
  /// Actors that the field offers: those of the most incidents.
  private static let actorLimit = 150

  private let incidents: [Incident]
  private let words: ReportWords

  /// Makes the fields for the incidents that have cards.
  init(_ incidents: [Incident], _ words: ReportWords) {
    self.incidents = incidents
    self.words = words
  }

  /// How a party is known to the filter: by code, or by name.
  static func key(of party: IncidentParty) -> String? {
    guard let key = party.id ?? party.name else { return nil }
    // The bar separates keys.
    return key.split(separator: "|").joined(separator: " ")
  }

  /// The parties of an incident, each once.
  static func actorKeys(of incident: Incident) -> [String] {
    Set((incident.actors + incident.recipients).compactMap(key)).sorted()
  }

  /// Writes the form, hidden until the script shows it.
  func write(to page: inout HTMLWriter) {
    page.element(
      "form",
      [
        "class": "filter", "id": "filter", "hidden": "hidden", "aria-label": words("filter.name"),
        "role": "search",
      ]
    ) { page in
      field("word", words("filter.word"), to: &page) { page in
        page.open(
          "input",
          [
            "id": "f-word", "type": "search", "autocomplete": "off",
            "placeholder": words("filter.hint"),
          ])
      }
      select("country", countries, to: &page)
      select("actor", actors, to: &page)
      select("type", types, to: &page)
      field("from", words("filter.from"), to: &page) { page in
        page.open("input", ["id": "f-from", "type": "date"])
      }
      field("to", words("filter.to"), to: &page) { page in
        page.open("input", ["id": "f-to", "type": "date"])
      }
      page.element("button", ["type": "reset"], words("filter.reset"))
      page.element(
        "output", ["id": "f-found", "data-words": words("filter.found"), "aria-live": "polite"], "")
    }
  }

  private func field(
    _ name: String, _ label: String, to page: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void
  ) {
    page.element("span", ["class": "field \(name)"]) { page in
      page.element("label", ["for": "f-\(name)"], label)
      body(&page)
    }
  }

  private func select(
    _ name: String, _ options: [(value: String, text: String)], to page: inout HTMLWriter
  ) {
    field(name, words("filter.\(name)"), to: &page) { page in
      page.element("select", ["id": "f-\(name)"]) { page in
        page.element("option", ["value": ""], words("filter.all"))
        for option in options { page.element("option", ["value": option.value], option.text) }
      }
    }
  }

  private var countries: [(value: String, text: String)] {
    counted(incidents.compactMap(\.place?.country)).map { code, number in
      (code, "\(words.country(code)) (\(number))")
    }
    .sorted { ($0.text, $0.value) < ($1.text, $1.value) }
  }

  private var types: [(value: String, text: String)] {
    counted(incidents.map(\.eventType)).map { code, number in
      (code, "\(words.event(code, nil)) (\(number))")
    }
    .sorted { ($0.text, $0.value) < ($1.text, $1.value) }
  }

  private var actors: [(value: String, text: String)] {
    var names: [String: String] = [:]
    for party in incidents.flatMap({ $0.actors + $0.recipients }) {
      guard let key = Self.key(of: party) else { continue }
      names[key] = min(names[key] ?? party.name ?? key, party.name ?? key)
    }
    return counted(incidents.flatMap(Self.actorKeys)).prefix(Self.actorLimit)
      .map { key, number in (key, "\(names[key] ?? key) (\(number))") }
      .sorted { ($0.text, $0.value) < ($1.text, $1.value) }
  }

  /// Values with their numbers, the most frequent first.
  private func counted(_ values: [String]) -> [(value: String, number: Int)] {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (value: $0.key, number: $0.value) }
  }
}
