import Testing

@testable import Fetching

@Suite("Freshness")
struct FreshnessTests {
  @Test(
    "as long as the server says, at most a day",
    arguments: [
      (nil, nil, 0), ("max-age=300", nil, 300), ("public, Max-Age=300", "100", 200),
      ("max-age=300", "900", 0), ("no-cache, max-age=300", nil, 0),
      ("max-age=999999999", nil, 86_400),
      ("max-age=soon", nil, 0), ("max-age=300", "-100", 300),
    ] as [(String?, String?, Int)])
  func lifetimes(control: String?, age: String?, seconds: Int) {
    var headers: [String: String] = [:]
    headers["cache-control"] = control
    headers["age"] = age
    #expect(Freshness.nextDue(headers, now: 1000) == 1000 + seconds)
  }
}
