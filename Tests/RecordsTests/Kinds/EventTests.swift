import Records
import Testing

@Suite("Event")
struct EventTests {
  @Test("has PLOVER's words for factuality and polarity in its records")
  func words() {
    #expect(
      Factuality.allCases.map(\.rawValue) == [
        "asserted", "reported", "hedged", "denied", "planned", "attempted", "possible",
        "hypothetical", "habitual",
      ])
    #expect(KindCases.json(Polarity.negative) == "\"negative\"")
  }

  @Test("begins as asserted, positive and without parts")
  func defaults() throws {
    let event = try KindCases.read(
      #"{"id":"d/s0/e0","document_id":"d","event_type":"PROTEST"}"#, as: Event.self)
    #expect(event.factuality == .asserted)
    #expect(event.polarity == .positive)
    #expect(event.actors.isEmpty && event.place == nil && event.claim == nil)
  }

  @Test(
    "needs an id, a document and a type",
    arguments: [
      #"{"id":"d/s0/e0","document_id":"d"}"#, #"{"id":"d/s0/e0","event_type":"PROTEST"}"#,
      #"{"document_id":"d","event_type":"PROTEST"}"#,
    ])
  func needed(json: String) {
    #expect(throws: StageFailure.self) { try KindCases.read(json, as: Event.self) }
  }
}
