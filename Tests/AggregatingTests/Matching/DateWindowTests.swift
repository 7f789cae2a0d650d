import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct DateWindowTests {
  @Test("takes the text's date as it is")
  func expression() throws {
    let window = try #require(DateWindow(of: SampleEvent("a").event))
    #expect(window.first == window.last)
    #expect(window.precision == 1)
  }

  @Test("widens a date that rests on the publication")
  func inferred() throws {
    let event = SampleEvent("a") { $0.dateBasis = .document }.event
    let window = try #require(DateWindow(of: event))
    #expect(window.last - window.first == 2)
    #expect(window.precision == 0)
  }

  @Test("falls back on the publication")
  func published() throws {
    let window = try #require(DateWindow(of: SampleEvent("a") { $0.date = nil }.event))
    #expect(window.last == CivilDate(iso: "2025-03-04")?.daysSince1970)
    #expect(
      DateWindow(
        of: SampleEvent("a") {
          $0.date = nil; $0.published = nil
        }.event) == nil)
  }

  @Test("measures the gap either way round")
  func gap() throws {
    let early = try #require(DateWindow(of: SampleEvent("a").event))
    let late = try #require(
      DateWindow(of: SampleEvent("b") { $0.date = ("2025-03-07", "2025-03-08", 2) }.event))
    #expect(early.gap(to: late) == 3)
    #expect(late.gap(to: early) == 3)
    #expect(early.gap(to: early) == 0)
    #expect(early.length(with: late) == 5)
  }
}
