import Linguistics
import Records
import Testing

@testable import Extracting

struct RetellingLinkerTests {
  /// An event of one sentence, as it comes out of the stage.
  private func event(
    _ index: Int, type: String = "ASSAULT", mode: String? = nil, lemma: String = "attaque",
    actor: String? = nil,
    place: String? = nil, day: String? = nil
  ) -> Event {
    let span = TextSpan(start: 0, end: 1)
    var event = Event(
      id: "d/s\(index)/e0", documentID: "d",
      sentence: EventSentence(index: index, start: 0, end: 1, text: "x"),
      trigger: EventTrigger(text: "x", lemma: lemma, span: span),
      coding: EventCoding(type: type, mode: mode),
      rule: "fr/nouns.tsv:1")
    if let actor {
      var participant = Participant(text: actor, span: span)
      participant.id = actor
      participant.sector = "REB"
      event.actors = [participant]
    } else {
      var unknown = Participant(text: nil, span: nil)
      unknown.sector = "UNK"
      event.actors = [unknown]
    }
    event.place = place.map { EventPlace(text: $0, span: span, name: $0, precision: 1) }
    event.date = day.map {
      EventDate(mention: nil, from: $0, to: $0, precision: 1, basis: .expression)
    }
    return event
  }

  private func links(_ events: [Event]) -> [String?] {
    var events = events
    RetellingLinker().link(&events)
    return events.map(\.sameAs)
  }

  @Test("links a retelling that two signs speak for and none against")
  func links() {
    let first = event(0, actor: "FDL", place: "Goma", day: "2024-03-05")
    #expect(links([first, event(1, actor: "FDL", place: "Goma")]) == [nil, "d/s0/e0"])
    #expect(links([first, event(1, actor: "FDL", place: "Gao")]) == [nil, nil])
    #expect(links([first, event(1, lemma: "assaut")]) == [nil, nil])
    #expect(links([first, event(1, type: "PROTEST", actor: "FDL", place: "Goma")]) == [nil, nil])
    #expect(
      links([first, event(1, lemma: "assaut", place: "Goma", day: "2024-03-06")]) == [nil, nil])
  }

  @Test("links to the first telling, never to a retelling, never within a sentence")
  func first() {
    let telling = event(0, actor: "FDL", place: "Goma")
    #expect(
      links([telling, event(1, actor: "FDL", place: "Goma"), event(2, actor: "FDL", place: "Goma")])
        == [nil, "d/s0/e0", "d/s0/e0"])
    #expect(links([telling, event(0, actor: "FDL", place: "Goma")]) == [nil, nil])
  }

  @Test("takes the participants that a retelling leaves out from the first, without their words")
  func inherits() {
    var events = [event(0, actor: "FDL", place: "Goma"), event(1, place: "Goma")]
    RetellingLinker().link(&events)
    #expect(events[1].actors.first?.id == "FDL")
    #expect(events[1].actors.first?.text == nil)
    #expect(events[1].actors.first?.resolvedFrom == "FDL")
  }
}
