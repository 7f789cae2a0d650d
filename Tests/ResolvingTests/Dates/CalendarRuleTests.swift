import LanguageData
import Records
import Testing

@testable import Resolving

@Suite("Calendar rules")
struct CalendarRuleTests {
  @Test(
    "finds the days of a year",
    arguments: [
      ("12-25", 2021, "2021-12-25..2021-12-25"), ("12-21/03-20", 2021, "2021-12-21..2022-03-20"),
      ("easter", 2021, "2021-04-04..2021-04-04"), ("easter", 2008, "2008-03-23..2008-03-23"),
      ("easter+39", 2021, "2021-05-13..2021-05-13"), ("11/4#4", 2021, "2021-11-25..2021-11-25"),
      // The last Sunday of May is Pentecost in 2023.
      ("5/7#-1!easter+49", 2023, "2023-06-04..2023-06-04"),
      ("5/7#-1!easter+49", 2021, "2021-05-30..2021-05-30"),
      ("@yom-kippur", 2023, "2023-09-25..2023-09-25"),
      ("@ramadan", 2024, "2024-03-11..2024-04-09"),
      ("@lunar-new-year", 2025, "2025-01-29..2025-01-29"),
    ])
  func findsDays(_ text: String, _ year: Int, _ expected: String) throws {
    let rule = try #require(CalendarRule(text[...]))
    let lists = try NamedPeriods(data: LanguageDataSource())
    let days = try #require(rule.days(in: year, lists: lists).first)
    #expect("\(days.lowerBound)..\(days.upperBound)" == expected)
  }

  @Test(
    "refuses other texts", arguments: ["", "13-01", "12", "5/8#1", "5/7", "easter+x", "5/7#-1!x"])
  func refuses(_ text: String) { #expect(CalendarRule(text[...]) == nil) }

  @Test("a month may lack its fifth weekday")
  func lacksFifth() {
    #expect(CalendarRule.day(5, weekday: 7, month: 2, year: 2021) == nil)
    #expect(CalendarRule.day(-1, weekday: 7, month: 2, year: 2021)?.day == 28)
  }

  @Test("two Ramadans begin in 2030")
  func findsTwo() throws {
    let lists = try NamedPeriods(data: LanguageDataSource())
    #expect(lists.days(of: "ramadan", in: 2030).count == 2)
  }
}
