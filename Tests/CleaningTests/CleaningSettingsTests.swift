import LanguageData
import Testing

@testable import Cleaning

@Suite("CleaningSettings")
struct CleaningSettingsTests {
  @Test("every language that has phrases is listed, and no other")
  func languages() throws {
    let withPhrases = LanguageDataSource.embeddedPaths.filter { $0.hasSuffix("/boilerplate.tsv") }
    let table = try LanguageDataSource().table("world/page-languages.tsv", columns: ["language"])
    #expect(table.rows.map { "\($0[0])/boilerplate.tsv" }.sorted() == withPhrases)
  }
}
