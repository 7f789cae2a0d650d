import GRDB
import Records

/// Incidents as rows of a store, and what became of them.
final class IncidentRows {
  private let database: Database
  let day: String
  /// For digests, so that its memory is used again.
  private var writer = JSONWriter()
  private lazy var insertion = Result { try RowStatement(database, sql: Self.insertionSQL) }
  private lazy var updating = Result { try RowStatement(database, sql: Self.updateSQL) }
  private lazy var partyInsertion = Result {
    try RowStatement(
      database, sql: "INSERT INTO incident_parties VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
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
    bind(incident, cluster, founder: founder, digest: digest(of: incident), to: statement)
    statement.bind(incident.id)
    statement.bind(day)
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
    let digest = digest(of: incident)
    guard digest != stored.digest, formerDigest != stored.digest else { return nil }
    let statement = try updating.get()
    bind(incident, cluster, founder: founder, digest: digest, to: statement)
    statement.bind(stored.row)
    try statement.execute()
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
        statement.bind(row)
        statement.bind(side)
        statement.bind(place)
        statement.bind(party.id)
        statement.bind(party.name ?? party.texts.first)
        statement.bind(party.country)
        statement.bind(party.sector)
        statement.bind(party.mentions)
        try statement.execute()
      }
    }
  }

  /// Binds the values of `fields`.
  private func bind(
    _ incident: Incident, _ cluster: TellingCluster, founder: String, digest: Int64,
    to statement: RowStatement
  ) {
    statement.bind(incident.title)
    statement.bind(incident.status.rawValue)
    statement.bind(incident.eventType)
    statement.bind(incident.eventMode)
    statement.bind(incident.quad)
    statement.bind(incident.goldstein)
    statement.bind(incident.date?.from)
    statement.bind(incident.date?.to)
    statement.bind(incident.date?.precision)
    statement.bind(incident.place?.name)
    statement.bind(incident.place?.country)
    statement.bind(incident.place?.admin1)
    statement.bind(incident.place?.latitude)
    statement.bind(incident.place?.longitude)
    statement.bind(incident.place?.precision)
    statement.bind(incident.fatalities?.best)
    statement.bind(incident.fatalities?.low)
    statement.bind(incident.fatalities?.high)
    statement.bind(incident.injured?.best)
    statement.bind(incident.arrested?.best)
    statement.bind(incident.disputed)
    statement.bind(incident.partOf)
    statement.bind(incident.isCounted)
    statement.bind(incident.documents)
    statement.bind(incident.copies)
    statement.bind(incident.voices)
    statement.bind(incident.mentions.count)
    statement.bind(incident.firstPublished)
    statement.bind(incident.lastPublished)
    statement.bind(day)
    statement.bind(founder)
    statement.bind(cluster.members.first?.sortKey ?? "")
    statement.bind(digest)
  }

  /// A hash of the record, to see whether it is different; leaves the record in `writer`.
  private func digest(of incident: Incident) -> Int64 {
    writer.removeAll()
    incident.write(to: &writer)
    return Int64(bitPattern: ByteHash.ofWords(of: writer.bytes))
  }

  /// The hash of the record in `writer` that stores had before 2026-11-28.
  private var formerDigest: Int64 { Int64(bitPattern: ByteHash.of(writer.bytes)) }

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
