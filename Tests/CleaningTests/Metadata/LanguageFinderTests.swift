import LanguageData
import Testing

@testable import Cleaning

@Suite("LanguageFinder")
struct LanguageFinderTests {
  private let french =
    "Le préfet a annoncé que la route sera fermée pour les habitants et que le pont est coupé par la crue depuis lundi dans la vallée."
  private let english =
    "The mayor said that the road will be closed for the people of the town and that the bridge was cut by the flood on Monday."

  @Test("believes the text before the declaration, and the declaration before the script")
  func order() throws {
    let finder = try LanguageFinder(LanguageDataSource())
    #expect(finder.language(of: french, declared: ["en-US"]) == "fr")
    #expect(finder.language(of: english, declared: []) == "en")
    #expect(finder.language(of: "Oui.", declared: ["", "fr_CA"]) == "fr")
    #expect(finder.language(of: "Η κυβέρνηση ανακοίνωσε", declared: []) == "el")
    #expect(finder.language(of: "Правительство", declared: ["uk"]) == "uk")
    #expect(finder.language(of: "Oui.", declared: ["%lang%", "utf-8"]) == nil)
  }
}
