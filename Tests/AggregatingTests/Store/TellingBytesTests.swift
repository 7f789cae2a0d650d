import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct TellingBytesTests {
  @Test("reads back what it wrote", arguments: 1...100 as ClosedRange<UInt64>)
  func roundTrip(_ seed: UInt64) {
    var records = RandomRecords(seed: seed)
    var events = (0..<4).map { _ in records.event() }
    for index in events.indices.dropFirst() { events[index].documentID = events[0].documentID }
    for telling in DocumentTellings.tellings(of: events.map { ToldEvent($0) }) {
      telling.describesDocument = true
      telling.lines = telling.eventIDs.indices.map { $0 * 7..<$0 * 9 }
      var writer = ByteWriter()
      telling.write(to: &writer)
      var reader = ByteReader(writer.bytes)
      let read = Telling(from: &reader)
      #expect(read.id == telling.id && read.documentID == telling.documentID, "seed \(seed)")
      #expect(read.eventIDs == telling.eventIDs && read.lines == telling.lines, "seed \(seed)")
      #expect(read.published == telling.published && read.links == telling.links, "seed \(seed)")
      #expect(read.describesDocument)
      #expect(read.partOf == telling.partOf && read.isWhole == telling.isWhole, "seed \(seed)")
      #expect(read.profile == telling.profile, "seed \(seed)")
    }
  }

  @Test("the bytes sort as the tellings are placed", arguments: 1...30 as ClosedRange<UInt64>)
  func order(_ seed: UInt64) {
    var records = RandomRecords(seed: seed)
    let tellings = (0..<30).map { _ in Telling(records.event()) }
    let bytes = tellings.map { telling -> [UInt8] in
      var writer = ByteWriter()
      telling.write(to: &writer)
      return writer.bytes
    }
    let byBytes = tellings.indices.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    let byPlace = tellings.indices.sorted { Telling.precedes(tellings[$0], tellings[$1]) }
    #expect(byBytes.map { tellings[$0].id } == byPlace.map { tellings[$0].id }, "seed \(seed)")
  }
}
