import ArgumentParser
import CommandSupport
import Glibc
import LanguageData
import TestSupport
import Testing

@Suite("LanguageDataOptions", .serialized)
struct LanguageDataOptionsTests {
  @Test("puts the flag's folders in front of the environment's")
  func order() throws {
    let flag = try TemporaryFolder()
    let environment = try TemporaryFolder()
    try withEnvironment(environment.path) {
      let options = try LanguageDataOptions.parse([
        "--language-data", flag.path, "--language-data", "/tmp",
      ])
      let folders = try options.source().folders
      #expect(folders.prefix(3) == [flag.path, "/tmp", environment.path])
    }
  }

  @Test("takes an empty variable for none")
  func empty() throws {
    try withEnvironment("") {
      let folders = try LanguageDataOptions.parse([]).source().folders
      #expect(!folders.contains(""))
    }
  }

  @Test("says which folder is not there")
  func missing() throws {
    let options = try LanguageDataOptions.parse(["--language-data", "/nowhere"])
    do throws(RunError) {
      _ = try options.source()
      Issue.record("took a folder that is not there")
    } catch {
      #expect(error.status == .noInput)
      #expect(error.description == "/nowhere: no such folder of language data")
    }
  }

  private func withEnvironment(_ value: String, _ body: () throws -> Void) rethrows {
    let before = getenv("DEPECHE_DATA").map { String(cString: $0) }
    setenv("DEPECHE_DATA", value, 1)
    defer {
      if let before { setenv("DEPECHE_DATA", before, 1) } else { unsetenv("DEPECHE_DATA") }
    }
    try body()
  }
}
