import Linguistics
import Records
import Testing

@testable import Extracting

struct NameLexiconTests {
  private let names: NameLexicon

  init() throws { names = try FrenchStage.shared().extractor.roles.resolver.names }

  @Test(
    "finds actors by name and alias, with a capital only",
    arguments: [
      ("ONU", "IGOUNO"), ("Nations unies", "IGOUNO"), ("Minusma", "IGOUNOPKO"), ("onu", nil),
    ] as [(String, String?)])
  func actors(text: String, id: String?) throws {
    #expect(try names.actor(at: 0, in: French.tokens(text))?.actor.id == id)
  }

  @Test("finds actors by aliases that have no capital of their own")
  func smallNames() throws {
    let tokens = try French.tokens("rebelles houthis")
    #expect(names.actor(at: 0, in: tokens)?.actor.id == "HOUTHI")
  }

  @Test(
    "finds countries, peoples and seats of government",
    arguments: [
      ("Syrie", "SYR", true), ("syriennes", "SYR", false), ("Damas", "SYR", true),
      ("syrie", nil, true),
      ("nigérien", "NER", false), ("nigérian", "NGA", false), ("Niger", "NER", true),
      ("Nigeria", "NGA", true),
    ] as [(String, String?, Bool)])
  func countries(text: String, code: String?, isName: Bool) throws {
    let match = try names.countryWord(at: 0, in: French.tokens(text))
    #expect(match?.word.country == code)
    if let match { #expect((match.word.kind != .demonym) == isName) }
  }

  @Test(
    "finds nouns of actors in every form, the longest first",
    arguments: [
      ("soldats", "MIL", true), ("policière", "COP", false), ("armée de l'air", "MIL", false),
      ("juge", "JUD", false),
    ])
  func nouns(text: String, sector: String, isPlural: Bool) throws {
    let tokens = try French.tokens(text)
    let match = try #require(names.noun(at: 0, in: tokens))
    #expect(match.noun.sector == sector)
    #expect(match.noun.isPlural == isPlural)
    #expect(match.length == tokens.count)
  }

  @Test("finds titles with the sector of their bearer")
  func titles() throws {
    #expect(try names.title(at: 0, in: French.tokens("dalaï-lama"))?.sector == "REL")
    #expect(try names.title(at: 0, in: French.tokens("boulanger")) == nil)
  }
}
