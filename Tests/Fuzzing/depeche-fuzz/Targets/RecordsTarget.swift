import Foundation
import Glibc
import Records

/// Lines of JSON: what the line reader cuts, the record reader indexes and every kind of record
/// decodes. What is written of a record must be read as the same record.
struct RecordsTarget: FuzzTarget {
  init() {}

  func run(_ bytes: [UInt8]) {
    for batch in batches(of: bytes) {
      for line in batch.lines {
        guard let record = try? RawRecord(batch.bytes, line: line.range) else { continue }
        checkFields(of: record)
        checkKinds(of: record)
      }
    }
  }

  /// The lines as the stages get them, through a pipe; a short limit makes some of them too long.
  private func batches(of bytes: [UInt8]) -> [LineBatch] {
    var ends: [Int32] = [0, 0]
    guard bytes.count < 60_000, pipe(&ends) == 0 else { return [] }
    defer { close(ends[0]) }
    _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    var reader = LineReader(descriptor: ends[0], source: "-", maxLineBytes: 4096)
    var batches: [LineBatch] = []
    while let batch = try? reader.nextBatch() { batches.append(batch) }
    return batches
  }

  /// Foundation must agree that the line is JSON, and the fields must make the record anew.
  private func checkFields(of record: RawRecord) {
    var writer = JSONWriter()
    writer.object { object in
      for field in record.rawFields(except: []) { object.raw(field) }
    }
    guard let again = try? RawRecord(writer.bytes, line: 0..<writer.bytes.count) else {
      preconditionFailure("the fields of a record make none")
    }
    precondition(again.rawFields(except: []) == record.rawFields(except: []), "fields differ")
  }

  private func checkKinds(of record: RawRecord) {
    check(record, Page.self)
    check(record, Document.self)
    check(record, Event.self)
    check(record, Incident.self)
    check(record, Aggregate.self)
    check(record, FailureRecord.self)
  }

  private func check<Kind: Record>(_ record: RawRecord, _: Kind.Type) {
    guard let value = try? record.decode(Kind.self) else { return }
    let bytes = written(value)
    guard let raw = try? RawRecord(bytes, line: 0..<bytes.count),
      let again = try? raw.decode(Kind.self)
    else { preconditionFailure("a written \(Kind.schema.kind) cannot be read") }
    precondition(written(again) == bytes, "a \(Kind.schema.kind) changes when read and written")
  }

  private func written(_ value: some Record) -> [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.bytes
  }
}
