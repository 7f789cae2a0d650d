import Records

/// Incidents that ACLED would record, one a row, under ACLED's 31 column names.
struct ACLEDForm {
  /// The columns.
  let form: TableForm<Incident>

  /// Whether ACLED records such a thing at all.
  static func includes(_ incident: Incident) -> Bool { incident.isCounted && incident.acled != nil }

  /// Makes the columns.
  init(_ codes: CountryCodes) {
    form = TableForm(
      Self.act(codes) + Self.actor(1, "side a") { IncidentSides($0).a }
        + Self.actor(2, "side b") { IncidentSides($0).b } + Self.target + Self.place(codes)
        + Self.source
    ) { incident in
      guard let latitude = incident.place?.latitude, let longitude = incident.place?.longitude
      else { return nil }
      return (latitude, longitude)
    }
  }

  private static func act(_ codes: CountryCodes) -> [TableColumn<Incident>] {
    [
      .init("event_id_cnty", "country and the incident's id") {
        "\($0.place?.country ?? "")\($0.id)"
      },
      .init("event_date", "first day, ISO 8601; the day of publication where no mention tells one")
      {
        $0.date?.from ?? $0.firstPublished.map { String($0.prefix(10)) }
      },
      .init(
        "year", "of `event_date`",
        number: { incident in
          (incident.date?.from ?? incident.firstPublished).flatMap { Int($0.prefix(4)) }
        }),
      .init(
        "time_precision", "1 day, 2 week, 3 month or more",
        number: { incident in
          switch incident.date?.precision {
          case 1: 1
          case 2, 3: 2
          default: 3
          }
        }),
      .init("disorder_type", "Political violence, Demonstrations, Strategic developments") {
        incident in
        incident.acled.flatMap { sub in codes.acledType(of: sub).map { disorder($0, sub) } }
      },
      .init("event_type", "ACLED event type") { $0.acled.flatMap(codes.acledType) },
      .init("sub_event_type", "ACLED sub-event type") { $0.acled },
    ]
  }

  private static func disorder(_ type: String, _ subEvent: String) -> String {
    switch type {
    case "Protests": "Demonstrations"
    case "Riots": subEvent == "Violent demonstration" ? "Demonstrations" : "Political violence"
    case "Strategic developments": type
    default: "Political violence"
    }
  }

  private static func actor(
    _ number: Int, _ word: String, _ side: @escaping @Sendable (Incident) -> IncidentSides.Side
  ) -> [TableColumn<Incident>] {
    [
      .init("actor\(number)", "first name of \(word)") { side($0).names.first },
      .init(
        "assoc_actor_\(number)", "the others of \(word)",
        list: { Array(side($0).names.dropFirst()) }),
      .init(
        "inter\(number)", "ACLED's kind of actor by sector: State forces, Rebel group, Civilians …"
      ) { incident in
        side(incident).parties.first.flatMap { kind(of: $0, in: incident, side: number) }
      },
    ]
  }

  /// ACLED tells actors apart in eight kinds; sectors do not tell political from identity militias.
  private static func kind(of party: IncidentParty, in incident: Incident, side: Int) -> String? {
    if side == 1, incident.eventType == "PROTEST" {
      return incident.eventMode == "riot" ? "Rioters" : "Protesters"
    }
    switch party.sector {
    case "GOV", "MIL", "COP", "SPY", "JUD", "LEG":
      let isAtHome = party.country == nil || party.country == incident.place?.country
      return isAtHome ? "State forces" : "External/Other forces"
    case "REB", "RAD": return "Rebel group"
    case "UAF", "CRM", "PTY", "OPP": return "Political militia"
    case "IGO": return "External/Other forces"
    case "CVL", "BUS", "EDU", "REL", "JRN", "MED", "LAB", "NGO", "REF": return "Civilians"
    default: return nil
    }
  }

  private static let target: [TableColumn<Incident>] = [
    .init("interaction", "the kinds of both sides, in alphabetical order, joined by \"-\"") {
      incident in
      let sides = IncidentSides(incident)
      let kinds = [(1, sides.a), (2, sides.b)].compactMap { number, side in
        side.parties.first.flatMap { kind(of: $0, in: incident, side: number) }
      }
      return kinds.isEmpty
        ? nil : kinds.count == 1 ? "\(kinds[0]) only" : kinds.sorted().joined(separator: "-")
    },
    .init("civilian_targeting", "\"Civilian targeting\" where side b are civilians of violence") {
      incident in
      let isViolent = incident.eventType == "ASSAULT"
      let isCivilian = IncidentSides(incident).b.parties.contains {
        kind(of: $0, in: incident, side: 2) == "Civilians"
      }
      return isViolent && isCivilian ? "Civilian targeting" : nil
    },
  ]

  private static func place(_ codes: CountryCodes) -> [TableColumn<Incident>] {
    [
      .init("iso", "ISO 3166 numeric", number: { codes.number(of: $0.place?.country) }),
      .absent("region", "ACLED's regions are its own"),
      .init("country", "English name") { codes.name(of: $0.place?.country) },
      .init("admin1", "first-level division") { $0.place?.admin1 },
      .absent("admin2", "not carried"),
      .absent("admin3", "not carried"),
      .init("location", "name of the place") { $0.place?.name },
      .init("latitude", "degrees north, WGS 84", decimal: { $0.place?.latitude }),
      .init("longitude", "degrees east, WGS 84", decimal: { $0.place?.longitude }),
      .init(
        "geo_precision", "1 town, 2 second-level division, 3 larger",
        number: { incident in
          switch incident.place?.precision {
          case 1, 2: 1
          case 3: 2
          case nil: nil
          default: 3
          }
        }),
    ]
  }

  private static let source: [TableColumn<Incident>] = [
    .init("source", "the sites", list: { $0.sites }),
    .absent("source_scale", "not carried"),
    .init("notes", "the sentence that told it first") { $0.mentions.first?.sentence.text },
    .init(
      "fatalities", "people killed, best figure; 0 where none is told, as in ACLED",
      number: { $0.fatalities?.best ?? $0.fatalities?.low ?? 0 }),
    .init("tags", "\"crowd size=N\" where participants are counted") { incident in
      (incident.participants?.best ?? incident.participants?.low).map { "crowd size=\($0)" }
    },
    .init(
      "timestamp", "last publication, seconds since 1970",
      number: { incident in
        (incident.lastPublished ?? incident.mentions.last?.published).flatMap(PublicationTime.init)?
          .seconds
      }),
  ]
}
