import Records

/// One mention with the incident it belongs to: a row of `events`.
struct EventRow {
  let incident: Incident
  let mention: IncidentMention

  var event: Event { mention.event }
}

/// Mentions, one a row, under the column names of POLECAT, the data set coded in PLOVER.
enum EventForm {
  static let form = TableForm<EventRow>(
    coding + party("Actor", "actor") { $0.event.actors }
      + party("Recipient", "recipient") { $0.event.recipients } + place + source + ours
  ) { row in
    guard let latitude = row.event.place?.latitude, let longitude = row.event.place?.longitude
    else { return nil }
    return (latitude, longitude)
  }

  private static let coding: [TableColumn<EventRow>] = [
    .init("Event ID", "the event's id: document, sentence, number") { $0.event.id },
    .init("Event Date", "first day, ISO 8601; the day of publication where the text tells none") {
      $0.event.date?.from ?? $0.event.published.map { String($0.prefix(10)) }
    },
    .init("Event Type", "PLOVER 2.0 type: ASSAULT") { $0.event.coding.type },
    .init("Event Mode", "PLOVER mode: aerial; empty where none is told") { $0.event.coding.mode },
    .init(
      "Intensity", "PLOVER's conflict–cooperation score, −10 to 10",
      decimal: { $0.event.coding.ploverScore }),
    .init("Quad Code", "VERBAL COOPERATION … MATERIAL CONFLICT") {
      $0.event.coding.quad.map { quad in
        quad.uppercased().split(separator: "_").joined(separator: " ")
      }
    },
    .init("Contexts", "PLOVER contexts", list: { $0.event.contexts }),
  ]

  private static func party(
    _ side: String, _ word: String, _ parties: @escaping @Sendable (EventRow) -> [Participant]
  ) -> [TableColumn<EventRow>] {
    [
      .init(
        "\(side) Name", "usual name of the \(word), or the words of the text",
        list: { row in
          parties(row).compactMap { $0.name ?? $0.text }
        }),
      .init(
        "\(side) Country", "ISO 3166 alpha-3 of each \(word) that has a country",
        list: { row in
          parties(row).compactMap(\.country)
        }),
      .absent("\(side) COW", "codes of the Correlates of War project are not carried"),
      .init("Primary \(side) Sector", "PLOVER sector of the first \(word): GOV, MIL, REB, CVL …") {
        parties($0).first?.sector
      },
      .init("\(side) Sectors", "PLOVER sectors of all", list: { parties($0).compactMap(\.sector) }),
      .absent("\(side) Title", "titles are part of the words of the text"),
      .init("\(side) Name Raw", "the words of the text", list: { parties($0).compactMap(\.text) }),
      .absent("Wikipedia \(side) ID", "actors are not linked to Wikipedia; see `\(word)_ids`"),
    ]
  }

  private static let place: [TableColumn<EventRow>] = [
    .init("Placename", "usual name of the place") { $0.event.place?.name },
    .init("City", "the same, where it is a town (precision 1 or 2)") { row in
      row.event.place.flatMap { $0.precision <= 2 ? $0.name : nil }
    },
    .init("District", "the same, where it is a second-level division (precision 3)") { row in
      row.event.place.flatMap { $0.precision == 3 ? $0.name : nil }
    },
    .init("Province", "first-level division") { $0.event.place?.admin1 },
    .init("Country", "ISO 3166 alpha-3") { $0.event.place?.country },
    .init("Latitude", "degrees north, WGS 84", decimal: { $0.event.place?.latitude }),
    .init("Longitude", "degrees east, WGS 84", decimal: { $0.event.place?.longitude }),
    .init("GeoNames ID", "the place in GeoNames", number: { $0.event.place?.geonameid }),
    .init("Raw Placename", "the words of the text") { $0.event.place?.text },
    .init("Feature Type", "GeoNames feature code: PPL, ADM1") { $0.event.place?.feature },
  ]

  private static let source: [TableColumn<EventRow>] = [
    .init("Source", "the site") { $0.event.siteName },
    .init("Publication Date", "day of publication, ISO 8601") {
      $0.event.published.map { String($0.prefix(10)) }
    },
    .absent("Story People", "only who acts or is acted upon is kept"),
    .absent("Story Organizations", "only who acts or is acted upon is kept"),
    .absent("Story Locations", "only the place of the event is kept"),
    .init("Language", "of the page, ISO 639-1") { $0.event.language },
    .init("Version", "of the program") { _ in Version.current },
  ]

  /// What POLECAT has no column for.
  private static let ours: [TableColumn<EventRow>] = [
    .init("incident_id", "the incident that it is a mention of") { $0.incident.id },
    .init("voice", "number of the voice within the incident", number: { $0.mention.voice }),
    .init("actor_ids", "codes of the actors", list: { $0.event.actors.compactMap(\.id) }),
    .init(
      "recipient_ids", "codes of the recipients", list: { $0.event.recipients.compactMap(\.id) }),
    .init("date_end", "last day, ISO 8601") { $0.event.date?.to },
    .init("date_prec", "UCDP's precision, 1 to 5", number: { $0.event.date?.precision }),
    .init("where_prec", "UCDP's precision, 1 to 7", number: { $0.event.place?.precision }),
    .init("cameo", "CAMEO code; read it as text") { $0.event.coding.cameo },
    .init("goldstein", "Goldstein scale, −10 to 10", decimal: { $0.event.coding.goldstein }),
    .init(
      "killed", "people killed, by this sentence",
      number: { $0.event.fatalities?.best ?? $0.event.fatalities?.low }),
    .init(
      "injured", "people wounded, by this sentence",
      number: { $0.event.injured?.best ?? $0.event.injured?.low }),
    .init("claimant", "who is quoted") { $0.event.claim?.source.flatMap { $0.name ?? $0.text } },
    .init(
      "factuality",
      "asserted, reported, hedged, denied, planned, attempted, possible, hypothetical, habitual"
    ) {
      $0.event.factuality.rawValue
    },
    .init("polarity", "positive; negative where it is said not to have happened") {
      $0.event.polarity.rawValue
    },
    .init("confidence", "0 to 1, calibrated on the gold set", decimal: { $0.event.confidence }),
    .init("trigger", "the words that name the act") { $0.event.trigger.text },
    .init("sentence", "the sentence that tells of it") { $0.event.sentence.text },
    .init("url", "the page") { $0.event.url },
    .init("rule", "the line of the language data that fired") { $0.event.rule },
  ]
}
