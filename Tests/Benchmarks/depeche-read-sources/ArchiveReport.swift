import Fetching
import Records

/// What was read of an archive.
enum ArchiveReport {
  /// One line of JSON for the archive at a path: `records`, each a list of type, URI, date, status
  /// and the SHA-256 of the payload; `broken`, places passed over.
  static func line(path: String) throws -> String {
    let reader = try ArchiveReader(path: path, maximumBlockBytes: 100_000_000)
    var records: [[String?]] = []
    var broken: [String] = []
    while let step = try reader.next() {
      switch step {
      case .record(let record): records.append(try fields(of: record))
      case .broken(let offset, let reason): broken.append("byte \(offset): \(reason)")
      }
    }
    var writer = JSONWriter()
    writer.object { object in
      object.field("records", records)
      object.field("broken", broken)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func fields(of record: ArchiveRecord) throws -> [String?] {
    var status: Int?
    var payload = record.block
    if ["response", "request", "revisit"].contains(record.type) {
      let message = ArchivedResponse(record.block)
      status = message.status
      payload = try message.payload(maximumBytes: 100_000_000)
    } else if record.type == "arc_header" {
      payload = []
    }
    return [
      record.type, record.targetURI, record.isARC ? nil : record.date, status.map(String.init),
      String(ContentDigest.sha256(payload).dropFirst("sha256:".count)),
    ]
  }
}
