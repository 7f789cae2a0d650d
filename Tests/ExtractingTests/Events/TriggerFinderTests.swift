import Linguistics
import Records
import Testing

@testable import Extracting

struct TriggerFinderTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  /// The triggers as "TYPE words".
  private func triggers(_ sentence: String) -> [String] {
    let reading = french.reading(sentence)
    return french.extractor.triggers.triggers(in: reading).map {
      "\($0.entry.coding.type) \(reading.words($0.tokens))"
    }
  }

  @Test(
    "finds verbs, nouns and idioms with words between",
    arguments: [
      ("La milice a tué un garde.", ["ASSAULT a tué"]),
      ("La milice a pris deux hommes en otage.", ["ASSAULT a pris deux hommes en otage"]),
      ("Les assassinats de gardes inquiètent.", ["ASSAULT assassinats"]),
      ("Une attaque de la milice a tué un garde.", ["ASSAULT attaque"]),
      ("Le roi et le président ont signé un accord.", ["SUPPORT ont signé"]),
      ("Un homme s'est fait exploser.", ["ASSAULT s' est fait exploser"]),
      ("La milice menace d'attaquer le camp.", ["THREATEN menace d' attaquer"]),
      ("Le boulanger a vendu du pain.", []),
    ])
  func finds(sentence: String, expected: [String]) { #expect(triggers(sentence) == expected) }

  @Test(
    "passes over figurative uses, aims and names",
    arguments: [
      "Le ministre a affronté la crise.", "La loi vise à combattre la fraude.",
      "Le groupe Action directe est dissous.",
    ])
  func passesOver(sentence: String) {
    #expect(triggers(sentence).filter { $0.hasPrefix("ASSAULT") } == [])
  }

  @Test("keeps triggers apart and in order")
  func order() {
    let reading = french.reading("La milice a tué un garde, pris le pont et attaqué le camp.")
    let found = french.extractor.triggers.triggers(in: reading)
    #expect(found.count == 3)
    for (left, right) in zip(found, found.dropFirst()) {
      #expect(left.tokens.upperBound <= right.tokens.lowerBound)
    }
  }

  @Test("knows the verb that carries a noun")
  func carrier() throws {
    let (trigger, reading) = try #require(
      french.trigger("La milice a mené une attaque.", holding: "attaque"))
    let verb = try #require(trigger.governingVerb)
    #expect(reading.words(verb.tokens) == "a mené")
    let (bare, _) = try #require(
      french.trigger("Une attaque de la milice a surpris le camp.", holding: "attaque"))
    #expect(bare.governingVerb == nil)
    let (told, _) = try #require(
      french.trigger("L'attaque aurait tué un garde.", holding: "attaque"))
    #expect(told.governingVerb?.group.mood == .conditional)
  }

  @Test(
    "asks for a tree only where a word may name an act",
    arguments: [
      ("La milice a tué un garde.", true), ("Les frappes continuent.", true),
      ("Des affrontements éclatent.", true), ("Le boulanger dort.", false), ("", false),
      ("Le soleil brille sur la mer.", false),
      // Nobody is addressed, and "se" is missing.
      ("Les forces dorment.", false), ("Le rebelle dort.", false),
      // No place is named.
      ("La milice prend le train.", false),
    ])
  func mayTell(sentence: String, expected: Bool) {
    let tokens = french.tokens(of: sentence)
    #expect(
      french.extractor.triggers.mayTell(tokens, french.extractor.reader, hasPlaces: false)
        == expected)
  }

  @Test(
    "never asks for fewer sentences than have triggers",
    arguments: SentenceTests.cases.map(\.sentence) + SentenceTests.withoutEvent)
  func noneMissed(sentence: String) {
    guard !triggers(sentence).isEmpty else { return }
    #expect(
      french.extractor.triggers.mayTell(
        french.tokens(of: sentence), french.extractor.reader, hasPlaces: true))
  }

  @Test(
    "takes no complement of another word for a word of the pattern",
    arguments: [
      ("Le bilan fait état de morts.", []),
      ("L'attaque a fait des dizaines de morts.", ["attaque"]),
    ])
  func complements(sentence: String, expected: [String]) {
    #expect(triggers(sentence).map { String($0.drop { $0 != " " }.dropFirst()) } == expected)
  }
}
