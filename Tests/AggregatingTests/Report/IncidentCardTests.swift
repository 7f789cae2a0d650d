import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentCardTests {
  @Test("opens one mention and the denial, folds the rest")
  func folding() throws {
    let texts = ["Raid du matin", "Bombes sur la gare", "Tirs nourris", "Nie avoir tiré"]
    let events = texts.enumerated().map { index, text in
      SampleEvent("d\(index)") {
        $0.text = text
        $0.site = "Site \(index)"
        $0.polarity = index == 3 ? .negative : .positive
      }.event
    }
    let incident = try #require(IncidentBuilder().incidents(from: events).first)
    var page = HTMLWriter()
    IncidentCard(incident, try .sample()).write(to: &page)
    let parts = page.html.split(separator: "<details>")
    #expect(parts[0].contains("Raid") && parts[0].contains("Nie"))
    for folded in ["Bombes", "Tirs"] {
      #expect(!parts[0].contains(folded) && parts[1].contains(folded))
    }
    #expect(parts[0].contains("<span class=\"badge\">disputed</span>"))
  }
}
