import Foundation
import Records
import TestSupport
import Testing

@Suite struct IncidentTests {
  /// An incident with something in every field.
  static var full: Incident {
    var incident = Incident(id: "i1", eventType: "ASSAULT", status: .disputed)
    incident.title = "Assault (drone): A → B"
    incident.eventMode = "drone"
    incident.contexts = ["military"]
    incident.cameo = "195"
    incident.goldstein = -9.5
    incident.quad = "material_conflict"
    incident.acled = "Air/drone strike"
    incident.date = IncidentDate(from: "2025-03-04", to: "2025-03-05", precision: 2)
    var place = IncidentPlace(name: "Kharkiv", precision: 1)
    place.geonameid = 706_483
    place.country = "UKR"
    place.admin1 = "Kharkiv"
    place.latitude = 49.99
    place.longitude = 36.23
    incident.place = place
    incident.actors = [
      IncidentParty(
        id: "RUSMIL", name: "Armée russe", country: "RUS", sector: "MIL", texts: ["les Russes"],
        mentions: 2)
    ]
    incident.recipients = [
      IncidentParty(id: nil, name: nil, country: "UKR", sector: "CVL", texts: [], mentions: 1)
    ]
    let value = IncidentFigureValue(
      best: nil, low: 12, high: nil, who: "civils", text: "au moins 12", source: "le maire",
      isClaimed: true, published: "2025-03-04", superseded: true, eventID: "d1/s0/e0")
    let figure = IncidentFigure(best: 12, low: 12, high: nil, values: [value], bySource: [value])
    incident.fatalities = figure
    incident.injured = figure
    incident.arrested = figure
    incident.displaced = figure
    incident.participants = figure
    incident.factuality = ["reported": 2, "denied": 1]
    incident.disputed = true
    incident.disagreements = IncidentDisagreement.Subject.allCases.map {
      IncidentDisagreement(
        about: $0,
        versions: [
          IncidentDisagreement.Version(value: "3", sources: ["A"], mentions: ["d1/s0/e0"]),
          IncidentDisagreement.Version(value: "≥ 5", sources: ["B"], mentions: ["d2/s0/e0"]),
        ])
    }
    incident.partOf = "i0"
    incident.firstPublished = "2025-03-04"
    incident.lastPublished = "2025-03-05T10:00:00+01:00"
    incident.copies = 1
    incident.origins = [
      IncidentOrigin(
        kind: .claimant, id: "UKRGOV", name: "le maire", mentions: 2, documents: 1, stance: .both)
    ]
    incident.why = "told by one agency"
    incident.documents = 2
    incident.sites = ["A", "B"]
    incident.urls = ["https://example.org/1"]
    incident.voices = 2
    incident.claimants = [
      IncidentClaimant(id: "UKRGOV", name: "le maire", kinds: ["say"], mentions: 2)
    ]
    incident.mentions = [mention]
    incident.links = [
      IncidentLink(
        eventID: "d2/s0/e0", mergedWith: "d1/s0/e0", score: 6.5, evidence: ["place +3.0"])
    ]
    incident.provenance = [ProvenanceStep(stage: "aggregate")]
    return incident
  }

  private static var mention: IncidentMention {
    var random = RandomRecords(seed: 1)
    var mention = IncidentMention(random.event(), voice: 1, copyOf: "d0")
    mention.event.provenance = []
    return mention
  }

  @Test(
    "reads back what it writes, and so does Codable",
    arguments: [
      full,
      Incident(
        id: "i2", eventType: "PROTEST", status: .planned),
    ])
  func roundTrip(_ incident: Incident) throws {
    var writer = JSONWriter()
    incident.write(to: &writer)
    var reader = JSONReader(writer.bytes)
    #expect(try Incident(from: &reader) == incident)
    #expect(try JSONDecoder().decode(Incident.self, from: Data(writer.bytes)) == incident)
  }

  @Test("has the schema first, the id second and the provenance last")
  func order() {
    var writer = JSONWriter()
    Self.full.write(to: &writer)
    let line = String(decoding: writer.bytes, as: UTF8.self)
    #expect(line.hasPrefix(#"{"schema":"depeche.incident/1","id":"i1","#))
    #expect(line.contains(#","provenance":[{"stage":"aggregate","#))
    #expect(line.contains(#""factuality":{"denied":1,"reported":2}"#))
  }

  @Test("only what happened by some source counts")
  func counted() {
    let counted = Incident.Status.allCases.filter(\.isCounted)
    #expect(counted == [.occurred, .disputed, .alleged])
    var part = Incident(id: "i3", eventType: "ASSAULT", status: .occurred)
    #expect(part.isCounted)
    part.partOf = "i0"
    #expect(!part.isCounted)
  }

  @Test("reads an incident with nothing but an id, and every null")
  func small() throws {
    let incident = try KindCases.read(
      #"{"id":"1","actors":null,"factuality":null,"place":null,"future":{}}"#, as: Incident.self)
    #expect(incident == Incident(id: "1", eventType: "", status: .occurred))
  }

  @Test(
    "refuses wrong shapes",
    arguments: [
      #"{"id":"1","factuality":{"asserted":"1"}}"#, #"{"id":"1","status":"perhaps"}"#,
      #"{"id":"1","mentions":[{"sentence":{"start":2,"end":1}}]}"#, #"{"id":"1","disputed":0}"#,
      #"{"id":"1","disagreements":[{"about":"weather"}]}"#,
      #"{"id":"1","origins":[{"kind":"ghost"}]}"#,
    ])
  func refused(json: String) {
    #expect(throws: StageFailure.self) { try KindCases.read(json, as: Incident.self) }
  }
}
