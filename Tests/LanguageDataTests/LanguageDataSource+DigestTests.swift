import LanguageData
import TestSupport
import Testing

@Suite("Digest of language data")
struct LanguageDataSourceDigestTests {
  @Test("changes with a file's contents, its name, the order and whether it is there")
  func changes() throws {
    let folder = try TemporaryFolder()
    try folder.write("xx/a.tsv", Array("1".utf8))
    try folder.write("xx/b.tsv", Array("1".utf8))
    let source = LanguageDataSource(folders: [folder.path])
    let before = try source.digest(of: ["xx/a.tsv", "xx/b.tsv"])
    #expect(before.hasPrefix("sha256:"))
    #expect(before.utf8.count == "sha256:".utf8.count + 12)
    #expect(try source.digest(of: ["xx/b.tsv", "xx/a.tsv"]) != before)
    #expect(try source.digest(of: ["xx/a.tsv", "xx/c.tsv"]) != before)
    #expect(try source.digest(of: ["xx/a.tsv", "xx/b.tsv"]) == before)
    try folder.write("xx/b.tsv", Array("2".utf8))
    #expect(try source.digest(of: ["xx/a.tsv", "xx/b.tsv"]) != before)
  }

  @Test("names the tables of a language that no folder is compiled in for, and no models")
  func paths() {
    let paths = LanguageDataSource.tablePaths(of: "xx")
    #expect(paths.contains("world/countries.tsv"))
    #expect(paths.contains("xx/number-words.tsv"))
    #expect(!paths.contains { $0.hasPrefix("fr/") || !$0.hasSuffix(".tsv") })
    #expect(Set(paths).count == paths.count)
  }
}
