import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Event test")
struct EventTestTests {
  @Test(
    "takes a bare noun for an event only with a part, a place or a day",
    arguments: [
      ("Une attaque de la milice, puis plus rien.", true), ("Mardi, une attaque à Goma.", true),
      ("Le bruit d'une attaque fait peur.", false), ("Cette attaque fait peur.", false),
      ("La milice a mené une attaque.", true),
      ("Le maire fait état de douze arrestations.", true),
      ("Le maire parle d'une dizaine d'arrestations.", true),
      ("Le maire parle des arrestations.", false),
    ])
  func bareNouns(sentence: String, tells: Bool) throws {
    #expect(try FrenchStage.shared().events([sentence]).isEmpty != tells)
  }

  @Test(
    "takes a participle beside a noun for an event only where it tells more than what a thing is like",
    arguments: [
      ("Les territoires occupés souffrent.", false), ("Une voiture piégée dormait là.", false),
      ("La ville assiégée par l'armée a faim.", true), ("Le garde tué hier à Gao repose.", true),
      ("Trois passants blessés ont été soignés.", true),
      // Of an attitude it never is.
      ("Un groupe soutenu par l'Iran a parlé.", false),
    ])
  func participles(sentence: String, tells: Bool) throws {
    #expect(try FrenchStage.shared().events([sentence]).isEmpty != tells)
  }

  @Test(
    "lets somebody act, a weapon and an act, but no thing",
    arguments: [
      ("La crise menace le pays.", false), ("Le M23 menace le pays.", true),
      ("Un missile a tué un garde.", true), ("Une attaque a tué un garde.", true),
      ("La neige a tué un garde.", false),
    ])
  func things(sentence: String, tells: Bool) throws {
    #expect(try FrenchStage.shared().events([sentence]).isEmpty != tells)
  }

  @Test(
    "lets \"cette attaque\" tell of an event only with somebody of its own",
    arguments: [
      ("Cette attaque à Goma inquiète le maire.", false),
      ("Cette attaque de la milice inquiète le maire.", true),
    ])
  func pointingBack(sentence: String, tells: Bool) throws {
    #expect(try FrenchStage.shared().events([sentence]).isEmpty != tells)
  }

  @Test(
    "takes no verb of an act for one behind a quotation, nor an act for a doer but of deaths",
    arguments: [
      ("« Nous partons », proteste Ali.", false), ("Les étudiants protestent à Gao.", true),
      ("Les combats menacent la paix.", false),
      ("Le cortège réclame le retrait du texte.", true),
    ])
  func speechAndActs(sentence: String, tells: Bool) throws {
    #expect(try FrenchStage.shared().events([sentence]).isEmpty != tells)
  }
}
