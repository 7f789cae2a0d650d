import Linguistics
import Records
import Testing

@testable import Extracting

struct ClaimFinderTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test(
    "finds who says so and the words that mark it",
    arguments: [
      ("Selon le colonel, la milice a tué un garde.", "according_to", "le colonel", "Selon"),
      ("Le colonel affirme que la milice a tué un garde.", "say", "Le colonel", "affirme"),
      ("La milice a tué un garde, a déclaré le colonel.", "say", "le colonel", "a déclaré"),
      (
        "« La milice a tué un garde », a indiqué mardi le colonel.", "say", "le colonel",
        "a indiqué"
      ),
      ("La milice aurait tué un garde.", "conditional", nil, "aurait tué"),
      // A clause that a parser hangs on the verb of speech behind it.
      (
        "Dix gardes ont péri dans un raid, ont annoncé les autorités.", "announce", "les autorités",
        "ont annoncé"
      ),
      ("Les rebelles ont bombardé le camp, a reconnu vendredi Kiev.", "say", "Kiev", "a reconnu"),
      // Nobody is named; a text has its author; who is quoted speaks, not who quotes.
      ("Apparemment, la milice a tué un garde.", "according_to", nil, "Apparemment"),
      (
        "Selon certaines sources, la milice a tué un garde.", "according_to", nil,
        "Selon certaines sources"
      ),
      (
        "Six gardes ont été tués, selon un bilan provisoire communiqué par le ministère.",
        "according_to", "le ministère", "selon"
      ),
      (
        "La police, citée par l'agence Reuters, a indiqué que deux gardes avaient été tués.", "say",
        "La police", "a indiqué"
      ),
      (
        "Le colonel a fait savoir que la milice a tué un garde.", "say", "Le colonel",
        "a fait savoir"
      ),
      ("Le groupe se vante d'avoir tué un garde.", "claim", "Le groupe", "se vante"),
      ("La milice affirme avoir tué un garde.", "claim", "La milice", "affirme"),
      (
        "Le gouvernement a démenti avoir tué un garde.", "deny", "Le gouvernement", "a démenti"
      ),
    ] as [(String, String, String?, String)])
  func claims(sentence: String, kind: String, source: String?, cue: String) throws {
    let event = try #require(french.event(sentence, type: "ASSAULT"))
    let claim = try #require(event.claim)
    #expect(claim.kind == kind)
    #expect(claim.source?.text == source)
    #expect(claim.cue.text == cue)
  }

  @Test(
    "leaves alone what the text says itself",
    arguments: [
      "La milice a tué un garde.", "Le colonel, qui a déclaré sa flamme, a tué un garde.",
      "Après l'attaque du camp, le colonel dément les accusations.",
      "La milice a tué un garde et le colonel a parlé.",
      "L'attaque, revendiquée par la milice, a tué un garde.",
      "Aucun groupe n'a revendiqué l'attaque menée dimanche à Gao.",
      "Le colonel n'a pas confirmé l'attaque menée dimanche à Gao.",
    ])
  func none(sentence: String) throws {
    let event = try #require(french.event(sentence, type: "ASSAULT"))
    #expect(event.claim == nil)
  }

  @Test("gives a quotation of several sentences the speaker that it ends or begins with")
  func longQuotations() {
    let ending = french.events([
      "« La milice a tué un garde.", "Elle a pris le pont », a déclaré le colonel.",
    ])
    #expect(ending.first?.claim?.source?.text == "le colonel")
    let beginning = french.events([
      "Le colonel a déclaré : « Le jour se lève.", "La milice a tué un garde.", "Il pleut. »",
    ])
    #expect(beginning.first?.claim?.source?.text == "Le colonel")
    let outside = french.events([
      "« Il pleut », a déclaré le colonel.", "La milice a tué un garde.",
    ])
    #expect(outside.first?.claim == nil)
  }

  @Test(
    "finds who wrote what speaks",
    arguments: [
      ("D'après un communiqué de l'armée, la milice a tué un garde.", "l'armée"),
      ("Selon le bilan dressé par les autorités, la milice a tué un garde.", "les autorités"),
      ("La milice a tué un garde, a-t-elle dit.", "elle"),
    ])
  func writers(sentence: String, source: String) throws {
    let event = try #require(french.event(sentence, type: "ASSAULT"))
    #expect(event.claim?.source?.text == source)
  }

  @Test(
    "takes what somebody is accused of for what the accuser says",
    arguments: [
      ("L'ONG accuse l'armée malienne d'avoir tué un garde.", "l'armée malienne", "L'ONG"),
      ("L'ONG reproche à la milice d'avoir tué un garde.", "la milice", "L'ONG"),
      ("La milice est accusée par l'ONG d'avoir tué un garde.", "La milice", "l'ONG"),
    ])
  func accusations(sentence: String, actor: String, source: String) throws {
    let event = try #require(try FrenchStage.shared().event(sentence, type: "ASSAULT"))
    #expect(event.actors.map(\.text) == [actor])
    #expect(event.claim?.source?.text == source)
    #expect(event.factuality == .reported)
  }
}
