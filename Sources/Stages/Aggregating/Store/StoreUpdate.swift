import GRDB
import Records

/// One update of a store: takes events one after the other, then makes their incidents.
///
/// All of it is one transaction. With an empty store, which every run that keeps nothing has too,
/// tellings are placed in one sweep through time, and memory holds some weeks of them; otherwise those
/// of this update are placed among what is stored, and memory holds them and what they touch.
final class StoreUpdate {
  /// What an update came to.
  struct Result {
    var changes: [IncidentChange] = []
    var sources: [SourceCoverage] = []
  }

  /// Events of one document that are held until the next document; a list of more is stored bit by bit.
  private static let mostPending = 2_000

  let database: Database
  let rows: EventRows
  let tellings: TellingRows
  let isKept: Bool
  /// Whether it had no telling when the update began.
  let wasEmpty: Bool
  private let lastRow: Int64
  private var pending: [ToldEvent] = []
  /// Events of this update by their documents; only where the store was not empty.
  private var documents: [String: Set<String>] = [:]
  /// Addresses of pages that this update found to be taken off.
  private var goneAddresses: Set<String> = []
  /// The last day of publication.
  private(set) var lastDay = ""
  private let dirtying: Statement

  init(_ database: Database, isKept: Bool) throws {
    self.database = database
    self.isKept = isKept
    rows = EventRows(database)
    tellings = TellingRows(database)
    lastRow = try Int64.fetchOne(database, sql: "SELECT max(id) FROM tellings") ?? 0
    let hasEvents = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM events)")
    wasEmpty = lastRow == 0 && hasEvents != true
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS dirty_documents (id TEXT PRIMARY KEY) WITHOUT ROWID;
        DELETE FROM dirty_documents;
        """)
    dirtying = try database.makeStatement(sql: "INSERT OR IGNORE INTO dirty_documents VALUES (?)")
    // A store of an older version has events without tellings.
    if lastRow == 0, hasEvents == true {
      try database.execute(
        sql: "INSERT OR IGNORE INTO dirty_documents SELECT document_id FROM events")
    }
  }

  /// Takes an event.
  ///
  /// - Parameter mention: With its line.
  func add(_ mention: ToldEvent) throws {
    let event = mention.event
    if let last = pending.last, last.event.documentID != event.documentID { try flush() }
    if let day = event.published?.prefix(10), day > lastDay[...] { lastDay = String(day) }
    pending.append(mention)
    if pending.count >= Self.mostPending { try flush() }
  }

  /// Takes a failure.
  func add(_ failure: FailureRecord) throws {
    guard isKept else { return }
    if !wasEmpty, let address = failure.url, failure.tellsOfPageTakenOff {
      goneAddresses.insert(address)
    }
    try database.execute(
      sql: "INSERT OR IGNORE INTO failures (id, stage, code, url, json) VALUES (?, ?, ?, ?, ?)",
      arguments: [failure.id, failure.stage, failure.code, failure.url, Self.json(failure)])
  }

  /// Takes back what earlier updates stored and this one knows better: events of pages that are gone,
  /// and of earlier texts of a page that is told anew.
  ///
  /// - Parameter replaced: Documents that this update holds whole, so that events of them which it does
  ///   not hold are taken back too; nil where it may hold parts of documents.
  private func withdrawOutdated(_ replaced: Set<String>?) throws {
    for address in goneAddresses.sorted() {
      for document in try rows.documents(at: address) where documents[document] == nil {
        try withdraw(eventsOf: document, except: [])
      }
    }
    for document in documents.keys.sorted() {
      for other in try rows.documents(sharingAddressWith: document) where documents[other] == nil {
        try withdraw(eventsOf: other, except: [])
      }
    }
    guard let replaced else { return }
    for document in replaced.union(documents.keys).sorted() {
      try withdraw(eventsOf: document, except: documents[document] ?? [])
    }
  }

  /// Takes back what is stored of a document, but for some events.
  private func withdraw(eventsOf document: String, except ids: Set<String>) throws {
    let gone = try rows.events(ofDocument: document).map { $0.event.id }.filter {
      !ids.contains($0)
    }
    guard !gone.isEmpty else { return }
    try rows.delete(gone, of: document)
    try markDirty(document)
  }

  private func flush() throws {
    guard let first = pending.first else { return }
    let lines = Self.eachOnce(pending)
    pending.removeAll(keepingCapacity: true)
    let document = first.event.documentID
    if !wasEmpty { documents[document, default: []].formUnion(lines.map { $0.event.id }) }
    try rows.saveDocument(of: first.event)
    if try rows.hasEvents(ofDocument: document) || lines.count >= Self.mostPending {
      return try merge(lines)
    }
    // The usual case: all events of a document that is new, one after the other.
    let made = DocumentTellings.tellings(of: lines)
    var byEvent: [String: Int64] = [:]
    for telling in made {
      try tellings.insert(telling)
      for event in telling.eventIDs { byEvent[event] = telling.row }
    }
    for line in lines
    where try rows.insert(line, telling: byEvent[line.event.id]) == nil {
      // An event of this id stands under another document.
      try merge([line])
      try markDirty(document)
    }
  }

  /// Adds events to those of a document that is stored already, in whole or in part.
  private func merge(_ lines: [ToldEvent]) throws {
    for line in lines {
      if let known = try rows.stored(line.event.id) {
        guard replaces(line.json, known) else { continue }
        try rows.replace(known.row, with: line)
        updated.insert(known.row)
        try markDirty(known.document)
      } else if let row = try rows.insert(line, telling: nil) {
        updated.insert(row)
      }
      try markDirty(line.event.documentID)
    }
  }

  /// Rows of events that this update has written where others were already.
  private var updated: Set<Int64> = []

  /// A new run knows better than an old one; within a run the JSON that sorts last counts, whichever
  /// comes first.
  private func replaces(
    _ json: String, _ known: (row: Int64, json: String, document: String)
  ) -> Bool {
    if json == known.json { return false }
    let isOfThisRun = wasEmpty || updated.contains(known.row)
    return !isOfThisRun || known.json.bytesPrecede(json)
  }

  private static func eachOnce(_ lines: [ToldEvent]) -> [ToldEvent] {
    if lines.count == 1 { return lines }
    var places: [String: Int] = [:]
    var kept: [ToldEvent] = []
    for line in lines {
      if let place = places[line.event.id] {
        if kept[place].json.bytesPrecede(line.json) { kept[place] = line }
      } else {
        places[line.event.id] = kept.count
        kept.append(line)
      }
    }
    return kept
  }

  private func markDirty(_ document: String) throws {
    dirtying.setUncheckedArguments([document])
    try dirtying.execute()
  }

  /// Makes incidents.
  ///
  /// - Parameters:
  ///   - options: The day of the update and whether documents are whole.
  ///   - body: Takes the incidents that events of this update belong to, in order.
  func finish(
    _ options: AggregationOptions, _ body: (Incident) throws -> Void
  ) throws -> Result {
    try flush()
    let incidents = IncidentRows(database, day: options.day ?? lastDay)
    if !wasEmpty { try withdrawOutdated(options.replacedDocuments) }
    var result = Result()
    if wasEmpty {
      for document in try dirtyDocuments() {
        try makeAnew(document, old: try tellings.tellings(ofDocument: document))
      }
      result.changes = try placeAll(incidents, body)
    } else {
      result.changes = try placeNew(incidents, body)
    }
    result.sources = try rows.sources()
    try database.execute(sql: "DROP TABLE dirty_documents")
    return result
  }

  private func dirtyDocuments() throws -> [String] {
    try String.fetchAll(database, sql: "SELECT id FROM dirty_documents ORDER BY id")
  }

  /// Makes the tellings of a document anew; those that stay the same are left as they are.
  ///
  /// - Returns: The tellings that are gone, those that are new, and those that stay.
  @discardableResult
  private func makeAnew(
    _ document: String, old: [Telling]
  ) throws -> (gone: [Telling], new: [Telling], same: [Telling]) {
    let events = try rows.events(ofDocument: document)
    let made = events.isEmpty ? [] : DocumentTellings.tellings(of: events)
    let same = old.filter { one in made.contains { Self.isSame(one, $0) } }
    let gone = old.filter { one in !same.contains { $0 === one } }
    let new = made.filter { one in !same.contains { Self.isSame($0, one) } }
    for telling in gone { try tellings.delete(telling) }
    for telling in new {
      try tellings.insert(telling)
      for event in telling.eventIDs { try rows.assign(event, to: telling.row) }
    }
    return (gone, new, same)
  }

  private static func isSame(_ left: Telling, _ right: Telling) -> Bool {
    left.id == right.id && left.eventIDs == right.eventIDs && left.links == right.links
      && left.partOf == right.partOf && left.isWhole == right.isWhole
      && left.published == right.published && left.profile == right.profile
  }

  // MARK: - A store that was empty

  private func placeAll(
    _ incidents: IncidentRows, _ body: (Incident) throws -> Void
  ) throws -> [IncidentChange] {
    try withoutActuallyEscaping(body) { body in
      let stream = PlacementStream { [self] cluster, wholes in
        let founder = IncidentBuilder.founder(of: cluster)
        let incident = IncidentBuilder.incident(
          try rows.events(of: cluster.members), cluster.members,
          id: IncidentBuilder.id(foundedBy: founder),
          partOf: wholes.map(IncidentBuilder.id).min())
        if isKept {
          let row = try incidents.insert(incident, cluster, founder: founder)
          for member in cluster.members {
            try tellings.updatePlace(of: member, incident: row)
          }
        }
        try body(incident)
      }
      try tellings.forEachInOrder { telling in
        if isKept { try tellings.insertKeys(of: telling) }
        try stream.append(telling)
      }
      try stream.finish()
    }
    return []
  }

  // MARK: - A store that held something

  private func placeNew(
    _ incidents: IncidentRows, _ body: (Incident) throws -> Void
  ) throws -> [IncidentChange] {
    let placement = Placement(index: TellingIndex(source: tellings, retiresOld: false))
    var new = try tellings.tellings(behind: lastRow)
    var gone: [Telling] = []
    for document in try dirtyDocuments() {
      let before = try tellings.tellings(ofDocument: document)
      // Clusters are fetched before rows go.
      for telling in before {
        if let cluster = try placement.index.cluster(of: telling) { placement.touch(cluster) }
      }
      let remade = try makeAnew(document, old: before)
      let goneIDs = Set(remade.gone.map(ObjectIdentifier.init))
      new = new.filter { !goneIDs.contains(ObjectIdentifier($0)) } + remade.new
      gone += remade.gone.filter { $0.cluster != nil }
    }
    try placement.remove(gone)
    try placement.insert(new)
    for telling in new { try tellings.insertKeys(of: telling) }
    let changes = try IncidentUpdate(rows, tellings, incidents, placement).save()
    try IncidentReader(database).forEachIncident(ofDocuments: documents.keys.sorted(), body)
    placement.release()
    return changes
  }

  static func json(_ record: some JSONRepresentable) -> String {
    var writer = JSONWriter()
    record.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
