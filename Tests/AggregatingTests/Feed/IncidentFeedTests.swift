import Foundation
import LanguageData
import Records
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Aggregating

@Suite struct IncidentFeedTests {
  private func xml(_ events: [Event], language: String = "en") throws -> String {
    let aggregation = Aggregation(incidents: IncidentBuilder().incidents(from: events))
    let words = try ReportWords(language, in: LanguageDataSource())
    return IncidentFeed(ReportContents(aggregation), words: words).xml
  }

  @Test("has what RFC 4287 asks of a feed and its entries")
  func elements() throws {
    let root = try #require(
      try XMLDocument(xmlString: xml(SampleTable.strike)).rootElement())
    #expect(root.name == "feed" && root.elements(forName: "id").count == 1)
    #expect(root.elements(forName: "updated").first?.stringValue == "2025-03-05T01:30:00Z")
    let entry = try #require(root.elements(forName: "entry").first)
    for name in ["id", "title", "updated", "published", "content"] {
      #expect(entry.elements(forName: name).count == 1, "\(name)")
    }
    #expect(entry.elements(forName: "link").count == 2)
    #expect(
      entry.elements(forName: "title").first?.stringValue
        == "Air strike, Kharkiv, Ukraine: 5 killed")
  }

  @Test("ids stay, and the time is the data's, whatever comes later")
  func stable() throws {
    let first = try xml([SampleTable.strike[0]])
    let both = try xml(SampleTable.strike)
    let id = try #require(first.split(separator: "urn:uuid:").last?.prefix(36))
    #expect(both.contains(id))
    #expect(try xml(SampleTable.strike.reversed()) == both)
    #expect(id.dropFirst(14).first == "8")
  }

  @Test("bears hostile words, and none at all")
  func hostile() throws {
    var event = SampleEvent("a") {
      $0.text = "]]> <script>&\u{0}\u{FFFE}"
      $0.site = "<b>"
      $0.type = "\"><script>"
      $0.place = SampleEvent.Place("<script>", "\"'>", 1, 1, 1)
      $0.claimant = "</content><script>"
    }.event
    event.url = "javascript:alert(1)"
    let text = try xml([event])
    #expect(throws: Never.self) { try XMLDocument(xmlString: text) }
    #expect(!text.contains("javascript") && !text.contains("<script"))
    #expect(try xml([]).contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }

  @Test("speaks French")
  func french() throws {
    #expect(
      try xml(SampleTable.strike, language: "fr").contains(
        "Frappe aérienne, Kharkiv, Ukraine\u{A0}: 5 tués"))
  }
}
