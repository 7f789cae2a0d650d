import Records
import TestSupport
import Testing

@Suite("Event+JSON")
struct EventJSONTests {
  @Test("writes the fields of the contract in its order")
  func keys() throws {
    let json = KindCases.json(SampleEvent("d").event)
    var reader = JSONReader(Array(json.utf8))
    var keys: [String] = []
    try reader.forEachField { (key, reader) throws(JSONError) in
      keys.append(key.text)
      try reader.skipValue()
    }
    #expect(
      keys == [
        "schema", "id", "document_id", "url", "title", "site_name", "language", "published",
        "sentence", "trigger", "event_type", "event_mode", "contexts", "cameo", "goldstein",
        "plover_score", "quad", "acled", "actors", "recipients", "place", "date", "fatalities",
        "injured", "arrested", "displaced", "participants", "materiel", "claim", "factuality",
        "polarity", "same_as", "confidence", "rule", "provenance",
      ])
  }

  @Test(
    "refuses wrong shapes",
    arguments: [
      #"{"id":"1","document_id":"d","event_type":"PROTEST","confidence":"high"}"#,
      #"{"id":"1","document_id":"d","event_type":"PROTEST","factuality":"sure"}"#,
      #"{"id":"1","document_id":"d","event_type":"PROTEST","actors":{}}"#,
      #"{"id":"1","document_id":"d","event_type":"PROTEST","sentence":null}"#,
      #"{"id":"1","document_id":"d","event_type":"PROTEST","place":"Lyon"}"#,
    ])
  func refused(json: String) {
    #expect(throws: StageFailure.self) { try KindCases.read(json, as: Event.self) }
  }
}
