import GRDB
import Records

/// The update of a store that holds no event yet, and the run that keeps nothing: takes events one after
/// the other, then makes their incidents in one sweep through time.
///
/// Lines go to a temporary file, what they tell to a sorter. Memory holds what the two hold at most
/// (`Spool`, `ByteStringSorter`), the tellings of some weeks, and the hash of each document's id.
final class FirstUpdate: RunningUpdate {
  private let lines = Spool()
  /// Whether lines will be stored as they came; else their provenance is not needed any more.
  private let keepsLines: Bool
  private var tellings = ByteStringSorter()
  private var writer = ByteWriter()
  private var sources = SourceTally()
  private var pending: [ToldEvent] = []
  /// Hashes of the documents whose events came.
  private var documents: Set<UInt64> = []
  /// Whether events of one document came apart, or one whose id does not begin with its document's: what
  /// they tell is then made once all lines are there.
  private var isScattered = false
  private var lastDay = ""
  /// The lines of an incident that is being made.
  private var buffer: [UInt8] = []
  private var recyclesMemory = false

  /// Larger pieces of memory are not kept for the next incident.
  private static let mostRecycled = 1 << 16
  /// Events of one document that are held until the next document.
  private static let mostPending = 2_000

  /// - Parameter keepsLines: Whether there is a store.
  init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// Takes an event.
  func add(_ mention: ToldEvent) throws {
    // Field by field: a copy of the whole event counts thirty references.
    if let last = pending.last, last.event.documentID != mention.event.documentID { try flush() }
    if let day = mention.event.published?.prefix(10), day > lastDay[...] { lastDay = String(day) }
    if !mention.event.id.utf8.starts(with: mention.event.documentID.utf8) { isScattered = true }
    pending.append(mention)
    if pending.count >= Self.mostPending { try flush() }
  }

  /// Stores the lines of a document, and what they tell.
  private func flush() throws {
    guard let first = pending.first else { return }
    let isNew = documents.insert(ByteHash.of(first.event.documentID.utf8)).inserted
    isScattered = isScattered || !isNew
    let places = try pending.map { mention in
      let place = try append(mention)
      try lines.append(CollectionOfOne(0x0A))
      return place
    }
    if !isScattered { try addDocument(pending, places) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Keeps the line of an event.
  private func append(_ mention: ToldEvent) throws -> Range<Int> {
    guard !keepsLines, let bare = mention.lineWithoutProvenance else {
      return try lines.append(mention.line)
    }
    let start = try lines.append(bare).lowerBound
    return start..<(try lines.append(Self.noProvenance).upperBound)
  }

  private static let noProvenance = Array(",\"provenance\":[]}".utf8)

  /// Takes all events of a document.
  ///
  /// - Parameter places: Where their lines stand.
  private func addDocument(_ mentions: [ToldEvent], _ places: [Range<Int>]) throws {
    // Of events with one id the one whose JSON sorts last counts, in whatever order they come.
    var kept = zip(mentions, places).map { (mention: $0, place: $1) }
    kept.sort { left, right in
      let (one, other) = (left.mention, right.mention)
      return one.event.id == other.event.id
        ? other.line.lexicographicallyPrecedes(one.line)
        : one.event.id.bytesPrecede(other.event.id)
    }
    var last: String?
    kept.removeAll { entry in
      defer { last = entry.mention.event.id }
      return entry.mention.event.id == last
    }
    for telling in DocumentTellings.tellings(of: kept.map(\.mention)) {
      telling.lines = telling.eventIDs.map { Self.place(of: $0, in: kept) }
      telling.describesDocument = telling.eventIDs.contains(kept[0].mention.event.id)
      writer.removeAll()
      telling.write(to: &writer)
      try tellings.add(writer.bytes)
    }
    let first = kept[0].mention
    sources.count(
      name: first.event.siteName, url: first.event.url,
      day: first.event.published.map { String($0.prefix(10)) }, events: kept.count)
  }

  /// The line of an event, of some that are sorted by their ids.
  private static func place(
    of id: String, in sorted: [(mention: ToldEvent, place: Range<Int>)]
  ) -> Range<Int> {
    var (low, high) = (0, sorted.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].mention.event.id.bytesPrecede(id) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return sorted[low].place
  }

  // MARK: - Documents that came in pieces

  /// Makes what documents tell from all lines, sorted by event first and by document then.
  private func gatherDocuments() throws {
    tellings = ByteStringSorter()
    sources = SourceTally()
    let byDocument = ByteStringSorter()
    var last: (id: String, document: String, line: [UInt8], place: Range<Int>)?
    func finishEvent() throws {
      guard let event = last else { return }
      writer.removeAll()
      writer.write(sorting: event.document)
      writer.write(event.document)
      writer.write(event.place.lowerBound)
      writer.write(event.place.count)
      try byDocument.add(writer.bytes)
    }
    try linesByEvent().forEach { bytes, range in
      var reader = ByteReader(bytes, range)
      reader.skipSortingText()
      let (id, document) = (reader.readText(), reader.readText())
      let start = reader.readNumber()
      let place = start..<start + reader.readNumber()
      let line = try lines.read(place)
      if let known = last, known.id == id {
        if !known.line.lexicographicallyPrecedes(line) { return }
      } else {
        try finishEvent()
      }
      last = (id, document, line, place)
    }
    try finishEvent()
    try addDocuments(byDocument)
  }

  private func linesByEvent() throws -> ByteStringSorter {
    let sorter = ByteStringSorter()
    try lines.forEachLine { place, line in
      let event = try ToldEvent(checked: line, 0..<line.count).event
      writer.removeAll()
      writer.write(sorting: event.id)
      writer.write(event.id)
      writer.write(event.documentID)
      writer.write(place.lowerBound)
      writer.write(place.count)
      try sorter.add(writer.bytes)
    }
    return sorter
  }

  private func addDocuments(_ sorter: ByteStringSorter) throws {
    var document: String?
    var places: [Range<Int>] = []
    func finishDocument() throws {
      if places.isEmpty { return }
      try addDocument(
        try places.map { place in
          let line = try lines.read(place)
          return try ToldEvent(checked: line, 0..<line.count)
        }, places)
    }
    try sorter.forEach { bytes, range in
      var reader = ByteReader(bytes, range)
      reader.skipSortingText()
      let name = reader.readText()
      if name != document {
        try finishDocument()
        places = []
        document = name
      }
      let start = reader.readNumber()
      places.append(start..<start + reader.readNumber())
    }
    try finishDocument()
  }

  // MARK: - Incidents

  /// Makes incidents.
  ///
  /// - Parameters:
  ///   - options: The day of the update.
  ///   - database: Where everything is stored; nil to keep nothing.
  ///   - body: Takes the incidents in order.
  func finish(
    _ options: AggregationOptions, _ database: Database?, _ body: (Incident) throws -> Void
  ) throws -> UpdateResult {
    try flush()
    if isScattered { try gatherDocuments() }
    let rows = try database.map { try FirstRows($0, day: options.day ?? lastDay) }
    recyclesMemory = !options.keepsIncidents
    try withoutActuallyEscaping(body) { body in
      let stream = PlacementStream { [self] cluster, wholes in
        let founder = IncidentBuilder.founder(of: cluster)
        let mentions = try mentions(of: cluster)
        let incident = IncidentBuilder.incident(
          mentions.flatMap { $0 }, cluster.members, id: IncidentBuilder.id(foundedBy: founder),
          partOf: wholes.map(IncidentBuilder.id).min())
        try rows?.insert(incident, cluster, mentions, founder: founder)
        try body(incident)
      }
      try tellings.forEach { bytes, range in
        var reader = ByteReader(bytes, range)
        try stream.append(Telling(from: &reader))
      }
      try stream.finish()
    }
    try rows?.finish()
    return UpdateResult(changes: [], sources: sources.sources)
  }

  /// The events of each telling of an incident.
  private func mentions(of cluster: TellingCluster) throws -> [[ToldEvent]] {
    // Memory that an incident was read into is used again for the next, where nobody holds it any more.
    buffer.removeAll(
      keepingCapacity: recyclesMemory && buffer.capacity <= Self.mostRecycled)
    buffer.reserveCapacity(
      cluster.members.reduce(0) { $1.lines.reduce($0) { $0 + $1.count + 1 } })
    var places: [Range<Int>] = []
    for telling in cluster.members { try read(telling.lines, &places) }
    var next = 0
    return try cluster.members.map { telling in
      defer { next += telling.lines.count }
      return try places[next..<next + telling.lines.count].map {
        try ToldEvent(checked: buffer, $0)
      }
    }
  }

  /// Appends the lines of a telling to `buffer`, with one call: they mostly stand close together.
  private func read(_ telling: [Range<Int>], _ places: inout [Range<Int>]) throws {
    guard var start = telling.first?.lowerBound, var end = telling.first?.upperBound else { return }
    var length = 0
    for line in telling {
      start = min(start, line.lowerBound)
      end = max(end, line.upperBound)
      length += line.count
    }
    let isDense = end - start <= 2 * length + 4096
    if isDense { try lines.read(start..<end, onto: &buffer) }
    let shift = buffer.count - end
    for line in telling {
      if isDense {
        places.append(line.lowerBound + shift..<line.upperBound + shift)
      } else {
        try lines.read(line, onto: &buffer)
        places.append(buffer.count - line.count..<buffer.count)
      }
    }
  }
}
