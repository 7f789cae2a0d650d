import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct FilterFormTests {
  @Test("offers what the incidents have, with their numbers")
  func options() throws {
    let events = [
      SampleEvent("a"),
      SampleEvent("b") {
        $0.place = .toulouse; $0.type = "PROTEST"; $0.actors = ["A|B"]
      },
    ].map(\.event)
    let incidents = IncidentBuilder().incidents(from: events)
    var page = HTMLWriter()
    FilterForm(incidents, try .sample()).write(to: &page)
    for option in [
      "<option value=\"UKR\">Ukraine (1)", "<option value=\"FRA\">France (1)",
      "<option value=\"PROTEST\">Protest (1)", "<option value=\"RUSMIL\">Name of RUSMIL (1)",
      "<option value=\"A B\">",
    ] {
      #expect(page.html.contains(option), "\(option)")
    }
    // Every field has its label.
    let labels = page.html.split(separator: "<label for=\"").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
    for label in labels { #expect(page.html.contains("id=\"\(label)\"")) }
    #expect(labels.count == 6)
  }
}
