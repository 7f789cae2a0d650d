import Foundation
import Records
import TestSupport
import Testing

@Suite("Event+Codable")
struct EventCodableTests {
  @Test("has the flat keys of the record, not those of the Swift type")
  func flat() throws {
    let event = SampleEvent("d").event
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(event))
    let fields = try #require(object as? [String: Any])
    #expect(fields["event_type"] as? String == event.coding.type)
    #expect(fields["coding"] == nil)
    #expect(fields["document_id"] as? String == "d")
  }

  @Test("writes an explicit null where a field has nothing")
  func nulls() throws {
    let event = SampleEvent("d") { $0.place = nil }.event
    let text = String(decoding: try JSONEncoder().encode(event), as: UTF8.self)
    #expect(text.contains("\"place\":null"))
    #expect(text.contains("\"same_as\":null"))
  }
}
