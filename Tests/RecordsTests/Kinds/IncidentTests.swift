import Foundation
import Records
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
      isClaimed: true, eventID: "d1/s0/e0")
    let figure = IncidentFigure(best: 12, low: 12, high: nil, values: [value])
    incident.fatalities = figure
    incident.injured = figure
    incident.arrested = figure
    incident.displaced = figure
    incident.participants = figure
    incident.factuality = ["reported": 2, "denied": 1]
    incident.disputed = true
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
    let span = TextSpan(start: 0, end: 6)
    var mention = IncidentMention(
      eventID: "d1/s0/e0", documentID: "d1",
      sentence: EventSentence(index: 0, start: 0, end: 9, text: "Frappe là"),
      trigger: EventTrigger(text: "Frappe", lemma: "frappe", span: span), eventType: "ASSAULT",
      factuality: .reported, polarity: .positive, voice: 1, confidence: 0.5, rule: "fr/x.tsv:1")
    mention.url = "https://example.org/1"
    mention.title = "Titre"
    mention.siteName = "A"
    mention.language = "fr"
    mention.published = "2025-03-04"
    mention.eventMode = "drone"
    mention.claim = Claim(
      source: Participant(text: "le maire", span: span),
      cue: TextMention(text: "a dit", span: span),
      kind: "say")
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
    ])
  func refused(json: String) {
    #expect(throws: StageFailure.self) { try KindCases.read(json, as: Incident.self) }
  }
}
