import Testing

@testable import Extracting

struct AgreementTests {
  @Test(
    "reads gender and number among the features of a word",
    arguments: [
      ("Gender=Fem|Number=Plur", "Fem", "Plur"),
      ("Definite=Def|Number=Sing|PronType=Art", nil, "Sing"),
      ("Gender=Masc", "Masc", nil), ("", nil, nil), ("Number", nil, nil), ("Number=", nil, nil),
      ("NumType=Card|Number[psor]=Plur", nil, nil),
    ] as [(String, String?, String?)])
  func features(features: String, gender: String?, number: String?) {
    let agreement = Agreement(features: features)
    #expect(agreement.gender == gender)
    #expect(agreement.number == number)
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
    #expect(Agreement(features: left).fits(Agreement(features: right)) == expected)
    #expect(Agreement(features: right).fits(Agreement(features: left)) == expected)
  }
}
