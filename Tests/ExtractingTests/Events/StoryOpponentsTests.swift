import Records
import Testing

@testable import Extracting

struct StoryOpponentsTests {
  private let span = TextSpan(start: 0, end: 1)

  private func somebody(_ id: String, sector: String, country: String? = nil) -> Participant {
    var participant = Participant(text: "les \(id)", span: span)
    participant.id = id
    participant.sector = sector
    participant.country = country
    return participant
  }

  private func event(
    _ type: String, mode: String? = nil, cameo: String? = nil, sector: String = "MIL"
  ) -> Event {
    var coding = EventCoding(type: type, mode: mode)
    coding.cameo = cameo
    var event = Event(
      id: "d/s0/e0", documentID: "d",
      sentence: EventSentence(index: 0, start: 0, end: 1, text: "x"),
      trigger: EventTrigger(text: "x", lemma: "x", span: span), coding: coding,
      rule: "fr/verbs.tsv:1")
    event.actors = [somebody("IRQ" + sector, sector: sector, country: "IRQ")]
    return event
  }

  /// Whom an event is against in a text that names some people.
  private func opponent(in event: Event, named: [Participant]) -> Participant? {
    var events = [event]
    StoryOpponents.fill(&events, named: named)
    return events[0].recipients.first
  }

  private var group: Participant { somebody("ISIL", sector: "RAD") }

  @Test("are the one armed group that a text on a war names; its words stay where they are")
  func one() {
    let found = opponent(
      in: event("COERCE", mode: "seize"),
      named: [group, somebody("IRQRAD", sector: "RAD", country: "IRQ"), group])
    #expect(found?.id == "ISIL")
    #expect(found?.text == nil)
    #expect(found?.resolvedFrom == "les ISIL")
  }

  @Test("are nobody where there are two groups, or one of nowhere")
  func several() {
    let other = somebody("SDF", sector: "REB", country: "SYR")
    #expect(opponent(in: event("COERCE", mode: "seize"), named: [group, other]) == nil)
    #expect(
      opponent(in: event("COERCE", mode: "seize"), named: [somebody("REB", sector: "REB")]) == nil)
    #expect(opponent(in: event("COERCE", mode: "seize"), named: []) == nil)
  }

  @Test("are meant where forces of a state take, leave or fight, not in other acts")
  func acts() {
    func isFilled(_ event: Event) -> Bool { opponent(in: event, named: [group]) != nil }
    #expect(isFilled(event("RETREAT", mode: "withdraw")))
    #expect(isFilled(event("ASSAULT", cameo: "190", sector: "GOV")))
    #expect(!isFilled(event("ASSAULT", cameo: "203", sector: "GOV")))
    #expect(!isFilled(event("ASSAULT", mode: "explosives", cameo: "190")))
    #expect(!isFilled(event("COERCE", mode: "seize", sector: "GOV")))
    #expect(!isFilled(event("COERCE", mode: "seize", sector: "REB")))
    #expect(!isFilled(event("COERCE", mode: "arrest")))
    var deadly = event("ASSAULT", cameo: "190")
    deadly.fatalities = Figure(
      best: 3, low: nil, high: nil, mention: TextMention(text: "3", span: span))
    #expect(!isFilled(deadly))
    var told = event("COERCE", mode: "seize")
    told.recipients = [somebody("IRQCVL", sector: "CVL", country: "IRQ")]
    #expect(opponent(in: told, named: [group])?.id == "IRQCVL")
  }
}
