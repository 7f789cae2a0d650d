import Linguistics
import Records
import Testing

@testable import Extracting

struct ArgumentFinderTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test(
    "finds subjects",
    arguments: [
      ("La milice a tué un garde.", "tué", ["La milice"]),
      ("La milice et l'armée ont tué un garde.", "tué", ["La milice", "l' armée"]),
      ("La milice, qui a pris le pont, a tué un garde.", "tué", ["La milice"]),
      ("La milice, qui a pris le pont, a tué un garde.", "pris", ["La milice"]),
      ("Le colonel, chef de la milice, a tué un garde.", "tué", ["Le colonel"]),
      ("La milice a pris le pont et tué un garde.", "tué", ["La milice"]),
      ("La milice a pris le pont, tuant un garde.", "tuant", ["La milice"]),
      ("« Le pont est pris », a déclaré le colonel.", "déclaré", ["le colonel"]),
      ("Incarcéré depuis mars, le journaliste a écrit un livre.", "Incarcéré", ["le journaliste"]),
      ("Un garde tué par la milice a été enterré.", "tué", ["Un garde"]),
      ("Le juge a ordonné à la milice de libérer un garde.", "ordonné", ["Le juge"]),
      ("Si la milice prend la ville, la garde fuit.", "fuit", ["la garde"]),
      ("Ils ont tué un garde.", "tué", []),
      // Whoever is accused, forced or seen does what the infinitive says.
      ("Le roi a accusé la milice d'avoir tué un garde.", "tué", ["la milice"]),
      ("Le garde a vu des hommes enlever un juge.", "enlever", ["des hommes"]),
      ("La milice veut prendre le pont.", "prendre", ["La milice"]),
      ("« Le pont est pris », a annoncé le roi.", "annoncé", ["le roi"]),
      ("Le roi et le pape se sont rencontrés.", "rencontrés", ["Le roi", "le pape"]),
    ])
  func subjects(sentence: String, verb: String, expected: [String]) throws {
    let reading = french.reading(sentence)
    let group = try #require(reading.verb(verb))
    #expect(reading.words(ArgumentFinder(reading: reading).subject(of: group)) == expected)
  }

  @Test(
    "finds direct objects",
    arguments: [
      ("La milice a tué un garde.", "tué", ["un garde"]),
      ("La milice a tué un garde et deux passants.", "tué", ["un garde", "deux passants"]),
      ("La milice a tiré sur un garde.", "tiré", []),
      ("La milice a tué, mardi, un garde.", "tué", ["un garde"]),
      ("La milice affirme que le garde a fui.", "affirme", []),
      ("La milice a fui.", "fui", []),
    ])
  func objects(sentence: String, verb: String, expected: [String]) throws {
    let reading = french.reading(sentence)
    let group = try #require(reading.verb(verb))
    #expect(reading.words(ArgumentFinder(reading: reading).object(of: group)) == expected)
  }

  @Test(
    "finds complements with their preposition, inside the clause",
    arguments: [
      ("Le garde a été tué par la milice.", ["par"], ["la milice"]),
      ("Le garde a été tué par la milice et par l'armée.", ["par"], ["la milice", "l' armée"]),
      ("La milice a tiré contre la foule.", ["sur", "contre"], ["la foule"]),
      ("La milice a tiré ; elle avance vers le pont.", ["vers"], []),
      ("La milice a tiré parce que la foule avançait vers le pont.", ["vers"], []),
      // What the parser hangs on the object may be the verb's.
      ("La milice a tiré des roquettes sur la ville.", ["sur"], ["la ville"]),
    ])
  func complements(sentence: String, prepositions: [String], expected: [String]) throws {
    let reading = french.reading(sentence)
    let verb = try #require(reading.verbs.first)
    let found = ArgumentFinder(reading: reading).complements(prepositions, of: verb)
    #expect(reading.words(found) == expected)
  }

  @Test("finds the object of a relative clause, the antecedent")
  func relativeObject() throws {
    let reading = french.reading(
      drawn: "Le/DET>2:det pont/NOUN>0:root que/PRON>6:obj la/DET>5:det milice/NOUN>6:nsubj "
        + "prend/VERB>2:acl:relcl")
    let verb = try #require(reading.verb("prend"))
    #expect(reading.words(ArgumentFinder(reading: reading).object(of: verb)) == ["Le pont"])
    let parsed = french.reading("La milice que l'armée a attaquée a fui.")
    let attacked = try #require(parsed.verb("attaquée"))
    #expect(parsed.words(ArgumentFinder(reading: parsed).object(of: attacked)) == ["La milice"])
  }

  @Test("gives a verb the subject that a parser took for a second object of the verb before")
  func readOn() throws {
    func subject(_ drawing: String) throws -> [String] {
      let reading = french.reading(drawn: drawing)
      let verb = try #require(reading.verb("brûlées"))
      return reading.words(ArgumentFinder(reading: reading).subject(of: verb))
    }
    #expect(
      try subject(
        "Ali/PROPN>3:nsubj a/AUX>3:aux tué/VERB>0:root Luc/PROPN>3:obj et/CCONJ>7:cc les/DET>7:det "
          + "maisons/NOUN>4:conj sont/AUX>9:aux brûlées/VERB>3:conj") == ["les maisons"])
    // Without an auxiliary between, the subject is shared.
    #expect(
      try subject(
        "Les/DET>2:det maisons/NOUN>4:nsubj sont/AUX>4:aux prises/VERB>0:root et/CCONJ>6:cc "
          + "brûlées/VERB>4:conj") == ["Les maisons"])
    let behindPartitive = try subject(
      "Ali/PROPN>3:nsubj est/AUX>3:aux mort/VERB>0:root et/CCONJ>6:cc des/ADP>6:case "
        + "maisons/NOUN>3:conj sont/AUX>8:aux brûlées/VERB>3:conj")
    withKnownIssue("\"des\" read as a preposition stands between") {
      #expect(behindPartitive.last == "maisons")
    }
  }

  @Test("finds the subject behind a part that is named of it")
  func parts() throws {
    let reading = french.reading("Trois civils, dont deux enfants, ont été tués à Gao.")
    let verb = try #require(reading.verb("tués"))
    #expect(reading.words(ArgumentFinder(reading: reading).subject(of: verb)) == ["Trois civils"])
  }

  @Test(
    "finds the doer in the passive",
    arguments: [
      ("Un garde a été tué par la milice.", "tué", ["la milice"]),
      ("Un garde tué par la milice repose ici.", "tué", ["la milice"]),
      ("Un garde a été tué par balle et par la milice.", "tué", ["balle", "la milice"]),
      ("Un garde a été tué.", "tué", []),
    ])
  func agents(sentence: String, verb: String, expected: [String]) throws {
    let reading = french.reading(sentence)
    let group = try #require(reading.verb(verb))
    #expect(reading.words(ArgumentFinder(reading: reading).agent(of: group)) == expected)
  }

  @Test("finds every phrase with a preposition, where the first is not enough")
  func all() {
    let reading = french.reading(
      drawn: "raid/NOUN>0:root sur/ADP>3:case Alep/PROPN>1:nmod sur/ADP>6:case un/DET>6:det "
        + "camp/NOUN>1:nmod")
    let finder = ArgumentFinder(reading: reading)
    #expect(reading.words(finder.complements(["sur"], of: 0..<1)) == ["Alep"])
    #expect(reading.words(finder.allComplements(["sur"], of: 0..<1)) == ["Alep", "un camp"])
    #expect(finder.allComplements(["contre"], of: 0..<1).isEmpty)
  }

  @Test("finds both sides of what a participle beside a noun governs")
  func sides() {
    let drawing =
      "combats/NOUN>0:root opposant/VERB>1:acl l'/DET>4:det armée/NOUN>2:obj aux/ADP>6:case "
      + "rebelles/NOUN>2:obl"
    let reading = french.reading(drawn: drawing)
    let finder = ArgumentFinder(reading: reading)
    #expect(
      reading.words(finder.sides(["entre", "opposant"], of: 0..<1)) == ["l' armée", "rebelles"])
    #expect(finder.sides(["entre"], of: 0..<1).isEmpty)
  }

  @Test("finds the doer of a noun behind its other complements, and what is coordinated with it")
  func distant() {
    // "bombardement de bases dans la forêt par l'armée et la marine"
    let reading = french.reading(
      drawn:
        "bombardement/NOUN>0:root de/ADP>3:case bases/NOUN>1:nmod dans/ADP>6:case la/DET>6:det "
        + "forêt/NOUN>3:nmod par/ADP>9:case l'/DET>9:det armée/NOUN>6:nmod et/CCONJ>12:cc "
        + "la/DET>12:det marine/NOUN>1:conj")
    let finder = ArgumentFinder(reading: reading)
    #expect(
      finder.distantComplement(["par"], of: 0..<1).map { reading.words($0.tokens) } == "l' armée")
    #expect(reading.words(finder.conjuncts(of: 0, behind: 8)) == ["la marine"])
    #expect(finder.conjuncts(of: 0, behind: 12).isEmpty)
    #expect(finder.distantComplement(["par"], of: 8..<9) == nil)
  }
}
