import LanguageData
import Records
import Testing

@testable import Cleaning

@Suite("Cleaner")
struct CleanerTests {
  private func process(_ html: String, extra: String = "") throws -> String {
    var writer = JSONWriter()
    writer.string(html)
    let line =
      #"{"schema":"depeche.page/1","id":"p1","url":"https://exemple.test/a","status":200,"#
      + #""fetched_at":"2024-03-10T00:00:00Z",\#(extra)"html":\#(String(decoding: writer.bytes, as: UTF8.self))}"#
    var output = RecordOutput()
    let bytes = Array(line.utf8)
    try Cleaner(settings: CleaningSettings(), data: LanguageDataSource())
      .process(RawRecord(bytes, line: 0..<bytes.count), into: &output)
    return String(decoding: output.writer.bytes, as: UTF8.self)
  }

  @Test("passes unknown fields on byte for byte and drops the page's own")
  func passing() throws {
    let html = "<p>\(TestPages.sentence("la route"))</p>"
    let line = try process(html, extra: #""x": {"a":[1.0,"\u00e9"]},"#)
    #expect(line.contains(#""x": {"a":[1.0,"\u00e9"]}"#))
    #expect(
      line.contains(#""page_id":"p1""#) && line.contains(#""fetched_at":"2024-03-10T00:00:00Z""#))
    #expect(!line.contains("\"html\"") && !line.contains("\"status\""))
    #expect(try process(html) == process(html))
  }

  @Test("spans cover the text in Unicode scalars")
  func spans() throws {
    let first = TestPages.sentence("l’e\u{301}te\u{301} 🌞")
    let document = try TestPages.document("<p>\(first)</p><p>\(TestPages.sentence("la gare"))</p>")
    let scalars = Array(document.text.unicodeScalars)
    let lines = document.text.split(separator: "\n").map(String.init)
    #expect(
      document.paragraphs.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
        == lines)
  }

  @Test(
    "a page without text is a failure with a reason",
    arguments: ["", "<html></html>", "<nav>Accueil</nav>", "\u{FFFD}PNG\u{FFFD}\u{1}\u{0}\u{FFFD}"])
  func noText(html: String) throws {
    let failure = #expect(throws: StageFailure.self) { try process(html) }
    #expect(failure?.code == .noText)
  }
}
