import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct MergedFieldsTests {
  private func merged(_ events: [SampleEvent]) -> MergedFields {
    MergedFields(of: events.map { ToldEvent($0.event) })
  }

  @Test("the most exact date and place win, not the most frequent")
  func exactness() {
    let vague = SampleEvent("a") {
      $0.place = .ukraine
      $0.date = ("2025-03-01", "2025-03-31", 4)
    }
    let fields = merged([vague, vague, SampleEvent("b")])
    #expect(fields.place?.name == "Kharkiv")
    #expect(fields.date?.from == "2025-03-04")
  }

  @Test("a date of the text goes before one of the page")
  func basis() {
    let page = SampleEvent("a") {
      $0.dateBasis = .document
      $0.date = ("2025-03-05", "2025-03-05", 1)
    }
    #expect(merged([page, page, SampleEvent("b")]).date?.from == "2025-03-04")
  }

  @Test("a known mode goes before none, and the frequent before the rare")
  func coding() {
    let none = SampleEvent("a") { $0.mode = nil }
    let drone = SampleEvent("b") { $0.mode = "drone" }
    #expect(merged([none, none, drone]).coding.mode == "drone")
    #expect(merged([drone, SampleEvent("c"), SampleEvent("d")]).coding.mode == "aerial")
  }

  @Test("nothing known is nothing said")
  func empty() {
    let fields = merged([
      SampleEvent("a") {
        $0.place = nil; $0.date = nil
      }
    ])
    #expect(fields.place == nil)
    #expect(fields.date == nil)
  }
}
