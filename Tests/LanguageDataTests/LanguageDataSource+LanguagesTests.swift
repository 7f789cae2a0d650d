import TestSupport
import Testing

@testable import LanguageData

@Suite("Languages")
struct LanguageDataSourceLanguagesTests {
  @Test("that have a file are those compiled in and those of the user's folders")
  func languages() throws {
    let folder = try TemporaryFolder()
    try folder.write("qq/exonyms.tsv", [])
    try folder.write("qx/other.tsv", [])
    let data = LanguageDataSource(folders: [folder.path, folder.path + "/nowhere"])
    #expect(data.languages(having: "exonyms.tsv") == ["fr", "qq"])
    #expect(LanguageDataSource().languages(having: "nothing.tsv").isEmpty)
  }
}
