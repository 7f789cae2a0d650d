import Testing

@testable import Fetching

@Suite("Transfer result")
struct TransferResultTests {
  @Test(
    "how long to wait is counted by the server's own clock, where it tells it",
    arguments: [
      (["retry-after": "7"], 7),
      (["retry-after": "Sat, 28 Nov 2026 06:00:30 GMT"], 20),
      (
        [
          "retry-after": "Sat, 28 Nov 2036 06:00:30 GMT", "date": "Sat, 28 Nov 2036 06:00:00 GMT",
        ], 30
      ),
      (["retry-after": "Sat, 28 Nov 2026 06:00:30 GMT", "date": "hier"], 20),
      (["retry-after": "bientôt"], nil), ([:], nil),
    ] as [([String: String], Double?)])
  func wait(headers: [String: String], seconds: Double?) throws {
    let now = try #require(HTTPDate.seconds("Sat, 28 Nov 2026 06:00:10 GMT"))
    #expect(TransferResult(headers: headers).retryAfterSeconds(now: now) == seconds)
  }

  @Test(
    "what lies elsewhere",
    arguments: [
      (200, false), (300, false), (301, true), (302, true), (303, true), (304, false), (305, false),
      (307, true), (308, true), (309, false),
    ])
  func redirects(status: Int, isRedirect: Bool) {
    #expect(TransferResult(status: status).isRedirect == isRedirect)
  }
}
