import LanguageData
import Records
import Testing

@testable import Extracting

struct RespellingsTests {
  private func respelled(_ text: String, _ sentences: [TextSpan]? = nil) throws -> String {
    let whole = TextSpan(start: 0, end: text.unicodeScalars.count)
    return try Respellings(data: French.data, language: "fr").respelled(
      text, sentences: sentences ?? [whole])
  }

  @Test(
    "writes the first word of a sentence in full, and no other",
    arguments: [
      ("A Paris, il pleut.", "À Paris, il pleut."),
      ("« A Paris, il pleut. »", "« À Paris, il pleut. »"),
      ("A", "À"), ("Il va A Paris.", "Il va A Paris."), ("Alep brûle.", "Alep brûle."),
      ("a Paris", "a Paris"), ("A380 en vue.", "A380 en vue."), ("", ""), ("12, 13", "12, 13"),
      ("👩‍🚒 A Paris", "👩‍🚒 À Paris"),
    ])
  func words(text: String, expected: String) throws { #expect(try respelled(text) == expected) }

  @Test("looks at the start of every sentence, and leaves every scalar in its place")
  func sentences() throws {
    let text = "A Rome. A Metz."
    let spans = [TextSpan(start: 0, end: 7), TextSpan(start: 8, end: 15)]
    #expect(try respelled(text, spans) == "À Rome. À Metz.")
    #expect(try respelled(text, [spans[1]]) == "A Rome. À Metz.")
    #expect(try respelled(text, []) == text)
    #expect(try respelled(text, spans).unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test("takes the rest of the stage's words from the text as it is written")
  func spans() throws {
    let event = try #require(FrenchStage.shared().event("A Paris, la police a arrêté un juge."))
    #expect(event.sentence.text == "A Paris, la police a arrêté un juge.")
    #expect(event.place?.name == "Paris")
    #expect(event.actors.first?.text == "la police")
  }

  @Test("says where a respelling would move the words behind it")
  func error() throws {
    let folder = try LexiconFolder(["fr/respellings.tsv": ["form;meaning", "A;À", "Oe;Œ"]])
    #expect(
      complaint { try folder.load { try Respellings(data: $0, language: "fr") } }
        == #"fr/respellings.tsv:3: expected as many characters as in "Oe", found "Œ""#)
  }
}
