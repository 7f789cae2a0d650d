import LanguageData
import Testing

@testable import Cleaning

@Suite("CleaningSettings")
struct CleaningSettingsTests {
  @Test("every language that has phrases is read by default, and no other")
  func languages() {
    let withPhrases = LanguageDataSource.embeddedPaths.filter { $0.hasSuffix("/boilerplate.tsv") }
    #expect(
      CleaningSettings.knownLanguages.map { "\($0)/boilerplate.tsv" }.sorted() == withPhrases)
    #expect(CleaningSettings().languages == CleaningSettings.knownLanguages)
  }
}
