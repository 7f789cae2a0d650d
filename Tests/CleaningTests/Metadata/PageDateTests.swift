import Testing

@testable import Cleaning

@Suite("PageDate")
struct PageDateTests {
  @Test("refuses days that do not exist")
  func days() {
    #expect(PageDate(year: 2024, month: 2, day: 29)?.iso == "2024-02-29")
    #expect(PageDate(year: 2023, month: 2, day: 29) == nil)
    #expect(PageDate(year: 24, month: 2, day: 1) == nil)
  }

  @Test("moves a moment to other clocks")
  func moves() throws {
    let date = try #require(PageDate(year: 2024, month: 3, day: 1, time: "00:30:05", zone: "Z"))
    #expect(date.isUniversal && date.hasSeconds && date.minuteOfDay == 30)
    #expect(date.moved(toZoneMinutes: -90)?.iso == "2024-02-29T23:00:05-01:30")
    #expect(date.withoutTime.iso == "2024-03-01")
    #expect(date.moved(toDay: date.daysSince1970 + 31)?.isoDay == "2024-04-01")
  }
}
