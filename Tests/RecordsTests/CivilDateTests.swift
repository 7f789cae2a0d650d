import Records
import Testing

@Suite("CivilDate")
struct CivilDateTests {
  @Test(
    "counts days from 1970 and names the weekday",
    arguments: [
      ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11016, 2),
      ("2022-09-27", 19262, 2), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
  func days(iso: String, count: Int, weekday: Int) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.daysSince1970 == count)
    #expect(date.weekday == weekday)
    #expect(date.description == iso)
  }

  @Test("knows every day of 800 years by its parts")
  func roundTrip() throws {
    var date = try #require(CivilDate(year: 1600, month: 1, day: 1))
    while date.year < 2400 {
      let (year, month, day) = date.parts
      #expect(CivilDate(year: year, month: month, day: day) == date)
      let next = try #require(date.adding(days: 1))
      #expect(next.weekday == date.weekday % 7 + 1)
      date = next
    }
  }

  @Test(
    "counts ISO weeks",
    arguments: [
      ("2013-02-12", 2013, 7), ("2016-01-03", 2015, 53), ("2018-12-31", 2019, 1),
      ("2020-12-31", 2020, 53), ("2021-01-04", 2021, 1), ("9999-12-31", 9999, 52),
    ])
  func isoWeek(iso: String, year: Int, week: Int) throws {
    let found = try #require(CivilDate(iso: iso)).isoWeek
    #expect(found.year == year)
    #expect(found.week == week)
  }

  @Test(
    "adds months and stops at the end of short ones",
    arguments: [
      ("2022-01-31", 1, "2022-02-28"), ("2020-01-31", 1, "2020-02-29"),
      ("2022-03-31", -13, "2021-02-28"), ("2022-11-15", 2, "2023-01-15"),
    ])
  func months(iso: String, count: Int, expected: String) throws {
    #expect(try #require(CivilDate(iso: iso)).adding(months: count)?.description == expected)
  }

  @Test(
    "refuses what is no day",
    arguments: [
      "", "2022", "2022-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "0000-01-01",
      "2022-1-01", "2022-09-2x", "2022-09-271", "aaaa-bb-cc", "2022/09/27",
    ])
  func refused(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test("reads the day of a time as written, whatever its zone")
  func time() {
    #expect(CivilDate(iso: "2020-08-05T23:55:19-05:00")?.description == "2020-08-05")
  }

  @Test("never leaves the years 1 to 9999, and never traps")
  func bounds() throws {
    let last = try #require(CivilDate(iso: "9999-12-31"))
    let first = try #require(CivilDate(iso: "0001-01-01"))
    #expect(last.adding(days: 1) == nil)
    #expect(first.adding(months: -1) == nil)
    for huge in [Int.max, Int.min] {
      #expect(last.adding(days: huge) == nil)
      #expect(first.adding(days: huge) == nil)
      #expect(last.adding(months: huge) == nil)
      #expect(CivilDate(daysSince1970: huge) == nil)
      #expect(CivilDate(year: huge, month: huge, day: huge) == nil)
    }
  }
}
