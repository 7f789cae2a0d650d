import Records

/// Incidents, one a row, under the column names of UCDP GED where it has one.
enum IncidentForm {
  static let form = TableForm<Incident>(
    coding + sides + sources + whereabouts + days + figures + rest
  ) { incident in
    guard let latitude = incident.place?.latitude, let longitude = incident.place?.longitude
    else { return nil }
    return (latitude, longitude)
  }

  private static let coding: [TableColumn<Incident>] = [
    .init("id", "the incident's id; stays while mentions are added") { $0.id },
    .init("year", "of `date_start`", number: { $0.date.flatMap { Int($0.from.prefix(4)) } }),
    .init("title", "one line for people, in English") { $0.title },
    .init("event_type", "PLOVER 2.0 type: ASSAULT") { $0.eventType },
    .init("event_mode", "PLOVER mode: aerial; empty where none is told") { $0.eventMode },
    .init("cameo", "CAMEO code; read it as text, since some begin with 0") { $0.cameo },
    .init("quad", "quad class: verbal_cooperation … material_conflict") { $0.quad },
    .init("acled", "ACLED sub-event type; empty where ACLED records no such thing") { $0.acled },
    .init("goldstein", "Goldstein scale, −10 to 10", decimal: { $0.goldstein }),
    .init(
      "status",
      "occurred, disputed, alleged (these three count), attempted, planned, possible, habitual, denied"
    ) { $0.status.rawValue },
    .init(
      "disputed", "1 where sources contradict each other, else 0", number: { $0.disputed ? 1 : 0 }),
    .init("part_of", "id of the larger incident whose figures hold its own; do not add both") {
      $0.partOf
    },
    .init(
      "event_clarity",
      "as UCDP: 1 for an incident of its own that can be told in time and place (precision 1 to 3), else 2",
      number: { incident in
        let isClear = (incident.date?.precision ?? 5) <= 3 && (incident.place?.precision ?? 7) <= 3
        return isClear ? 1 : 2
      }),
  ]

  private static let sides: [TableColumn<Incident>] = [
    .init("dyad_name", "\"side a - side b\", as UCDP writes it; empty where a side is unknown") {
      IncidentSides($0).dyadName
    },
    .init(
      "side_a", "who acted, by name; in two-sided fighting the first actor",
      list: { IncidentSides($0).a.names }),
    .init("side_a_id", "codes of side a", list: { IncidentSides($0).a.codes }),
    .init(
      "side_b", "whom it was done to; in two-sided fighting the other actors",
      list: { IncidentSides($0).b.names }),
    .init("side_b_id", "codes of side b", list: { IncidentSides($0).b.codes }),
  ]

  private static let sources: [TableColumn<Incident>] = [
    .init("number_of_sources", "documents that mention it, as in UCDP", number: { $0.documents }),
    .init("number_of_sites", "sites that mention it", number: { $0.sites.count }),
    .init(
      "number_of_voices", "sources that speak independently: copies of one wire text are one",
      number: { $0.voices }),
    .init("number_of_copies", "documents that repeat the text of another", number: { $0.copies }),
    .init("source_office", "the sites", list: { $0.sites }),
    .init("source_original", "who is quoted", list: { $0.claimants.map(\.name) }),
    .init("source_article", "URLs, separated by spaces, which URLs never hold") {
      $0.urls.joined(separator: " ")
    },
    .init("source_date", "first publication, ISO 8601 as the page gives it") {
      $0.firstPublished ?? $0.mentions.first?.published
    },
    .init("source_date_last", "last publication") {
      $0.lastPublished ?? $0.mentions.last?.published
    },
  ]

  private static let whereabouts: [TableColumn<Incident>] = [
    .init(
      "where_prec",
      "UCDP: 1 exact, 2 near, 3 second-level division, 4 first-level division, 5 linear or vague, 6 country, 7 sea or air",
      number: { $0.place?.precision }),
    .init("where_coordinates", "name of the place") { $0.place?.name },
    .init("adm_1", "first-level division") { $0.place?.admin1 },
    .init("country", "ISO 3166 alpha-3") { $0.place?.country },
    .init("geonameid", "the place in GeoNames", number: { $0.place?.geonameid }),
    .init("latitude", "degrees north, WGS 84", decimal: { $0.place?.latitude }),
    .init("longitude", "degrees east, WGS 84", decimal: { $0.place?.longitude }),
    .init("geom_wkt", "the point as well-known text: POINT (lon lat)") { incident in
      guard let latitude = incident.place?.latitude, let longitude = incident.place?.longitude
      else { return nil }
      return "POINT (\(longitude) \(latitude))"
    },
    .init(
      "priogrid_gid", "cell of PRIO-GRID, half a degree, counted from 1 at 90° S 180° W",
      number: { PrioGrid.cell(of: $0.place) }),
  ]

  private static let days: [TableColumn<Incident>] = [
    .init(
      "date_prec", "UCDP: 1 exact day, 2 within 2–6 days, 3 week, 4 month, 5 year or more",
      number: { $0.date?.precision }),
    .init("date_start", "first day, ISO 8601") { $0.date?.from },
    .init("date_end", "last day, ISO 8601") { $0.date?.to },
  ]

  private static let figures: [TableColumn<Incident>] =
    bounds("", "people killed") { $0.fatalities }
    + bounds("injured_", "people wounded") { $0.injured }
    + bounds("arrested_", "people arrested") { $0.arrested }
    + bounds("displaced_", "people driven from their homes") { $0.displaced }
    + bounds("participants_", "people who took part") { $0.participants }

  /// "best", "low", "high" of one figure, without a prefix for the killed, as GED has them.
  private static func bounds(
    _ prefix: String, _ what: String, _ figure: @escaping @Sendable (Incident) -> IncidentFigure?
  ) -> [TableColumn<Incident>] {
    [
      .init(
        "\(prefix)best",
        "\(what), the number to use when one is needed; empty where no source tells",
        number: { figure($0)?.best }),
      .init("\(prefix)low", "\(what), the least that a source gives", number: { figure($0)?.low }),
      .init("\(prefix)high", "\(what), the most that a source gives", number: { figure($0)?.high }),
    ]
  }

  private static let rest: [TableColumn<Incident>] = [
    .init("mentions", "number of event records", number: { $0.mentions.count }),
    .init(
      "event_ids", "the events: their sentences say all this", list: { $0.mentions.map(\.eventID) }),
    .init("why", "why the mentions are one incident") { $0.why },
  ]
}
