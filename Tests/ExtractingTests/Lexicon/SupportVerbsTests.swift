import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

struct SupportVerbsTests {
  private func verbs(_ rows: String...) throws -> SupportVerbs {
    let folder = try LexiconFolder(["fr/support-verbs.tsv": ["lemma;kind"] + rows])
    let classes = try FrenchStage.shared().classes
    return try folder.load { try SupportVerbs(data: $0, language: "fr", classes: classes) }
  }

  @Test("matches a verb with its preposition only")
  func preposition() throws {
    let verbs = try verbs("mener;do", "procéder à;do", "se livrer à;do", "s'arrêter;end")
    #expect(verbs.kind(of: "mener") == .act)
    #expect(verbs.kind(of: "mener", preposition: "à") == nil)
    #expect(verbs.kind(of: "procéder", preposition: "à") == .act)
    #expect(verbs.kind(of: "procéder") == nil)
    #expect(verbs.kind(of: "livrer", preposition: "à") == .act)
    #expect(verbs.kind(of: "arrêter") == .end)
  }

  @Test("does not take the first verb of an idiom for a support verb", arguments: ["être entendu;occur", "faire échouer;avert"])
  func idioms(row: String) throws {
    #expect(try verbs(row).lemmas.isEmpty)
  }

  @Test("says where a kind is none")
  func error() {
    #expect(
      complaint {
        try verbs("mener;help")
      } == #"fr/support-verbs.tsv:2: expected a kind of support verb, found "help""#)
  }
}
