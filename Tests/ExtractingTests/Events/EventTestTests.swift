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
    ])
  func bareNouns(sentence: String, tells: Bool) throws {
    #expect(try FrenchStage.shared().events([sentence]).isEmpty != tells)
  }
}
