import Records
import Testing

@testable import Extracting

struct StoryActorsTests {
  private let span = TextSpan(start: 0, end: 1)

  /// Somebody that the text names.
  private func somebody(_ id: String, sector: String = "REB") -> Participant {
    var participant = Participant(text: "les \(id)", span: span)
    participant.id = id
    participant.sector = sector
    return participant
  }

  /// An event of one sentence; nobody acts where no actor is given.
  private func event(
    _ index: Int, type: String = "ASSAULT", mode: String? = nil, actor: Participant? = nil,
    recipient: Participant? = nil, country: String? = "MLI", day: String = "2024-03-05"
  ) -> Event {
    var event = Event(
      id: "d/s\(index)/e0", documentID: "d",
      sentence: EventSentence(index: index, start: 0, end: 1, text: "x"),
      trigger: EventTrigger(text: "x", lemma: "x", span: span),
      coding: EventCoding(type: type, mode: mode), rule: "fr/verbs.tsv:1")
    var unknown = Participant(text: nil, span: nil)
    unknown.sector = "UNK"
    event.actors = [actor ?? unknown]
    event.recipients = [recipient].compactMap(\.self)
    event.place = EventPlace(text: "là", span: span, name: "là", precision: 1)
    event.place?.country = country
    event.date = EventDate(mention: nil, from: day, to: day, precision: 1, basis: .expression)
    return event
  }

  /// The codes of the actors after the story has been read.
  private func actors(
    _ events: [Event], _ responsibilities: [StoryActors.Responsibility] = []
  ) -> [String?] {
    var events = events
    StoryActors.fill(&events, responsibilities: responsibilities)
    return events.map { $0.actors.first?.id }
  }

  @Test("takes the actor of the act just before, of the same day and country")
  func before() {
    let told = event(0, actor: somebody("JNIM"))
    #expect(actors([told, event(1)]) == ["JNIM", "JNIM"])
    #expect(actors([told, event(2)]) == ["JNIM", "JNIM"])
    // Too far back, another country, another day, another act.
    #expect(actors([told, event(3)]) == ["JNIM", nil])
    #expect(actors([told, event(1, country: "NER")]) == ["JNIM", nil])
    #expect(actors([told, event(1, day: "2024-03-06")]) == ["JNIM", nil])
    #expect(actors([told, event(1, type: "COERCE")]) == ["JNIM", nil])
  }

  @Test("takes nobody for granted in speech and protest, and of other modes only in attacks")
  func types() {
    let protest = event(0, type: "PROTEST", actor: somebody("LAB"))
    #expect(actors([protest, event(1, type: "PROTEST")]) == ["LAB", nil])
    let arrest = event(0, type: "COERCE", mode: "arrest", actor: somebody("COP", sector: "COP"))
    #expect(actors([arrest, event(1, type: "COERCE", mode: "arrest")]) == ["COP", "COP"])
    #expect(actors([arrest, event(1, type: "COERCE", mode: "seize")]) == ["COP", nil])
    let raid = event(0, mode: "aerial", actor: somebody("JNIM"))
    #expect(actors([raid, event(1, mode: "firearms")]) == ["JNIM", "JNIM"])
  }

  @Test("takes neither civilians nor whom the act is done to")
  func unlikely() {
    let crowd = event(0, actor: somebody("MLICVL", sector: "CVL"))
    #expect(actors([crowd, event(1)]) == ["MLICVL", nil])
    let told = event(0, actor: somebody("JNIM"))
    #expect(actors([told, event(1, recipient: somebody("JNIM"))]) == ["JNIM", nil])
    #expect(
      actors([told, event(1, recipient: somebody("MLIMIL", sector: "MIL"))]) == ["JNIM", "JNIM"])
  }

  @Test("leaves alone whom a sentence names itself, known or not")
  func named() {
    let told = event(0, actor: somebody("JNIM"))
    #expect(actors([told, event(1, actor: somebody("M23"))]) == ["JNIM", "M23"])
    var men = Participant(text: "des hommes", span: span)
    men.sector = "UNK"
    #expect(actors([told, event(1, actor: men)]) == ["JNIM", nil])
  }

  @Test("believes who says that an act was theirs, before what was told before")
  func responsibility() {
    let claim = StoryActors.Responsibility(type: "ASSAULT", sentence: 2, actors: [somebody("ISIL")])
    #expect(actors([event(0), event(1)], [claim]) == ["ISIL", "ISIL"])
    #expect(actors([event(0, actor: somebody("JNIM")), event(1)], [claim]) == ["JNIM", "ISIL"])
    // Acts of another day, and of another type, are not meant.
    #expect(actors([event(0, day: "2024-01-01"), event(1)], [claim]) == [nil, "ISIL"])
    #expect(actors([event(0, type: "COERCE"), event(1)], [claim]) == [nil, "ISIL"])
    // A claim may stand before the act.
    let early = StoryActors.Responsibility(type: "ASSAULT", sentence: 0, actors: [somebody("ISIL")])
    #expect(actors([event(1)], [early]) == ["ISIL"])
    #expect(actors([], [early]) == [])
  }

  @Test("takes the means of an assault for no other act, but the mode of coercion for one")
  func modes() {
    var claim = StoryActors.Responsibility(
      type: "ASSAULT", mode: "explosives", sentence: 1, actors: [somebody("ISIL")])
    #expect(actors([event(0, mode: "suicide-attack")], [claim]) == ["ISIL"])
    claim.type = "COERCE"
    claim.mode = "seize"
    #expect(actors([event(0, type: "COERCE", mode: "arrest")], [claim]) == [nil])
    #expect(actors([event(0, type: "COERCE", mode: "seize")], [claim]) == ["ISIL"])
  }

  @Test("keeps the code and gives no words, but says from whom it was taken")
  func words() throws {
    let implied = StoryActors.implied(somebody("JNIM"))
    #expect(implied.id == "JNIM")
    #expect(implied.text == nil)
    #expect(implied.span == nil)
    #expect(implied.resolvedFrom == "les JNIM")
    // Taken from one that was itself taken: the words stay those of the first.
    #expect(StoryActors.implied(implied).resolvedFrom == "les JNIM")
  }

  @Test("reads claims of responsibility in the text, whichever way round")
  func stage() throws {
    let french = try FrenchStage.shared()
    let passive = french.events([
      "Un garde a été tué à Goma.", "L'attaque a été revendiquée par le M23.",
    ])
    #expect(passive.map { $0.actors.first?.id } == ["M23"])
    let active = french.events(["Un garde a été tué à Goma.", "Le M23 a revendiqué l'attaque."])
    #expect(active.map { $0.actors.first?.id } == ["M23"])
  }

  @Test("names nobody whom another only accuses")
  func allegations() throws {
    let events = try FrenchStage.shared().events([
      "L'ONG accuse la milice d'avoir attaqué un camp à Gao.", "Dix civils ont été tués à Gao.",
    ])
    #expect(events.last?.trigger.text == "ont été tués")
    #expect(events.last?.actors.contains { $0.resolvedFrom == "la milice" } == false)
  }
}
