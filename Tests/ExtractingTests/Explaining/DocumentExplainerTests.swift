import Records
import Testing

@testable import Extracting

struct DocumentExplainerTests {
  @Test("tells of each argument the slot, the way in the tree and the line that knows it")
  func arguments() throws {
    let document = try Explained.document(
      "Des soldats syriens ont bombardé mardi un hôpital à Idlib.")
    let trigger = try #require(document.sentences.first?.triggers.first)
    #expect(trigger.words == "ont bombardé" && trigger.rule.hasPrefix("fr/verbs.tsv:"))
    let actor = try #require(document.facts(.actor).first)
    #expect(actor.words == "Des soldats syriens" && actor.meaning == "SYRMIL")
    #expect(actor.reasons.contains("slot subj") && actor.reasons.contains("nsubj of bombardé"))
    #expect(actor.reasons.contains { $0.hasPrefix("fr/actor-nouns.tsv:") })
    #expect(actor.reasons.contains { $0.hasPrefix("fr/countries.tsv:") })
    #expect(document.facts(.recipient).first?.reasons.contains("slot obj") == true)
    #expect(document.facts(.place).first?.reasons.first?.contains("named in the sentence") == true)
    #expect(document.facts(.date).first?.reasons == ["words of the sentence"])
    #expect(trigger.event?.id == "d/s0/e0")
  }

  @Test("tells who says so, and which words set how sure it is")
  func claims() throws {
    let document = try Explained.document(
      "Les rebelles ont tenté de prendre la ville, selon l'armée malienne.")
    let claim = try #require(document.facts(.claim).first)
    #expect(claim.words == "selon" && claim.meaning == "according_to")
    #expect(claim.reasons.first?.hasPrefix("fr/reporting.tsv:") == true)
    #expect(document.facts(.source).first?.words == "l'armée malienne")
    let standing = try #require(document.facts(.standing).first)
    #expect(standing.reasons.contains { $0.hasPrefix(#"attempted: "tenté" fr/factuality.tsv:"#) })
  }

  @Test("says why a trigger tells of no event of its own")
  func outcomes() throws {
    let document = try Explained.document(
      "Les soldats sont partis pour attaquer le camp.",
      "L'armée a attaqué le camp, tuant trois civils.")
    let outcomes = document.sentences.flatMap(\.triggers).compactMap(\.outcome)
    #expect(outcomes.contains { $0.hasPrefix("no event: purpose") })
    #expect(outcomes.contains { $0.hasPrefix(#"tells of the same act as "a attaqué""#) })
    #expect(
      document.facts(.act).contains { $0.reasons.contains(#""tuant" tells of the same act"#) })
  }

  @Test("says why other lines of the same verb did not fire")
  func refusals() throws {
    let document = try Explained.document("La police a arrêté trois hommes.")
    let refusals = document.sentences.flatMap(\.triggers).flatMap(\.refusals)
    #expect(
      refusals.contains { $0.reason.contains("(only:)") && $0.rule.hasPrefix("fr/verbs.tsv:") })
  }

  @Test("parses and explains nothing where no word may name an act")
  func silent() throws {
    let document = try Explained.document("Bonjour.")
    #expect(document.sentences.map(\.tree.isEmpty) == [true])
    #expect(document.remarks == ["1 sentences", "0 of them parsed", "0 events"])
  }

  @Test("changes nothing about the events")
  func sameEvents() throws {
    let sentences = [
      "Mardi, des hommes armés ont attaqué un village près de Gao, tuant six civils.",
      "Ils ont ensuite enlevé deux enseignants, a annoncé l'armée.",
    ]
    let events = try FrenchStage.shared().events(sentences)
    let explained = try Explained.document(sentences[0], sentences[1])
    #expect(!events.isEmpty)
    #expect(explained.sentences.flatMap(\.triggers).compactMap(\.event) == events)
  }
}
