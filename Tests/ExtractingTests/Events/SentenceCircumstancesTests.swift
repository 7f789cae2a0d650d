import Linguistics
import Records
import Testing

@testable import Extracting

struct SentenceCircumstancesTests {
  @Test(
    "gives each figure to the nearest event that has such people",
    arguments: [
      ("L'armée a tué six rebelles et arrêté trois juges.", ["ASSAULT 6 -", "COERCE - 3"]),
      ("La police a arrêté trois juges.", ["COERCE - 3"]),
    ])
  func figures(sentence: String, expected: [String]) throws {
    let found = try FrenchStage.shared().events([sentence]).map { event in
      func number(_ figure: Int?) -> String { figure.map(String.init) ?? "-" }
      return
        "\(event.coding.type) \(number(event.fatalities?.best)) \(number(event.arrested?.best))"
    }
    #expect(found == expected)
  }
}
