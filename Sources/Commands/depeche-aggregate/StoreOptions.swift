import Aggregating
import ArgumentParser
import CommandSupport
import Records

/// Where events of all runs lie, and what of it somebody wants to see.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep events of all runs in this SQLite file, and merge with those of earlier runs.",
      valueName: "file"),
    completion: .file())
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The day of this update (default: the last day of publication in the input).",
      valueName: "day"))
  var date: String?

  @Flag(
    help:
      "The input holds documents whole: take back what the store has of them and the input has not."
  )
  var replace = false

  @Option(
    help: ArgumentHelp(
      "Documents that were read, as records or ids, one a line: those without an event in the input "
        + "are taken back too. Implies --replace.", valueName: "file"),
    completion: .file())
  var documents: String?

  @Flag(help: "Read no input; write the incidents of the store that the options below choose.")
  var query = false

  @Option(help: ArgumentHelp("Choose what may have ended on this day or later.", valueName: "day"))
  var from: String?

  @Option(
    help: ArgumentHelp("Choose what may have begun on this day or earlier.", valueName: "day"))
  var to: String?

  @Option(help: ArgumentHelp("Choose by country, ISO 3166 alpha-3.", valueName: "code"))
  var country: String?

  @Option(
    help: ArgumentHelp(
      "Choose by actor or recipient: a code, its beginning, or a part of the name.",
      valueName: "actor"))
  var actor: String?

  @Option(
    help: ArgumentHelp("Choose by PLOVER type, or type/mode: ASSAULT/aerial.", valueName: "type"))
  var type: String?

  @Option(
    help: ArgumentHelp(
      "Choose by words of the sentences (SQLite's FTS5 syntax).", valueName: "words"))
  var text: String?

  @Option(help: ArgumentHelp("Choose so many at most.", valueName: "n"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Read no input; list what is new, changed and withdrawn in the store since a day of update.",
      valueName: "day"))
  var changes: String?

  @Option(
    help: ArgumentHelp(
      "Tell why the mentions of an incident are one: of the store, or of incidents in the input.",
      valueName: "incident"))
  var explain: String?

  /// Whether a store, or incidents, are only read.
  var isReading: Bool { query || changes != nil || explain != nil }

  func validate() throws {
    for (name, day) in [("date", date), ("from", from), ("to", to), ("changes", changes)] {
      if let day, !Self.isDay(day) {
        throw ValidationError("--\(name): expected a day like 2025-10-16, found \(day)")
      }
    }
    if store == nil, query || changes != nil {
      throw ValidationError("--query and --changes need --store")
    }
    if store == nil, replace || documents != nil {
      throw ValidationError("--replace and --documents need --store")
    }
    if let limit, limit < 1 {
      throw ValidationError("--limit: expected at least 1, found \(limit)")
    }
    let isChosen = [from, to, country, actor, type, text].contains { $0 != nil } || limit != nil
    if isChosen, !query {
      throw ValidationError("--from, --to, --country, --actor, --type, --text need --query")
    }
  }

  private static func isDay(_ text: String) -> Bool {
    let shape = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    return shape == Array("0000-00-00".utf8)
  }

  /// The documents that `--documents` names; nil where the input may hold parts of documents.
  func replacedDocuments(_ maxLineBytes: Int) throws -> Set<String>? {
    guard let documents else { return replace ? [] : nil }
    var ids: Set<String> = []
    try InputFiles(paths: [documents], maxLineBytes: maxLineBytes).forEach { reader in
      while let batch = try reader.nextBatch() {
        for line in batch.lines where !line.isTooLong {
          let text = String(decoding: batch.bytes[line.range], as: UTF8.self)
          ids.insert((try? RawRecord(batch.bytes, line: line.range))?.id ?? text)
        }
      }
    }
    return ids
  }

  /// What `--query` chooses.
  var incidentQuery: IncidentQuery {
    var query = IncidentQuery()
    query.from = from
    query.to = to
    query.country = country
    query.actor = actor
    query.type = type
    query.text = text
    query.limit = limit
    return query
  }

  /// Gives errors of the store their exit status.
  static func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      let status: ExitStatus =
        error.isLocked ? .temporary : error.isMissing ? .noInput : .inputOutput
      throw RunError(status, error.description)
    }
  }
}
