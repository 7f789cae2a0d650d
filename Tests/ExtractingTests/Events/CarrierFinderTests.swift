import Testing

@testable import Extracting

@Suite("verbs that carry event nouns")
struct CarrierFinderTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test(
    "are found with all the words that belong to them",
    arguments: [
      ("Une attaque a eu lieu.", "attaque", SupportVerbs.Kind.occur),
      ("Le convoi a été victime d'une attaque.", "attaque", .undergo),
      ("Les gardes ont été victimes d'une attaque.", "attaque", .undergo),
      ("La milice est à l'origine de l'attaque.", "attaque", .join),
      ("La milice a mis fin à son offensive.", "offensive", .end),
      ("Une offensive est en cours.", "offensive", .occur),
      ("Des tirs ont été signalés.", "tirs", .occur),
      ("Des combats font rage.", "combats", .occur),
      // An adverb between the verb and its word; a participle on a complement; a thing that is struck.
      ("Des tirs ont également lieu.", "tirs", .occur),
      ("Le maire est mort à la suite d'attaques menées par la milice.", "attaques", .act),
      ("Le bilan des attaques menées par la milice est lourd.", "attaques", .act),
      ("Un raid a visé un convoi.", "raid", .strike),
      // Of a row, of a measure, of a reflexive verb and one that is none.
      ("La milice a procédé à l'arrestation d'un juge et à la saisie d'armes.", "saisie", .act),
      ("La milice a planifié une série d'attaques.", "attaques", .act),
      ("Une série d'attaques menées par la milice inquiète le maire.", "attaques", .act),
      ("La milice multiplie les attaques.", "attaques", .act),
      ("Les attaques se multiplient.", "attaques", .occur),
      // Who did it tells more than who says that it was theirs.
      ("La milice a revendiqué l'attaque, menée par un kamikaze.", "attaque", .act),
      ("La ville a été touchée par des bombardements.", "bombardements", .undergo),
      ("Une ville touchée par des bombardements dort.", "bombardements", .undergo),
    ])
  func carried(sentence: String, noun: String, kind: SupportVerbs.Kind) throws {
    let (trigger, _) = try #require(french.trigger(sentence, holding: noun))
    guard case .noun(let carrier) = trigger.kind else {
      Issue.record("\(noun) is no noun")
      return
    }
    #expect(carrier?.kind == kind)
  }

  @Test(
    "carry no noun that stands elsewhere",
    arguments: [
      ("La milice est restée derrière le mur après l'attaque.", "attaque"),
      ("Le convoi est victime d'une panne après l'attaque.", "attaque"),
      ("Le maire fait l'éloge de l'attaque.", "attaque"),
    ])
  func uncarried(sentence: String, noun: String) throws {
    let (trigger, _) = try #require(french.trigger(sentence, holding: noun))
    guard case .noun(carrier: nil) = trigger.kind else {
      Issue.record("carried")
      return
    }
  }
}
