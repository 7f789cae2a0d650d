import Records
import Testing

@testable import Resolving

@Suite("Periods")
struct CivilPeriodTests {
  private func moment(_ iso: String) throws -> CivilMoment {
    try #require(CivilMoment.read(iso: iso)?.moment)
  }

  @Test(
    "names the unit that holds a moment",
    arguments: [
      (DateUnit.second, "2021-06-16T14:05:09"), (.minute, "2021-06-16T14:05"),
      (.hour, "2021-06-16T14"), (.day, "2021-06-16"), (.weekend, "2021-06-19/2021-06-21"),
      (.week, "2021-W24"), (.month, "2021-06"), (.quarter, "2021-Q2"),
      (.halfYear, "2021-01/2021-07"), (.year, "2021"), (.decade, "2020/2030"),
      (.century, "2001/2101"),
    ])
  func names(_ unit: DateUnit, _ expected: String) throws {
    let period = CivilPeriod(unit, holding: try moment("2021-06-16T14:05:09"))
    #expect(period?.notation == expected)
  }

  @Test("moves whole units and stretches")
  func moves() throws {
    let month = try #require(CivilPeriod(.month, holding: try moment("2021-01-31")))
    #expect(month.moved(1, .month)?.notation == "2021-02")
    let days = try #require(CivilPeriod(from: try moment("2021-01-30"), count: 3, .day))
    #expect(days.moved(-1, .week)?.notation == "2021-01-23/2021-01-26")
  }

  @Test(
    "tells precision by length",
    arguments: [(1, 1), (2, 2), (6, 2), (7, 3), (8, 3), (9, 4), (31, 4), (32, 5), (400, 5)])
  func tellsPrecision(_ days: Int, _ precision: Int) throws {
    let period = try #require(CivilPeriod(from: try moment("2021-01-01"), count: days, .day))
    #expect(period.precision == precision)
    #expect(period.dayCount == days)
  }

  @Test(
    "writes durations",
    arguments: [
      (2.0, DateUnit.hour, "PT2H"), (1.5, .hour, "PT1H30M"), (0.5, .hour, "PT30M"),
      (3, .quarter, "P3Q"), (2, .halfYear, "P12M"), (2.5, .day, "P2.5D"), (2, .century, "P200Y"),
    ])
  func writesDurations(_ count: Double, _ unit: DateUnit, _ expected: String) {
    #expect(DateAmount(parts: [.init(count: count, unit: unit)]).notation == expected)
  }

  @Test("reads moments, and leaves zones alone")
  func readsMoments() throws {
    let read = try #require(CivilMoment.read(iso: "2020-08-05T20:55:19+02:00"))
    #expect(read.hasTime)
    #expect(read.moment.clock == "20:55:19")
    #expect(CivilMoment.read(iso: "2020-08-05")?.hasTime == false)
    #expect(CivilMoment.read(iso: "2020-08-05T25:00")?.hasTime == false)
    #expect(CivilMoment.read(iso: "hier") == nil)
  }

  @Test("adds months to their last day, and stops at the ends of the calendar")
  func adds() throws {
    let day = try moment("2021-01-31")
    #expect(day.adding(1, .month)?.day.description == "2021-02-28")
    #expect(day.adding(9000, .year) == nil)
    #expect(day.adding(-1_000_000_000, .week) == nil)
    #expect(day.adding(DateAmount(parts: [.init(count: 1e12, unit: .year)])) == nil)
  }
}
