import Aggregating
import CommandSupport
import Records

/// Answers questions about a store without adding to it.
struct StoreReading {
  private let options: StageOptions
  private let forms: FormOptions
  private let stored: StoreOptions

  init(_ options: StageOptions, _ forms: FormOptions, _ stored: StoreOptions) {
    self.options = options
    self.forms = forms
    self.stored = stored
  }

  /// Answers the one question that the options ask.
  func run() throws {
    try CommandRun.execute("depeche-aggregate", options.output) { run in
      try StoreOptions.reporting {
        if let id = stored.explain { return try explain(id, &run) }
        guard let path = stored.store else { return }
        let store = try IncidentStore(readingFrom: path)
        if let day = stored.changes { return try list(try store.changes(since: day), &run) }
        try query(store, &run)
      }
    }
  }

  private func query(_ store: IncidentStore, _ run: inout CommandRun) throws {
    let outputs = try FormOutputs(forms)
    var all: [Incident] = []
    try store.forEachIncident(matching: stored.incidentQuery) { incident in
      run.summary.recordsOut += 1
      try outputs.add(incident)
      if forms.needsAll { all.append(incident) }
      if forms.table { return }
      var output = RecordOutput()
      output.write(incident)
      try run.write(output.writer.bytes)
    }
    let aggregation = Aggregation(
      incidents: all, sources: forms.needsSources ? try store.sources() : [])
    try outputs.finish(aggregation)
    if forms.table {
      try run.write(forms.tableBytes(aggregation, usesColours: options.output.usesColours))
    }
  }

  private func list(_ changes: [IncidentChange], _ run: inout CommandRun) throws {
    run.summary.recordsOut += changes.count
    var writer = JSONWriter()
    for change in changes {
      change.write(to: &writer)
      writer.newline()
    }
    try run.write(writer.bytes)
  }

  private func explain(_ id: String, _ run: inout CommandRun) throws {
    guard let incident = try stored.store.map({ try stored(id, in: $0) }) ?? read(id, &run) else {
      throw RunError(.noInput, "no incident \(id)")
    }
    try run.write(Array(IncidentExplanation(incident).text.utf8))
  }

  private func stored(_ id: String, in path: String) throws -> Incident? {
    try IncidentStore(readingFrom: path).incident(id: id)
  }

  /// Looks for an incident in files of records.
  private func read(_ id: String, _ run: inout CommandRun) throws -> Incident? {
    var found: Incident?
    try InputFiles(paths: options.files, maxLineBytes: options.maxLineBytes).forEach { reader in
      while found == nil, let batch = try reader.nextBatch() {
        for line in batch.lines where found == nil {
          run.summary.recordsIn += 1
          guard !line.isTooLong, let record = try? RawRecord(batch.bytes, line: line.range),
            record.schema?.kind == Incident.schema.kind, record.id == id
          else { continue }
          found = try record.decode(Incident.self)
        }
      }
    }
    return found
  }
}
