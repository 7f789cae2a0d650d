import LanguageData
import Testing

@testable import Extracting

struct DataFindingTests {
  @Test(
    "cuts an error into file, line and message",
    arguments: [
      ("fr/verbs.tsv:41: expected 3, found 2", "fr/verbs.tsv", 41, "expected 3, found 2"),
      ("/a:b/c.tsv:7: odd: 8: x", "/a:b/c.tsv", 7, "odd: 8: x"),
      ("fr/verbs.tsv: no such language data", "", 0, "fr/verbs.tsv: no such language data"),
    ])
  func parts(description: String, file: String, line: Int, message: String) {
    let finding = DataFinding(.error, LanguageDataError(description))
    #expect(finding.file == file && finding.line == line && finding.message == message)
    let shown = line > 0 ? "\(file):\(line): error: \(message)" : "error: \(message)"
    #expect(finding.description == shown)
  }
}
