import Linguistics
import Records
import Testing

@testable import Extracting

struct ClauseVerbFinderTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test(
    "tells verbs from nouns of the same form by the words before",
    arguments: [
      ("L'attaque du camp surprend la garde.", ["surprend"]),
      ("L'armée, qui attaque le camp, avance.", ["attaque", "avance"]),
      ("La milice les a tués.", ["a tués"]),
      ("Une frappe détruit le pont.", ["détruit"]),
      ("Ils marchent vers le pont.", ["marchent"]),
      ("La marche commence.", ["commence"]),
      ("Les forces tirent sur la foule.", ["tirent"]),
      ("Ils viennent de tuer un garde.", ["viennent de tuer"]),
      ("Le camp a été attaqué.", ["a été attaqué"]),
      ("Tirs de mortier sur le camp.", []),
    ])
  func verbs(sentence: String, expected: [String]) {
    let reading = french.reading(sentence)
    #expect(reading.verbs.map { reading.words($0.tokens) } == expected)
  }

  @Test(
    "finds pronouns before and behind the verb",
    arguments: [
      ("Ils ont tué un garde.", "tué", "Ils", nil), ("La milice les a tués.", "tués", nil, "les"),
      ("« Nous avançons », a-t-il dit.", "dit", "-t-il", nil),
      ("La milice l'a libéré.", "libéré", nil, "l'"),
      ("Le ministre s'est rendu à Rome.", "rendu", nil, nil),
    ] as [(String, String, String?, String?)])
  func pronouns(sentence: String, verb: String, subject: String?, object: String?) throws {
    let reading = french.reading(sentence)
    let group = try #require(reading.verb(verb))
    #expect(group.subjectPronoun.map { reading.tokens[$0].form } == subject)
    #expect(group.objectPronoun.map { reading.tokens[$0].form } == object)
  }

  @Test("finds the relative before a verb and the preposition before an infinitive")
  func openers() throws {
    let relative = french.reading("Le soldat qui a tué le garde a fui.")
    #expect(try #require(relative.verb("tué")).relativeSubject == 2)
    #expect(try #require(relative.verb("fui")).relativeSubject == nil)
    let infinitive = french.reading("Ils avancent pour prendre le pont.")
    #expect(try #require(infinitive.verb("prendre")).preposition == "pour")
    #expect(try #require(infinitive.verb("prendre")).form == .infinitive)
  }

  @Test(
    "tells the form of a verb in its clause",
    arguments: [
      ("Un soldat tué par la milice repose ici.", "tué", ClauseVerb.Form.pastParticiple),
      ("Il est parti, tuant un garde.", "tuant", .presentParticiple),
      ("Le garde a été tué.", "tué", .finite),
    ])
  func forms(sentence: String, verb: String, expected: ClauseVerb.Form) {
    #expect(french.reading(sentence).verb(verb)?.form == expected)
  }

  @Test("reads voice and negation")
  func voice() {
    #expect(french.reading("Le garde a été tué.").verb("tué")?.isPassive == true)
    #expect(french.reading("Le garde est mort.").verb("mort")?.isPassive == false)
    #expect(french.reading("Ils n'ont pas tué le garde.").verb("tué")?.group.isNegated == true)
  }

  @Test("takes a participle for one, though the form is a finite one too")
  func homographs() throws {
    let french = try FrenchStage.shared()
    let event = try #require(
      french.event("Mis en cause par l'armée, les rebelles nient.", type: "ACCUSE"))
    #expect(event.actors.map(\.text) == ["l'armée"])
    #expect(event.recipients.map(\.text) == ["les rebelles"])
  }
}
