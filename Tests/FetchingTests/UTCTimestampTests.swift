import Testing

@testable import Fetching

@Suite("UTC timestamp")
struct UTCTimestampTests {
  @Test(
    "tells the time",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (1_709_251_199, "2024-02-29T23:59:59Z"), (1_709_251_200, "2024-03-01T00:00:00Z"),
      (1_795_545_336, "2026-11-24T18:35:36Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"), (253_402_300_800, "9999-12-31T00:00:00Z"),
      (-62_135_596_801, "0001-01-01T23:59:59Z"),
    ])
  func string(seconds: Int, expected: String) {
    #expect(UTCTimestamp.string(unixSeconds: seconds) == expected)
  }
}
