import LanguageData
import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentReportTests {
  private func html(
    _ events: [Event], failures: [FailureRecord] = [], language: String = "en",
    outlines: MapOutlines = .none
  ) throws -> String {
    try html(
      Aggregation(incidents: IncidentBuilder().incidents(from: events), failures: failures),
      language: language, outlines: outlines)
  }

  private func html(
    _ aggregation: Aggregation, language: String = "en", outlines: MapOutlines = .none
  ) throws -> String {
    IncidentReport(
      ReportContents(aggregation), words: try .sample(language),
      outlines: outlines
    ).html
  }

  /// The names of all attributes in a page's tags.
  private func attributes(_ page: String) -> Set<String> {
    var names: Set<String> = []
    for tag in page.matches(of: #/<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/#) {
      for attribute in tag.output.matches(of: #/\s([a-z][a-z0-9:-]*)="[^"]*"/#) {
        names.insert(String(attribute.output.1))
      }
    }
    return names
  }

  @Test("nothing that comes from a page can act", arguments: ["en", "fr"])
  func hostile(_ language: String) throws {
    let attack = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'"
    var event = SampleEvent("a") {
      $0.text = attack
      $0.site = attack
      $0.place = SampleEvent.Place(attack, attack, 1, 1, 1)
      $0.type = attack
      $0.mode = attack
      $0.actors = [attack]
      $0.claimant = attack
      $0.killed = 2
    }.event
    event.url = "javascript:alert(1)"
    event.language = attack
    event.coding.quad = attack
    event.rule = attack
    let failure = FailureRecord(
      stage: attack, failure: StageFailure(StageFailure.Code(rawValue: attack), attack), input: "")
    event.title = attack
    let told = Aggregation(
      incidents: IncidentBuilder().incidents(from: [event]), failures: [failure])
    let page = try html(
      Aggregation(
        incidents: told.incidents, aggregates: told.aggregates,
        changes: IncidentChange.Kind.allCases.map {
          IncidentChange(
            incidentID: attack, kind: $0, date: attack, title: attack, what: [attack],
            mergedInto: $0 == .withdrawn ? attack : nil)
        }, sources: told.sources), language: language)
    #expect(attributes(page).contains("class"))
    #expect(!attributes(page).contains { $0.hasPrefix("on") || $0 == "src" || $0 == "style" })
    #expect(page.components(separatedByText: "<script").count == 2)
    #expect(!page.contains("<img"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
  }

  @Test("asks nothing of the network")
  func selfContained() throws {
    let page = try html(IncidentBuilderTests.crowd, outlines: try MapOutlines(LanguageDataSource()))
    for word in ["src=", "@import", "url(", "<link", "<iframe", "http-equiv=\"refresh"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
  }

  @Test("shows sentences, triggers, figures and who gives them")
  func content() throws {
    let page = try html([
      SampleEvent("a") {
        $0.killed = 12; $0.claimant = "OSDH"
      }.event,
      SampleEvent("b") {
        $0.killed = 30; $0.site = "La Gazette"; $0.text = "Raid sur la gare"
      }
      .event,
    ])
    for part in [
      "<mark>Frappe</mark>", "<mark>Raid</mark>", "<b>12–30</b>",
      "30 La Gazette · 12 OSDH (quoted)",
      "sources differ", "href=\"https://example.org/a\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("a day without news is a page too")
  func empty() throws {
    let page = try html([])
    #expect(page.contains("No incident was reported."))
    #expect(page.hasSuffix("</html>\n"))
  }

  @Test("speaks French, numbers and dates included")
  func french() throws {
    let page = try html(
      [
        SampleEvent("a") {
          $0.killed = 12
          $0.factuality = .hedged
        }.event
      ], language: "fr")
    for part in [
      "lang=\"fr\"", "Ce que rapporte la presse, 4 mars 2025", "Frappe aérienne", "allégué",
      "au conditionnel",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("tells what is new, changed and withdrawn")
  func changes() throws {
    let incidents = IncidentBuilder().incidents(from: SampleTable.strike)
    let id = try #require(incidents.first?.id)
    let page = try html(
      Aggregation(
        incidents: incidents, aggregates: [],
        changes: [
          IncidentChange(
            incidentID: id, kind: .changed, date: "2025-03-05", title: "",
            what: ["fatalities 3 → 5"]),
          IncidentChange(
            incidentID: "gone", kind: .withdrawn, date: "2025-03-05", title: "<i>Gone",
            mergedInto: id),
        ], sources: []))
    for part in [
      "1 changed", "killed 3 → 5", "1 withdrawn",
      "&lt;i&gt;Gone — merged into <a href=\"#i-\(id)\"", "badge fresh\">changed",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test(
    "stays under a megabyte for 500 incidents, and for sentences without end", arguments: [1, 20])
  func size(_ repetition: Int) throws {
    let text =
      "Frappe de nuit sur un quartier, où des témoins joints par téléphone décrivent des rues désertes et des commerces fermés depuis la veille. "
    // Made by hand: to find out that they are 500 would take longer than to write the page.
    let incidents = (0..<500).map { number in
      let events = (0..<3).map { mention in
        SampleEvent("d\(number)-\(mention)") {
          $0.text = String(repeating: text, count: repetition)
          $0.site = "La Gazette du Fleuve \(mention)"
        }.event
      }
      var incident = Incident(id: "\(number)", eventType: "ASSAULT", status: .occurred)
      incident.eventMode = "aerial"
      incident.date = IncidentDate(from: "2025-03-04", to: "2025-03-04", precision: 1)
      incident.place = IncidentPlace(name: "Lieu \(number)", precision: 1)
      incident.place?.country = "UKR"
      incident.place?.latitude = Double(number % 50)
      incident.place?.longitude = Double(number / 10)
      incident.mentions = events.enumerated().map {
        IncidentMention($0.element, voice: $0.offset + 1)
      }
      incident.documents = 3
      incident.sites = events.compactMap(\.siteName)
      return incident
    }
    let page = try html(Aggregation(incidents: incidents, aggregates: [], changes: [], sources: []))
    #expect(page.utf8.count < 1_000_000)
  }
}

extension String {
  fileprivate func components(separatedByText text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}
