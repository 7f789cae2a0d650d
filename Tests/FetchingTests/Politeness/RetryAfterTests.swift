import Testing

@testable import Fetching

@Suite("Retry-After")
struct RetryAfterTests {
  private static let now = 1_795_545_336

  @Test(
    "seconds, or a date of the three formats",
    arguments: [
      ("120", 120.0), (" 0 ", 0.0), ("Thu, 24 Nov 2026 18:36:36 GMT", 60.0),
      ("Thu Nov 24 18:35:46 2026", 10.0), ("Thu, 24 Nov 2016 18:36:36 GMT", 0.0), ("soon", nil),
      ("-5", nil), ("1.5", nil), ("", nil),
    ] as [(String, Double?)])
  func values(value: String, seconds: Double?) {
    #expect(RetryAfter.seconds(value, now: Self.now) == seconds)
  }

  @Test("a number that no wait can be is long, not a crash")
  func huge() {
    let seconds = RetryAfter.seconds(String(repeating: "9", count: 400), now: Self.now)
    #expect(seconds.map { $0 > 1_000_000_000 && $0 < 10_000_000_000 } == true)
  }

  @Test("a date counts by the server's own clock")
  func clock() {
    let response = TransferResult(
      status: 503,
      headers: [
        "retry-after": "Sun, 14 May 2034 00:00:30 GMT", "date": "Sun, 14 May 2034 00:00:00 GMT",
      ])
    #expect(response.retryAfterSeconds(now: Self.now) == 30)
    #expect(TransferResult(status: 503).retryAfterSeconds(now: Self.now) == nil)
  }
}
