import Foundation
import Records
import TestSupport
import Testing

@Suite("Record")
struct RecordTests {
  @Test(
    "reads kind and major version",
    arguments: [
      ("depeche.document/1", "document", 1), ("depeche.document/1.2", "document", 1),
      ("depeche.x.y/20", "x.y", 20),
    ])
  func schema(text: String, kind: String, version: Int) {
    #expect(RecordSchema(text) == RecordSchema(kind: kind, majorVersion: version))
  }

  @Test(
    "refuses what names no kind and version",
    arguments: [
      "", "document/1", "depeche.document", "depeche./1", "depeche.document/", "depeche.document/0",
      "depeche.document/-1", "depeche.document/x", "depeche.document/1x", "Depeche.document/1",
      "depeche.document/99999999999999999999",
    ])
  func noSchema(text: String) { #expect(RecordSchema(text) == nil) }

  @Test("writes schemas as it reads them")
  func schemaText() {
    #expect(Page.schema.description == "depeche.page/1")
    #expect(RecordSchema(Event.schema.description) == Event.schema)
  }

  @Test("writes a provenance step without data when there is none")
  func provenance() throws {
    var writer = JSONWriter()
    writer.array { array in
      array.element(ProvenanceStep(stage: "clean", version: "1.0"))
      array.element(ProvenanceStep(stage: "extract", version: "1.0", data: "sha256:0"))
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"[{"stage":"clean","version":"1.0"},{"stage":"extract","version":"1.0","data":"sha256:0"}]"#
    )
  }

  @Test("reads every kind back from its own bytes, and Foundation agrees", arguments: 1...40)
  func everyKind(seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    try checkBothCodecs(records.page(), seed)
    try checkBothCodecs(records.document(), seed)
    try checkBothCodecs(records.event(), seed)
    try checkBothCodecs(records.incident(), seed)
    try checkBothCodecs(records.aggregate(), seed)
    try checkBothCodecs(records.failure(), seed)
  }

  /// Writes, reads and writes again; then lets Foundation read what we write, and us what it writes.
  private func checkBothCodecs<Value: Record & Equatable>(_ value: Value, _ seed: UInt64) throws {
    let bytes = line(value)
    let read = try RawRecord(bytes, line: 0..<bytes.count).decode(Value.self)
    #expect(read == value, "seed \(seed)")
    #expect(line(read) == bytes, "seed \(seed)")
    #expect(try JSONDecoder().decode(Value.self, from: Data(bytes)) == value, "seed \(seed)")
    let theirs = Array(try JSONEncoder().encode(value))
    #expect(
      try RawRecord(theirs, line: 0..<theirs.count).decode(Value.self) == value, "seed \(seed)")
  }

  @Test("begins with schema and id and ends with provenance, in every kind")
  func order() throws {
    var records = RandomRecords(seed: 7)
    let all: [any Record] = [
      records.page(), records.document(), records.event(), records.incident(), records.aggregate(),
      records.failure(),
    ]
    for record in all {
      let schema = type(of: record).schema
      let text = String(decoding: line(record), as: UTF8.self)
      #expect(text.hasPrefix("{\"schema\":\"\(schema)\",\"id\":\"\(record.id)\","))
      let provenance = try #require(text.range(of: ",\"provenance\":[", options: .backwards))
      #expect(
        text[provenance.upperBound...].wholeMatch(of: /(\{[^{}]*\},?)*\]\}/) != nil, "\(text)")
    }
  }

  private func line(_ record: some Record) -> [UInt8] {
    var writer = JSONWriter()
    record.write(to: &writer)
    return writer.bytes
  }
}
