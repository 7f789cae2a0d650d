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
    ])
  func complements(sentence: String, prepositions: [String], expected: [String]) throws {
    let reading = french.reading(sentence)
    let verb = try #require(reading.verbs.first)
    let found = ArgumentFinder(reading: reading).complements(prepositions, of: verb)
    #expect(reading.words(found) == expected)
  }
}
