import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentTableTests {
  @Test("is aligned and fits 120 columns")
  func width() {
    let events = [
      SampleEvent("a") {
        $0.actors = (0..<9).map { "RUS\($0)" }; $0.killed = 12
      },
      SampleEvent("b") { $0.place = SampleEvent.Place("北京市の長い地名長い地名長い", "CHN", nil, nil, 1) },
      SampleEvent("c") {
        $0.text = "Raid"
        $0.actors = []
        $0.place = nil; $0.date = ("2025-03-01", "2025-03-31", 4)
      },
    ]
    let text = IncidentTable(IncidentBuilder().incidents(from: events.map(\.event))).text
    let lines = text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("DATE"))
    #expect(text.contains("2025-03 "))
    for line in lines { #expect(DisplayWidth.columns(of: String(line)) <= 120) }
    let statusColumn = DisplayWidth.columns(of: String(lines[0].prefix { $0 != "U" })) - 4
    for line in lines.dropFirst() {
      let before = line.dropLast("occurred".count)
      #expect(DisplayWidth.columns(of: String(before)) == statusColumn)
    }
  }

  @Test("has a heading without incidents")
  func empty() {
    #expect(IncidentTable([]).text.split(separator: "\n").count == 1)
  }

  @Test("fits narrow terminals", arguments: [40, 60, 80, 100, 120])
  func narrow(_ width: Int) {
    let event = SampleEvent("a") {
      $0.actors = (0..<9).map { "RUS\($0)" }
      $0.recipients = ["UKRCVL"]
      $0.killed = 12
    }.event
    let table = IncidentTable(IncidentBuilder().incidents(from: [event]), width: width)
    for line in table.text.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= width)
    }
  }

  @Test("colours change nothing but colours")
  func colours() throws {
    let event = SampleEvent("a") {
      $0.killed = 12; $0.factuality = .hedged
    }.event
    let incidents = IncidentBuilder().incidents(from: [event])
    let plain = IncidentTable(incidents).text
    let coloured = IncidentTable(incidents, usesColours: true).text
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[31m"))
    #expect(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
  }
}
