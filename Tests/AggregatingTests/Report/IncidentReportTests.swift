import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentReportTests {
  private func html(_ events: [Event], failures: [FailureRecord] = []) -> String {
    IncidentReport(
      Aggregation(incidents: IncidentBuilder().incidents(from: events), failures: failures)
    ).html
  }

  @Test("nothing that comes from a page can act")
  func hostile() {
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
    let page = html([event], failures: [failure])
    #expect(page.components(separatedByText: "<script").count == 2)
    #expect(!page.contains("<img"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
  }

  @Test("asks nothing of the network")
  func selfContained() {
    let page = html(IncidentBuilderTests.crowd)
    for word in ["src=", "@import", "url(", "<link", "<iframe", "http-equiv=\"refresh"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
  }

  @Test("shows sentences, triggers, figures and who gives them")
  func content() {
    let page = html([
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
      "12 OSDH (quoted) · 30 La Gazette",
      "figures disputed", "href=\"https://example.org/a\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("a day without news is a page too")
  func empty() {
    let page = html([])
    #expect(page.contains("No incident was reported."))
    #expect(page.hasSuffix("</html>\n"))
  }
}

extension String {
  fileprivate func components(separatedByText text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}
