import GRDB
import Records

/// An update of a store that holds something: takes events one after the other, then makes the incidents
/// that they concern anew.
///
/// What it tells is placed among what is stored; memory holds that, and what it touches.
final class StoreUpdate: RunningUpdate {
  /// Events of one document that are held until the next document; a list of more is stored bit by bit.
  private static let mostPending = 2_000

  let database: Database
  let rows: EventRows
  let tellings: TellingRows
  private let lastRow: Int64
  private var pending: [ToldEvent] = []
  /// Events of this update by their documents.
  private var documents: [String: Set<String>] = [:]
  /// Addresses of pages that this update found to be taken off.
  private var goneAddresses: Set<String> = []
  /// Documents that were taken back because others stand at their address now.
  private var replacements: [String: [String]] = [:]
  /// The last day of publication.
  private var lastDay = ""
  private let dirtying: Statement

  init(_ database: Database) throws {
    self.database = database
    rows = EventRows(database)
    tellings = TellingRows(database)
    lastRow = try Int64.fetchOne(database, sql: "SELECT max(id) FROM tellings") ?? 0
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS dirty_documents (id TEXT PRIMARY KEY) WITHOUT ROWID;
        DELETE FROM dirty_documents;
        """)
    dirtying = try database.makeStatement(sql: "INSERT OR IGNORE INTO dirty_documents VALUES (?)")
    // A store of an older version has events without tellings.
    if lastRow == 0 {
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
  func add(_ failure: FailureRecord) {
    if let address = failure.url, failure.tellsOfPageTakenOff { goneAddresses.insert(address) }
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
        replacements[other, default: []].append(document)
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
    documents[document, default: []].formUnion(lines.map { $0.event.id })
    let least = lines.min { $0.event.id.bytesPrecede($1.event.id) } ?? first
    try rows.saveDocument(of: least.event)
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
    return !updated.contains(known.row) || known.json.bytesPrecede(json)
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

  func finish(
    _ options: AggregationOptions, _ database: Database?, _ body: (Incident) throws -> Void
  ) throws -> UpdateResult {
    try flush()
    try withdrawOutdated(options.replacedDocuments)
    let incidents = IncidentRows(self.database, day: options.day ?? lastDay)
    var result = UpdateResult()
    result.changes = try edition(of: incidents.day, place(incidents, body))
    if options.tellsSources { result.sources = try rows.sources() }
    try self.database.execute(sql: "DROP TABLE dirty_documents")
    return result
  }

  /// What all updates of a day together changed: a day that is aggregated again tells what it told.
  private func edition(
    of day: String, _ changes: [IncidentChange]
  ) throws -> [IncidentChange] {
    let reader = IncidentReader(database)
    // In the first edition everything is new.
    guard try reader.hasIncidents(before: day) else { return changes }
    let own = Dictionary(changes.map { ($0.incidentID, $0) }) { first, _ in first }
    return try reader.changes(since: day, through: day).map { change in
      // What a withdrawn incident was is only known to the update that withdrew it.
      change.kind == .withdrawn ? own[change.incidentID] ?? change : change
    }
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
    // They come by their ids; the first describes the document, in whatever pieces it came.
    if let first = events.first { try rows.saveDocument(of: first.event) }
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

  /// Places what is new among what is stored, and what it concerns anew.
  private func place(
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
    let successions = successions(gone, new)
    try placement.remove(gone)
    try placement.insert(new)
    for telling in new { try tellings.insertKeys(of: telling) }
    let changes = try IncidentUpdate(
      rows, tellings, incidents, placement, successions: successions
    ).save()
    try IncidentReader(database).forEachIncident(ofDocuments: documents.keys.sorted(), body)
    placement.release()
    return changes
  }

  /// What pages told before this update and tell in other words now: a page's new text is a new
  /// document, but what is made of an old text by another extractor is of the same one.
  private func successions(_ gone: [Telling], _ new: [Telling]) -> [Succession.Pair] {
    if gone.isEmpty { return [] }
    let newByDocument = Dictionary(grouping: new, by: \.documentID)
    let goneByDocument = Dictionary(grouping: gone, by: \.documentID)
    return goneByDocument.sorted { $0.key < $1.key }.flatMap { document, gone in
      let successors = [document] + (replacements[document] ?? [])
      return Succession.pairs(gone, successors.flatMap { newByDocument[$0] ?? [] })
    }
  }
}
