import Linguistics
import Testing

@testable import Extracting

struct AgreementTests {
  @Test(
    "reads gender and number among the features of a word",
    arguments: [
      ("Gender=Fem|Number=Plur", .feminine, .plural),
      ("Definite=Def|Number=Sing|PronType=Art", nil, .singular),
      ("Gender=Masc", .masculine, nil), ("", nil, nil), ("Number", nil, nil), ("Number=", nil, nil),
      ("NumType=Card|Number[psor]=Plur", nil, nil),
    ] as [(String, Agreement.Gender?, Agreement.Number?)])
  func features(features: String, gender: Agreement.Gender?, number: Agreement.Number?) {
    let agreement = Agreement(features: WordFeatures(features))
    #expect(agreement.gender == gender)
    #expect(agreement.number == number)
  }

  @Test(
    "reads off a possessive how many it stands for, not what they have",
    arguments: [
      ("La milice poursuit son offensive.", "son", Agreement.Number.singular),
      ("La milice poursuit ses attaques.", "ses", .singular),
      ("Les rebelles poursuivent leur offensive.", "leur", .plural),
    ])
  func possessives(sentence: String, form: String, number: Agreement.Number) throws {
    let reading = try FrenchStage.shared().reading(sentence)
    let token = try #require(reading.tokens.firstIndex { $0.folded == form })
    let agreement = Agreement(of: token, in: reading)
    #expect(agreement.number == number)
    #expect(agreement.gender == nil)
  }

  @Test(
    "lets two words stand for the same unless a form tells them apart",
    arguments: [
      ("Gender=Fem|Number=Sing", "Gender=Fem|Number=Sing", true),
      ("Gender=Fem|Number=Sing", "Gender=Masc|Number=Sing", false),
      ("Gender=Fem|Number=Sing", "Gender=Fem|Number=Plur", false),
      ("Number=Sing", "Gender=Masc", true),
      ("", "Gender=Fem|Number=Plur", true),
    ])
  func fits(left: String, right: String, expected: Bool) {
    #expect(fit(left, right) == expected)
    #expect(fit(right, left) == expected)
  }

  private func fit(_ left: String, _ right: String) -> Bool {
    Agreement(features: WordFeatures(left)).fits(Agreement(features: WordFeatures(right)))
  }
}
