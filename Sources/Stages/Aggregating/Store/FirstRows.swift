import GRDB
import Records

/// Fills a store that holds no event yet: every row is written once, keys and indices when all rows are
/// there.
final class FirstRows {
  private let database: Database
  private let events: EventRows
  private let tellings: TellingRows
  private let incidents: IncidentRows
  /// Keys of tellings, for them to be written in their order.
  private let keys = ByteStringSorter()
  private var writer = ByteWriter()

  /// - Parameter day: The day of the update, ISO 8601.
  init(_ database: Database, day: String) throws {
    self.database = database
    events = EventRows(database)
    tellings = TellingRows(database)
    incidents = IncidentRows(database, day: day)
    for name in IncidentStore.triggerNames {
      try database.execute(sql: "DROP TRIGGER IF EXISTS \(name)")
    }
    for name in IncidentStore.indexNames {
      try database.execute(sql: "DROP INDEX IF EXISTS \(name)")
    }
  }

  /// Writes an incident with its tellings, their events and documents.
  ///
  /// - Parameter mentions: The events of each member of `cluster`.
  func insert(
    _ incident: Incident, _ cluster: TellingCluster, _ mentions: [[ToldEvent]], founder: String
  ) throws {
    let row = try incidents.insert(incident, cluster, founder: founder)
    for (telling, mentions) in zip(cluster.members, mentions) {
      try tellings.insert(telling, incident: row)
      for key in telling.keys {
        writer.removeAll()
        writer.write(sorting: Int(Int64(bitPattern: key)))
        writer.write(sorting: Int(telling.row))
        try keys.add(writer.bytes)
      }
      for mention in mentions { _ = try events.insert(mention, telling: telling.row) }
      let first = mentions.min { $0.event.id.bytesPrecede($1.event.id) }
      if telling.describesDocument, let first { try events.saveDocument(of: first.event) }
    }
  }

  /// Writes what is easier to write when all rows are there.
  func finish() throws {
    try tellings.insertKeys { insert in
      try keys.forEach { bytes, range in
        var reader = ByteReader(bytes, range)
        let key = Int64(reader.readSortingNumber())
        try insert(key, Int64(reader.readSortingNumber()))
      }
    }
    try database.execute(sql: "INSERT INTO sentences (sentences) VALUES ('rebuild')")
    for statement in IncidentStore.sentenceTriggers + IncidentStore.indices {
      try database.execute(sql: statement)
    }
  }
}
