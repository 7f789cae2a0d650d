import Testing

@testable import Aggregating

@Suite struct PublicationTimeTests {
  @Test(
    "reads ISO 8601 and turns zones to UTC",
    arguments: [
      ("2025-03-04", "2025-03-04T00:00:00Z"), ("2025-03-04T08:30:00+02:00", "2025-03-04T06:30:00Z"),
      ("2025-03-04T23:30:00-0200", "2025-03-05T01:30:00Z"),
      ("2025-03-04T08:30Z", "2025-03-04T08:30:00Z"),
      ("2025-03-04T08:30:15.250Z", "2025-03-04T08:30:15Z"),
      ("2025-03-04 08:30:15", "2025-03-04T08:30:15Z"),
      ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"), ("hier", nil), ("2025-13-04", nil),
    ] as [(String, String?)])
  func reads(_ text: String, _ expected: String?) {
    #expect(PublicationTime(text)?.internet == expected)
  }

  @Test("writes digits as GDELT does")
  func digits() {
    #expect(PublicationTime("2025-03-04T08:30:15Z")?.digits == 20_250_304_083_015)
  }
}
