import Testing

@testable import Aggregating

@Suite struct CalendarDayTests {
  @Test(
    "counts days from 1970",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2022-09-28", 19263),
      ("2022-09-28T07:30:00+02:00", 19263), ("0001-01-01", -719_162),
    ])
  func reads(_ text: String, _ number: Int) {
    #expect(CalendarDay(text)?.number == number)
  }

  @Test(
    "refuses what is no day",
    arguments: [
      "", "2022", "2022-09", "2022-13-01", "2023-02-29", "2022-9-28", "2022-09-281", "éé",
    ])
  func refuses(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test("writes what it reads, over four centuries")
  func roundTrip() {
    for number in stride(from: -10_000, to: 140_000, by: 13) {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(day.description) == day)
    }
  }
}
