import Cleaning
import LanguageData
import Records

/// Pages through the whole of cleaning: markup, main text, metadata.
struct HTMLTarget: FuzzTarget {
  private let probe: StageProbe<Cleaner>

  init() throws {
    probe = StageProbe(
      stage: try Cleaner(
        settings: CleaningSettings(maxHTMLBytes: 1 << 20), data: LanguageDataSource()))
  }

  func run(_ bytes: [UInt8]) {
    let page = Page(
      id: "p", url: "https://exemple.fr/2024/05/14/a", fetchedAt: "2024-05-14T06:00:00Z",
      html: String(decoding: bytes, as: UTF8.self))
    var line = JSONWriter()
    page.write(to: &line)
    for record in probe.records(of: line.bytes) {
      guard let document = try? record.decode(Document.self) else {
        preconditionFailure("clean wrote no document")
      }
      check(document)
    }
  }

  private func check(_ document: Document) {
    // A line feed ends a paragraph, a tab a cell of a table.
    precondition(
      document.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" },
      "a control character in the text")
    let text = ReadText(document.text)
    text.checkCovering(document.paragraphs.map(\.span))
  }
}
