import Records

/// Incidents as CSV, one a row, under the column names of UCDP GED where it has one.
///
/// | column | what it holds |
/// |---|---|
/// | `id` | the incident's id |
/// | `year` | of `date_start` |
/// | `title` | one line for people |
/// | `event_type`, `event_mode`, `cameo`, `quad`, `acled`, `goldstein` | PLOVER, CAMEO, ACLED |
/// | `status`, `disputed` | whether it happened; 1 where sources contradict each other |
/// | `dyad_name` | "side a - side b", as UCDP writes it |
/// | `side_a`, `side_a_id`, `side_b`, `side_b_id` | names and codes, several separated by ";" |
/// | `number_of_sources` | mentioning documents, as in UCDP |
/// | `number_of_sites`, `number_of_voices` | sites; sources that speak independently |
/// | `source_office`, `source_original` | sites; who is quoted |
/// | `source_article` | URLs, separated by spaces, which URLs never hold |
/// | `source_date` | the first publication |
/// | `where_prec`, `where_coordinates`, `adm_1`, `country` | UCDP precision, name, division, ISO 3166 |
/// | `geonameid`, `latitude`, `longitude` | GeoNames; degrees, WGS 84 |
/// | `date_prec`, `date_start`, `date_end` | UCDP's precision, ISO 8601 |
/// | `best`, `low`, `high` | people killed |
/// | `injured_best` … `participants_high` | the other figures likewise |
/// | `mentions` | number of event records |
/// | `event_ids` | the events, separated by ";" |
///
/// In two-sided fighting side b is the second actor. Unknown values are empty. Texts are guarded
/// against spreadsheet formulas; see `CSVRow`.
public struct IncidentCSV: Sendable {
  private let incidents: [Incident]

  /// Makes the table of some incidents, in their order.
  public init(_ incidents: [Incident]) { self.incidents = incidents }

  /// The columns, in their order.
  public static let columns =
    [
      "id", "year", "title", "event_type", "event_mode", "cameo", "quad", "acled", "goldstein",
      "status", "disputed", "dyad_name", "side_a", "side_a_id", "side_b", "side_b_id",
      "number_of_sources", "number_of_sites", "number_of_voices", "source_office",
      "source_original", "source_article", "source_date", "where_prec", "where_coordinates",
      "adm_1", "country", "geonameid", "latitude", "longitude", "date_prec", "date_start",
      "date_end", "best", "low", "high",
    ]
    + ["injured", "arrested", "displaced", "participants"].flatMap { name in
      ["best", "low", "high"].map { "\(name)_\($0)" }
    } + ["mentions", "event_ids"]

  /// The table, with a heading.
  public var text: String { Self.heading + incidents.map(Self.line).joined() }

  /// The first line of the table.
  public static var heading: String {
    var heading = CSVRow()
    for column in columns { heading.add(column as String?) }
    return heading.text
  }

  /// The line of one incident.
  public static func line(_ incident: Incident) -> String { row(incident).text }

  static func row(_ incident: Incident) -> CSVRow {
    var row = CSVRow()
    row.add(incident.id as String?)
    row.add(incident.date.flatMap { Int($0.from.prefix(4)) })
    row.add(incident.title as String?)
    row.add(incident.eventType as String?)
    row.add(incident.eventMode)
    row.add(incident.cameo)
    row.add(incident.quad)
    row.add(incident.acled)
    row.add(incident.goldstein)
    row.add(incident.status.rawValue as String?)
    row.add(incident.disputed ? 1 : 0)
    addSides(of: incident, to: &row)
    addSources(of: incident, to: &row)
    addPlace(incident.place, to: &row)
    row.add(incident.date?.precision)
    row.add(incident.date?.from)
    row.add(incident.date?.to)
    for figure in [
      incident.fatalities, incident.injured, incident.arrested, incident.displaced,
      incident.participants,
    ] {
      row.add(figure?.best)
      row.add(figure?.low)
      row.add(figure?.high)
    }
    row.add(incident.mentions.count)
    row.add(incident.mentions.map(\.eventID))
    return row
  }

  private static func addSides(of incident: Incident, to row: inout CSVRow) {
    let isTwoSided = incident.isTwoSided
    let sideA = isTwoSided ? Array(incident.actors.prefix(1)) : incident.actors
    let sideB = isTwoSided ? Array(incident.actors.dropFirst()) : incident.recipients
    let names = [sideA, sideB].map { $0.compactMap(IncidentWording.name) }
    let dyad =
      names.contains { $0.isEmpty }
      ? nil : names.map { $0.joined(separator: ", ") }.joined(separator: " - ")
    row.add(dyad)
    for (side, name) in zip([sideA, sideB], names) {
      row.add(name)
      row.add(side.compactMap(\.id))
    }
  }

  private static func addSources(of incident: Incident, to row: inout CSVRow) {
    row.add(incident.documents)
    row.add(incident.sites.count)
    row.add(incident.voices)
    row.add(incident.sites)
    row.add(incident.claimants.map(\.name))
    row.add(incident.urls.joined(separator: " ") as String?)
    row.add(incident.mentions.first?.published)
  }

  private static func addPlace(_ place: IncidentPlace?, to row: inout CSVRow) {
    row.add(place?.precision)
    row.add(place?.name)
    row.add(place?.admin1)
    row.add(place?.country)
    row.add(place?.geonameid)
    row.add(place?.latitude)
    row.add(place?.longitude)
  }
}
