import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

struct SupportVerbsTests {
  private func verbs(_ rows: String...) throws -> SupportVerbs {
    let folder = try LexiconFolder(["fr/support-verbs.tsv": ["lemma;kind"] + rows])
    return try folder.load { try SupportVerbs(data: $0, language: "fr") }
  }

  @Test("matches a verb with its preposition only")
  func preposition() throws {
    let verbs = try verbs(
      "mener;do", "procéder à;do", "se livrer à;do", "s'arrêter;end",
      "multiplier;do", "se multiplier;occur")
    #expect(verbs.kind(of: "mener") == .act)
    #expect(verbs.kind(of: "mener", preposition: "à") == nil)
    #expect(verbs.kind(of: "procéder", preposition: "à") == .act)
    #expect(verbs.kind(of: "procéder") == nil)
    #expect(verbs.kind(of: "livrer", isReflexive: true, preposition: "à") == .act)
    #expect(verbs.kind(of: "arrêter", isReflexive: true) == .end)
    #expect(verbs.kind(of: "arrêter") == nil)
    #expect(verbs.kind(of: "multiplier") == .act)
    #expect(verbs.kind(of: "multiplier", isReflexive: true) == .occur)
  }

  @Test("takes an idiom only with its second word")
  func idioms() throws {
    let verbs = try verbs("être entendu;occur", "avoir lieu;occur", "mettre fin à;end")
    #expect(verbs.kind(of: "être") == nil)
    #expect(verbs.kind(of: "avoir") == nil)
    #expect(verbs.kind(of: "avoir", next: "lieu") == .occur)
    #expect(verbs.kind(of: "mettre") == nil)
    #expect(verbs.lemmas == ["avoir", "mettre", "être"])
    #expect(verbs.passiveAuxiliaries == ["être"])
  }

  @Test(
    "knows what a subject is to the noun",
    arguments: [
      ("do", SupportVerbs.Kind.act), ("join", .join), ("cause", .cause), ("undergo", .undergo),
      ("occur", .occur),
      ("continue", .continues), ("end", .end), ("avert", .avert), ("claim", .claim),
      ("blame", .blame), ("oppose", .oppose),
    ])
  func kinds(name: String, kind: SupportVerbs.Kind) throws {
    #expect(try verbs("agir;\(name)").kind(of: "agir") == kind)
  }

  @Test("says where a kind is none")
  func error() {
    #expect(
      complaint {
        try verbs("mener;help")
      } == #"fr/support-verbs.tsv:2: expected a kind of support verb, found "help""#)
  }
}
