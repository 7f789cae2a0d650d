import LanguageData
import Records
import Testing

@testable import Extracting

struct ImpliedRolesTests {
  private let roles: ImpliedRoles

  init() throws {
    let folder = try LexiconFolder([
      "world/implied-roles.tsv": [
        "type;mode;role;sector", "PROTEST;*;actor;CVL", "PROTEST;*;recipient;GOV",
        "PROTEST;strike;recipient;", "COERCE;arrest;actor;COP", "RETREAT;;actor;MIL",
      ]
    ])
    roles = try folder.load { try ImpliedRoles(data: $0) }
  }

  /// An event without anybody in it.
  private func event(_ type: String, _ mode: String?, country: String?) -> Event {
    let span = TextSpan(start: 0, end: 1)
    var event = Event(
      id: "d/s0/e0", documentID: "d",
      sentence: EventSentence(index: 0, start: 0, end: 1, text: "x"),
      trigger: EventTrigger(text: "x", lemma: "x", span: span),
      coding: EventCoding(type: type, mode: mode), rule: "fr/nouns.tsv:1")
    var unknown = Participant(text: nil, span: nil)
    unknown.sector = "UNK"
    event.actors = [unknown]
    if let country {
      event.place = EventPlace(text: "là", span: span, name: "là", precision: 1)
      event.place?.country = country
    }
    return event
  }

  @Test(
    "names who takes part by the nature of an act, of the place's country, else the story's",
    arguments: [
      ("PROTEST", "demo", "TUN", "TUNCVL", "TUNGOV"), ("PROTEST", nil, "TUN", "TUNCVL", "TUNGOV"),
      ("PROTEST", "demo", nil, "FRACVL", "FRAGOV"),
      // An empty sector says that nobody is.
      ("PROTEST", "strike", "TUN", "TUNCVL", nil),
      ("COERCE", "arrest", "TUN", "TUNCOP", nil), ("COERCE", "seize", "TUN", nil, nil),
      // No mode is not every mode.
      ("RETREAT", nil, "TUN", "TUNMIL", nil), ("RETREAT", "withdraw", "TUN", nil, nil),
    ] as [(String, String?, String?, String?, String?)])
  func names(type: String, mode: String?, place: String?, actor: String?, recipient: String?) {
    var event = event(type, mode, country: place)
    roles.fill(&event, home: "FRA")
    #expect(event.actors.map(\.id) == [actor])
    #expect(event.recipients.map(\.id) == [recipient].filter { $0 != nil })
  }

  @Test("gives nobody's words, and says which line")
  func source() throws {
    var event = event("COERCE", "arrest", country: "TUN")
    roles.fill(&event, home: nil)
    let actor = try #require(event.actors.first)
    #expect(actor.text == nil)
    #expect(actor.country == "TUN")
    #expect(actor.sector == "COP")
    #expect(actor.resolvedFrom == "world/implied-roles.tsv:5")
  }

  @Test("leaves alone whom the text names, whom it knows, and stories without a country")
  func kept() {
    var named = event("PROTEST", nil, country: "TUN")
    named.actors = [Participant(text: "Les profs", span: TextSpan(start: 0, end: 9))]
    named.recipients = [Participant(text: "le maire", span: TextSpan(start: 10, end: 18))]
    let before = named
    roles.fill(&named, home: nil)
    #expect(named == before)
    var known = event("PROTEST", nil, country: "TUN")
    known.actors[0].id = "TUNLAB"
    roles.fill(&known, home: nil)
    #expect(known.actors[0].id == "TUNLAB")
    var nowhere = event("PROTEST", nil, country: nil)
    roles.fill(&nowhere, home: nil)
    #expect(nowhere.actors[0].id == nil)
    #expect(nowhere.recipients.isEmpty)
  }

  @Test("says where a role is none")
  func error() throws {
    let folder = try LexiconFolder([
      "world/implied-roles.tsv": ["type;mode;role;sector", "PROTEST;*;place;CVL"]
    ])
    #expect(
      complaint { try folder.load { try ImpliedRoles(data: $0) } }
        == #"world/implied-roles.tsv:2: expected actor or recipient, found "place""#)
  }
}
