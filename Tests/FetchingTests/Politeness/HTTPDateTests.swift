import Testing

@testable import Fetching

@Suite("HTTP dates")
struct HTTPDateTests {
  @Test(
    "the three formats",
    arguments: [
      ("Thu, 24 Nov 2026 18:35:36 GMT", 1_795_545_336),
      ("Thursday, 24-Nov-26 18:35:36 GMT", 1_795_545_336),
      ("Thu Nov 24 18:35:36 2026", 1_795_545_336), ("Sun Mar  1 00:00:00 2026", 1_772_323_200),
      ("Tue, 3 Feb 2026 00:00:00 UTC", 1_770_076_800),
      ("Monday, 01-Jan-80 00:00:00 GMT", 315_532_800),
      ("Monday, 01-Jan-75 00:00:00 GMT", 3_313_526_400),
      ("Sat, 29 Feb 2020 23:59:60 GMT", 1_583_020_800),
    ])
  func formats(text: String, seconds: Int) {
    #expect(HTTPDate.seconds(text) == seconds)
  }

  @Test(
    "nothing else",
    arguments: [
      "", "2026-11-24T18:35:36Z", "Thu, 24 Nov 2026 18:35:36", "Thu, 24 Nov 2026 18:35:36 +0100",
      "Thu, 31 Feb 2026 18:35:36 GMT", "Thu, 24 Nov 2026 24:00:00 GMT", "24 Nov 2026 18:35:36 GMT",
      "Thu, 004 Nov 2026 18:35:36 GMT", "Thu, 24 Nov 2026 18:35:36 CET",
      "thu, 24 Nov 2026 18:35:36 GMT",
      "Thu, 24 Nov 2026 18:35:36 GMT ", "Thu, 24 Foo 2026 18:35:36 GMT",
    ])
  func others(text: String) {
    #expect(HTTPDate.seconds(text) == nil)
  }
}
