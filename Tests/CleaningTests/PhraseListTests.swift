import LanguageData
import Testing

@testable import Cleaning

@Suite("PhraseList")
struct PhraseListTests {
  @Test(
    "tells furniture by its words",
    arguments: [
      ("Lire aussi : la crise en cinq dates", PhraseList.Effect.line),
      ("► LIRE AUSSI Le maire démissionne", .line), ("Publicité", .line), ("Publicité.", .line),
      ("Sur le même sujet", .end), ("© Agence, tous droits réservés", .line),
      ("S’abonner à la lettre", .line), ("Leave a Reply", .end),
    ])
  func matches(line: String, effect: PhraseList.Effect) throws {
    #expect(try list().effect(on: line) == effect)
  }

  @Test(
    "leaves sentences alone",
    arguments: [
      "Publicité mensongère : le tribunal a tranché.", "Lirez-vous aussi ce livre ?", "",
      "Recevezy est un village.",
    ])
  func leaves(line: String) throws {
    #expect(try list().effect(on: line) == nil)
  }

  private func list() throws -> PhraseList {
    try PhraseList(LanguageDataSource(), languages: ["fr", "en"])
  }
}
