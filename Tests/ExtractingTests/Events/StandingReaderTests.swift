import Linguistics
import Records
import Testing

@testable import Extracting

struct StandingReaderTests {
  @Test(
    "tells how sure an act is",
    arguments: [
      ("La milice a attaqué le camp.", Factuality.asserted),
      ("La milice a tenté d'attaquer le camp.", .attempted),
      ("La milice veut attaquer le camp.", .planned),
      ("La milice attaquera le camp.", .planned),
      ("La milice prévoit d'attaquer le camp.", .planned),
      ("La milice est prête à attaquer le camp.", .planned),
      ("Les miliciennes sont prêtes à attaquer le camp.", .planned),
      ("La milice a l'intention d'attaquer le camp.", .planned),
      ("Une attaque du camp est prévue lundi.", .planned),
      // A murder that is announced has been done; a strike that is announced is to come.
      ("Le ministre a annoncé l'assassinat de six gardes par la milice.", .reported),
      ("Le ministre a annoncé des frappes contre la milice.", .planned),
      ("La milice peut attaquer le camp.", .possible),
      ("La milice n'a attaqué que le camp.", .asserted),
      ("Elle est la première à avoir attaqué le camp.", .asserted),
      ("La milice aurait attaqué le camp.", .hedged),
      ("Selon le colonel, la milice a attaqué le camp.", .reported),
      ("La milice a démenti avoir attaqué le camp.", .denied),
      // What comes after another act stands as that one does.
      ("La milice a traversé le pont avant d'attaquer le camp.", .asserted),
      ("La milice traversera le pont avant d'attaquer le camp.", .planned),
    ])
  func factuality(sentence: String, expected: Factuality) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: "ASSAULT"))
    #expect(event.factuality == expected)
  }

  @Test(
    "tells no event of what did not happen or only might",
    arguments: [
      "La milice n'a pas attaqué le camp.", "La milice n'a jamais attaqué le camp.",
      "Si la milice attaque le camp, le colonel partira.",
      "Le colonel cherche des hommes pour attaquer le camp.",
      "Le colonel craint une attaque de la milice.",
      "Le colonel craint que la milice attaque le camp.",
      "En cas d'attaque de la milice, le colonel partira.",
      "Aucun garde n'a attaqué le camp.", "Le colonel a refusé d'attaquer le camp.",
      "Un appel à attaquer le camp circule.", "Son but est d'attaquer le camp.",
      "La milice a fui sans attaquer le camp.",
      "Le colonel demande à la milice de réfléchir avant d'attaquer le camp.",
      "La milice n'a pas traversé le pont avant d'attaquer le camp.",
      "Le colonel dit que la milice n'attaquera pas le camp.",
    ])
  func none(sentence: String) throws {
    #expect(try FrenchStage.shared().event(sentence, type: "ASSAULT") == nil)
  }

  @Test(
    "takes an act for granted whose part in it somebody is suspected of, or did not have",
    arguments: [
      "Le juge est soupçonné d'avoir participé à l'attaque du camp.",
      "Le juge n'a pas participé à l'attaque du camp.",
    ])
  func part(sentence: String) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: "ASSAULT"))
    #expect(event.factuality == .asserted)
    #expect(event.polarity == .positive)
  }

  @Test("turns what a speaker denies to negative")
  func denial() throws {
    let event = try #require(
      FrenchStage.shared().event(
        "Le colonel affirme que la milice n'a pas attaqué le camp.", type: "ASSAULT"))
    #expect(event.polarity == .negative)
    #expect(event.factuality == .denied)
  }
}
