import GRDB
import Records

/// Incidents as rows of a store, and what became of them.
final class IncidentRows {
  private let database: Database
  let day: String
  /// For digests, so that its memory is used again.
  private var writer = JSONWriter()
  private lazy var insertion = Result { try database.makeStatement(sql: Self.insertionSQL) }
  private lazy var partyInsertion = Result {
    try database.makeStatement(
      sql: "INSERT INTO incident_parties VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// - Parameter day: The day of the update, ISO 8601.
  init(_ database: Database, day: String = "") {
    self.database = database
    self.day = day
  }

  private static let fields = [
    "title", "status", "event_type", "event_mode", "quad", "goldstein", "date_from", "date_to",
    "date_precision", "place", "country", "admin1", "latitude", "longitude", "place_precision",
    "fatalities_best", "fatalities_low", "fatalities_high", "injured_best", "arrested_best",
    "disputed", "part_of", "counted", "documents", "copies", "voices", "mentions",
    "first_published", "last_published", "changed", "founder", "sort_key", "digest",
  ]

  private static let insertionSQL = """
    INSERT INTO incidents (\(fields.joined(separator: ", ")), id, added)
    VALUES (\(Array(repeating: "?", count: fields.count + 2).joined(separator: ", ")))
    """

  private static let updateSQL = """
    UPDATE incidents SET \(fields.map { "\($0) = ?" }.joined(separator: ", ")) WHERE rowid = ?
    """

  /// What is known of a stored incident.
  struct Stored {
    let row: Int64
    let id: String
    let founder: String
    let title: String
    let status: String
    let fatalities: Int?
    let mentions: Int
    let digest: Int64
    let added: String
    let outline: IncidentChange.Outline
  }

  /// A stored incident by its row; nil where there is none.
  func stored(_ row: Int64) throws -> Stored? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT rowid, id, founder, title, status, fatalities_best, mentions, digest, added,
          event_type, event_mode, place, country, fatalities_low, fatalities_high
        FROM incidents WHERE rowid = ?
        """)
    return try Row.fetchOne(statement, arguments: [row]).map {
      Stored(
        row: $0[0], id: $0[1], founder: $0[2], title: $0[3], status: $0[4], fatalities: $0[5],
        mentions: $0[6], digest: $0[7], added: $0[8],
        outline: IncidentChange.Outline(
          eventType: $0[9], eventMode: $0[10], place: $0[11], country: $0[12], best: $0[5],
          low: $0[13], high: $0[14]))
    }
  }

  /// The id of the incident that an event founds: another where a stored incident has that id, which
  /// its founder left.
  func newID(foundedBy event: String) throws -> String {
    let id = IncidentBuilder.id(foundedBy: event)
    let isTaken = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM incidents WHERE id = ?)", arguments: [id])
    return isTaken == true ? ContentDigest.identifier(of: "incident", event, day) : id
  }

  /// Writes an incident that has no row yet.
  ///
  /// - Returns: The number of its row.
  func insert(_ incident: Incident, _ cluster: TellingCluster, founder: String) throws -> Int64 {
    let statement = try insertion.get()
    statement.setUncheckedArguments(
      arguments(incident, cluster, founder: founder) + [incident.id, day])
    try statement.execute()
    let row = database.lastInsertedRowID
    try insertParties(of: incident, row)
    return row
  }

  /// Writes an incident over a stored one, if it is different.
  ///
  /// - Returns: The change; nil where nothing is different.
  func update(
    _ stored: Stored, with incident: Incident, _ cluster: TellingCluster, founder: String
  ) throws -> IncidentChange? {
    guard digest(of: incident) != stored.digest else { return nil }
    try database.cachedStatement(sql: Self.updateSQL).execute(
      arguments: arguments(incident, cluster, founder: founder) + [stored.row])
    try database.execute(
      sql: "DELETE FROM incident_parties WHERE incident = ?", arguments: [stored.row])
    try insertParties(of: incident, stored.row)
    let change = IncidentChange(
      incidentID: incident.id, kind: .changed, date: day, title: incident.title,
      what: Self.differences(stored, incident))
    try note(change, added: stored.added)
    return change
  }

  /// Takes an incident out.
  func withdraw(_ stored: Stored, mergedInto other: String?) throws -> IncidentChange {
    try database.execute(sql: "DELETE FROM incidents WHERE rowid = ?", arguments: [stored.row])
    try database.execute(
      sql: "DELETE FROM incident_parties WHERE incident = ?", arguments: [stored.row])
    let change = IncidentChange(
      incidentID: stored.id, kind: .withdrawn, date: day, title: stored.title,
      what: [other.map { "merged into \($0)" } ?? "its mentions were taken back"],
      mergedInto: other, last: stored.outline)
    try note(change, added: stored.added)
    return change
  }

  private func note(_ change: IncidentChange, added: String) throws {
    try database.execute(
      sql: "INSERT INTO incident_changes VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        change.date, change.incidentID, change.kind.rawValue, change.title,
        change.what.joined(separator: "\n"), change.mergedInto, added,
      ])
  }

  private func insertParties(of incident: Incident, _ row: Int64) throws {
    let statement = try partyInsertion.get()
    for (side, parties) in [("actor", incident.actors), ("recipient", incident.recipients)] {
      for (place, party) in parties.enumerated() {
        statement.setUncheckedArguments([
          row, side, place, party.id, party.name ?? party.texts.first, party.country, party.sector,
          party.mentions,
        ])
        try statement.execute()
      }
    }
  }

  private func arguments(
    _ incident: Incident, _ cluster: TellingCluster, founder: String
  ) -> StatementArguments {
    [
      incident.title, incident.status.rawValue, incident.eventType, incident.eventMode,
      incident.quad, incident.goldstein, incident.date?.from, incident.date?.to,
      incident.date?.precision, incident.place?.name, incident.place?.country,
      incident.place?.admin1, incident.place?.latitude, incident.place?.longitude,
      incident.place?.precision, incident.fatalities?.best, incident.fatalities?.low,
      incident.fatalities?.high, incident.injured?.best, incident.arrested?.best,
      incident.disputed, incident.partOf, incident.isCounted, incident.documents,
      incident.copies, incident.voices, incident.mentions.count, incident.firstPublished,
      incident.lastPublished, day, founder, cluster.members.first?.sortKey ?? "",
      digest(of: incident),
    ]
  }

  /// A hash of the record, to see whether it is different.
  private func digest(of incident: Incident) -> Int64 {
    writer.removeAll()
    incident.write(to: &writer)
    return Int64(bitPattern: ByteHash.of(writer.bytes))
  }

  private static func differences(_ stored: Stored, _ incident: Incident) -> [String] {
    var differences: [IncidentDifference] = []
    func compare(_ about: IncidentDifference.Subject, _ before: String?, _ after: String?) {
      if before != after { differences.append(IncidentDifference(about, before, after)) }
    }
    compare(.status, stored.status, incident.status.rawValue)
    compare(
      .fatalities, stored.fatalities.map(String.init),
      incident.fatalities?.best.map(String.init))
    compare(.mentions, String(stored.mentions), String(incident.mentions.count))
    if differences.isEmpty { compare(.title, stored.title, incident.title) }
    return (differences.isEmpty ? [IncidentDifference(.details)] : differences).map(\.text)
  }
}
