import Linguistics
import Records
import Testing

@testable import Extracting

struct ActMergerTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  /// For each trigger of a sentence its words, with those of the one that stands for its act.
  private func acts(_ sentence: String) -> [String] {
    let reading = french.reading(sentence)
    let triggers = french.extractor.triggers.triggers(in: reading)
    return zip(triggers, ActMerger(reading: reading).representatives(of: triggers)).map {
      let words = reading.words($0.tokens)
      let whole = reading.words(triggers[$1].tokens)
      return whole == words ? words : "\(words) < \(whole)"
    }
  }

  @Test(
    "puts together what tells of one act",
    arguments: [
      ("L'armée a riposté, tuant deux rebelles.", ["a riposté", "tuant < a riposté"]),
      (
        "Dix personnes ont été tuées lors d'une attaque à Goma.",
        ["ont été tuées", "attaque < ont été tuées"]
      ),
      (
        "La milice a attaqué le camp et tué un garde.", ["a attaqué", "tué < a attaqué"]
      ),
      (
        "La milice a attaqué un camp, un raid qui a tué deux gardes.",
        ["a attaqué", "raid < a attaqué"]
      ),
      (
        "Au cours de l'attaque, deux gardes ont été tués.",
        ["attaque", "ont été tués"]
      ),
    ])
  func one(sentence: String, expected: [String]) {
    // In "au cours de" the noun hangs on "cours".
    #expect(acts(sentence) == expected)
  }

  @Test(
    "keeps acts of other types and modes apart",
    arguments: [
      "La police a arrêté trois juges et tué un voleur.",
      "La milice a enlevé un prêtre et bombardé un marché.",
      "La milice a tué un garde et les syndicats ont manifesté.",
    ])
  func apart(sentence: String) {
    let acts = acts(sentence)
    #expect(acts.count == 2)
    #expect(acts.allSatisfy { !$0.contains("<") })
  }

  @Test(
    "keeps apart what others did, or what was done to others",
    arguments: [
      "La milice a attaqué le camp et la police a tué un voleur.",
      "L'armée, qui a tué un garde, a enlevé un prêtre.",
    ])
  func others(sentence: String) {
    #expect(acts(sentence).allSatisfy { !$0.contains("<") })
  }

  @Test("gives every trigger one that stands for itself")
  func representatives() {
    let reading = french.reading(
      "La milice a attaqué le camp, tuant un garde et blessant un juge, et pris le pont.")
    let triggers = french.extractor.triggers.triggers(in: reading)
    let found = ActMerger(reading: reading).representatives(of: triggers)
    #expect(found.count == triggers.count)
    #expect(found.allSatisfy { found[$0] == $0 })
    #expect(ActMerger(reading: reading).representatives(of: []) == [])
  }

  // MARK: - Details

  private func event(actor: String?, recipient: String?, mode: String? = nil) -> Event {
    let span = TextSpan(start: 0, end: 1)
    var event = Event(
      id: "", documentID: "d", sentence: EventSentence(index: 0, start: 0, end: 1, text: "x"),
      trigger: EventTrigger(text: "x", lemma: "x", span: span),
      coding: EventCoding(type: "ASSAULT", mode: mode), rule: "fr/verbs.tsv:1")
    event.actors = [Participant(text: actor, span: actor.map { _ in span })]
    event.recipients = recipient.map { [Participant(text: $0, span: span)] } ?? []
    return event
  }

  @Test("adds what the detail tells beyond the whole, and changes nothing else")
  func completes() {
    var bare = event(actor: nil, recipient: nil)
    var detail = event(actor: "l'armée", recipient: "un garde", mode: "drone")
    detail.date = EventDate(
      mention: nil, from: "2024-03-05", to: "2024-03-05", precision: 1, basis: .expression)
    ActMerger.complete(&bare, with: detail)
    #expect(bare.actors.map(\.text) == ["l'armée"])
    #expect(bare.recipients.map(\.text) == ["un garde"])
    #expect(bare.coding.mode == "drone")
    #expect(bare.date?.from == "2024-03-05")

    var full = event(actor: "la milice", recipient: "un juge", mode: "firearms")
    full.date = EventDate(
      mention: nil, from: "2024-03-04", to: "2024-03-04", precision: 1, basis: .expression)
    let before = full
    ActMerger.complete(&full, with: detail)
    #expect(full == before)
    ActMerger.complete(&full, with: event(actor: nil, recipient: nil))
    #expect(full == before)
  }

  @Test("prefers a date that is said to one taken over")
  func dates() {
    var whole = event(actor: nil, recipient: nil)
    whole.date = EventDate(
      mention: nil, from: "2024-03-14", to: "2024-03-14", precision: 2, basis: .document)
    var detail = whole
    detail.date?.basis = .inherited
    detail.date?.from = "2024-03-01"
    ActMerger.complete(&whole, with: detail)
    #expect(whole.date?.from == "2024-03-14")
    detail.date?.basis = .expression
    ActMerger.complete(&whole, with: detail)
    #expect(whole.date?.from == "2024-03-01")
  }
}
