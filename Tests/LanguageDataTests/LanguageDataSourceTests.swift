import LanguageData
import TestSupport
import Testing

@Suite("LanguageDataSource")
struct LanguageDataSourceTests {
  @Test("takes a file from the first folder that has it, then from the data compiled in")
  func order() throws {
    try withFolders(["fr/contexts.tsv": "first"], ["fr/contexts.tsv": "2", "fr/b.tsv": "second"]) {
      folders in
      let source = LanguageDataSource(folders: folders)
      let first = try source.file("fr/contexts.tsv")
      #expect(String(decoding: first.bytes, as: UTF8.self) == "first")
      #expect(first.path == "fr/contexts.tsv")
      #expect(first.origin == folders[0] + "/fr/contexts.tsv")
      #expect(String(decoding: try source.file("fr/b.tsv").bytes, as: UTF8.self) == "second")
      let compiledIn = try source.file("world/plover.tsv")
      #expect(compiledIn.origin == "world/plover.tsv")
      #expect(!compiledIn.bytes.isEmpty)
    }
  }

  @Test("cites rules by the path below Data, and errors by the file that really holds them")
  func origin() throws {
    try withFolders(["fr/x.tsv": "# columns: a\n1\n2\t3\n"]) { folders in
      let source = LanguageDataSource(folders: folders)
      #expect(
        throws: LanguageDataError("\(folders[0])/fr/x.tsv:3: expected 1 columns, found 2")
      ) { try source.table("fr/x.tsv", columns: ["a"]) }
    }
  }

  @Test("tells a missing file from one that cannot be read")
  func missing() throws {
    #expect(throws: LanguageDataError("fr/nothing.tsv: no such language data")) {
      try LanguageDataSource().file("fr/nothing.tsv")
    }
    #expect(try LanguageDataSource().tableIfPresent("fr/nothing.tsv", columns: ["a"]) == nil)
    try withFolders(["fr/x.tsv/inner": ""]) { folders in
      let source = LanguageDataSource(folders: folders)
      let message = LanguageDataError("\(folders[0])/fr/x.tsv: Is a directory")
      #expect(throws: message) { try source.file("fr/x.tsv") }
      #expect(throws: message) { try source.tableIfPresent("fr/x.tsv", columns: ["a"]) }
    }
  }

  @Test("reads a table that a language may lack from folders and from what is compiled in")
  func present() throws {
    try withFolders(["fr/x.tsv": "# columns: a\n1\n"]) { folders in
      let source = LanguageDataSource(folders: folders)
      let own = try source.tableIfPresent("fr/x.tsv", columns: ["a"])
      #expect(own?.rows.count == 1)
      let compiledIn = try source.tableIfPresent("world/contexts.tsv", columns: ["context"])
      #expect(compiledIn?.rows.count == 37)
    }
  }

  private func withFolders(
    _ contents: [String: String]..., body: ([String]) throws -> Void
  ) throws {
    let folders = try contents.map { files in
      let folder = try TemporaryFolder()
      for (path, text) in files { try folder.write(path, text.utf8) }
      return folder
    }
    try withExtendedLifetime(folders) { try body(folders.map(\.path)) }
  }
}
