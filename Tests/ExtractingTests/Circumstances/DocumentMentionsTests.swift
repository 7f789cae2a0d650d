import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Mentions of a document")
struct DocumentMentionsTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  private func tokens(_ sentence: String) -> (DocumentMentions, [WordToken]) {
    (french.mentions(sentence), french.reading(sentence).tokens)
  }

  @Test("gives places where things are, no governments and no peoples")
  func places() {
    let (mentions, tokens) = tokens("Moscou exige que l'armée syrienne quitte la ville de Kidal.")
    let found = mentions.places(in: tokens)
    #expect(found.map(\.place.name) == ["Kidal"])
    #expect(found.first?.isLocal == true)
    #expect(found.first?.pointsBack == false)
    #expect(Set(mentions.countries) == ["RUS", "SYR", "MLI"])
  }

  @Test("gives days, and says which go on and which are an hour of the story's day")
  func dates() {
    let (mentions, tokens) = tokens(
      "Mardi 12 mars 2024, à 18h30, il pleuvait depuis 2015 pendant trois jours.")
    let found = mentions.dates(in: tokens)
    #expect(found.first?.from.description == "2024-03-12")
    #expect(found.contains { $0.isOpen && $0.from.description == "2015-01-01" })
    #expect(!found.contains { $0.span.length == "pendant trois jours".count })
  }

  @Test("gives tolls that stand, not those that are denied or out of date")
  func figures() {
    let (mentions, tokens) = tokens(
      "L'attaque a fait six morts, dont deux enfants, et dix blessés.")
    let found = mentions.figures(in: tokens)
    #expect(found.map(\.kind) == [.fatalities, .injured])
    #expect(found.map(\.figure.best) == [6, 10])
  }

  @Test("gives nothing for a sentence without words")
  func empty() {
    let (mentions, _) = tokens("Il pleut à Kidal mardi.")
    #expect(mentions.places(in: []).isEmpty)
    #expect(mentions.dates(in: []).isEmpty)
    #expect(mentions.figures(in: []).isEmpty)
    #expect(mentions.countries(in: []).isEmpty)
  }
}
