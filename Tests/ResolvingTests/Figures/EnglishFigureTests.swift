import Testing

@testable import Resolving

/// Shows that nothing in Swift is French.
@Suite("English figures")
struct EnglishFigureTests {
  @Test(
    "reads English",
    arguments: [
      (
        "At least 12 people were killed and 30 wounded in the blast.",
        ["killed 12 12 - | At least 12 people", "wounded 30 30 30 | 30 wounded"]
      ),
      (
        "The death toll rose from 5 to 12.",
        ["killed 12 12 12 | from 5 to 12 +revised", "killed 5 5 5 | from 5 to 12 +previous"]
      ),
      (
        "Gunmen killed three soldiers and two civilians.",
        [
          "killed 5 5 5 | three soldiers and two civilians +sum",
          "killed 3 3 3 | three soldiers +part", "killed 2 2 2 | two civilians +part",
        ]
      ),
      ("Police arrested 40 protesters.", ["arrested 40 40 40 | 40 protesters"]),
      ("Two soldiers were not killed.", ["killed 2 2 2 | Two soldiers +negated"]),
      ("The driver was killed.", ["killed 1 1 1 | The driver +implied"]),
      ("Some 20,000 people marched.", ["participants 20000 18000 22000 | Some 20,000 people"]),
      ("He paid $2.5 million.", ["money 2500000 2500000 2500000 | 2.5 million"]),
      ("Hundreds of thousands fled.", ["displaced - 200000 - | Hundreds of thousands"]),
    ])
  func english(sentence: String, expected: [String]) throws {
    #expect(try FigureExamples("en").read(sentence) == expected)
  }
}
