import Linguistics
import Records
import Testing

@testable import Extracting

struct ContractionsTests {
  @Test(
    "gives the preposition in a form",
    arguments: [
      ("du", "de"), ("des", "de"), ("d'", "de"), ("au", "à"), ("aux", "à"), ("jusqu'", "jusque"),
      ("contre", "contre"), ("duquel", "duquel"),
    ])
  func preposition(form: String, expected: String) throws {
    let contractions = try FrenchStage.shared().contractions
    let token = try #require(try French.tokens(form).first)
    let contracted = contractions.preposition(contractedBy: token)
    #expect(
      [contractions.preposition(of: form), contractions.preposition(of: token)]
        == [expected, expected])
    #expect(contracted == (form == expected ? nil : expected))
  }

  @Test("writes out every form of a listed term")
  func variants() throws {
    let french = try FrenchStage.shared()
    let variants = french.tokenizer.variants(
      of: "selon de", contractions: french.contractions.forms)
    #expect(
      Set(variants) == [["selon", "de"], ["selon", "du"], ["selon", "des"], ["selon", "d'"]])
  }
}
