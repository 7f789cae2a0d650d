import Records
import Testing

@Suite("Incident")
struct IncidentTests {
  @Test("counts what happened by some source, and nothing else")
  func counted() {
    #expect(Incident.Status.allCases.filter(\.isCounted) == [.occurred, .disputed, .alleged])
  }

  @Test("reads an incident with nothing but an id, and every null")
  func small() throws {
    let incident = try KindCases.read(
      #"{"id":"1","actors":null,"factuality":null,"place":null,"future":{}}"#, as: Incident.self)
    #expect(incident == Incident(id: "1", eventType: "", status: .occurred))
  }

  @Test("writes counts with their keys in order")
  func counts() {
    var incident = Incident(id: "1", eventType: "ASSAULT", status: .occurred)
    incident.factuality = ["reported": 2, "asserted": 1]
    #expect(KindCases.json(incident).contains(#""factuality":{"asserted":1,"reported":2}"#))
  }

  @Test(
    "refuses wrong shapes",
    arguments: [
      #"{"id":"1","factuality":{"asserted":"1"}}"#, #"{"id":"1","status":"perhaps"}"#,
      #"{"id":"1","mentions":[{"sentence":{"start":2,"end":1}}]}"#, #"{"id":"1","disputed":0}"#,
    ])
  func refused(json: String) {
    #expect(throws: StageFailure.self) { try KindCases.read(json, as: Incident.self) }
  }
}
