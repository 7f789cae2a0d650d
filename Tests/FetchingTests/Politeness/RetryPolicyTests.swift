import Records
import Testing

@testable import Fetching

@Suite("Retry policy")
struct RetryPolicyTests {
  @Test(
    "statuses that may pass are transient",
    arguments: [
      (200, nil), (304, nil), (401, false), (403, false), (404, false), (408, true), (410, false),
      (429, true), (500, true), (503, true), (599, true),
    ])
  func statuses(status: Int, isTransient: Bool?) {
    let failure = RetryPolicy.failure(for: TransferResult(status: status), retryAfter: nil)
    #expect(failure?.isTransient == isTransient)
  }

  @Test("the message names the wait that was asked for")
  func message() {
    let response = TransferResult(status: 503)
    let failure = RetryPolicy.failure(for: response, retryAfter: 999_999_999)
    #expect(failure?.message.contains("999999999 s") == true)
  }

  @Test("waits grow, are at least what the server asks, and end")
  func delays() {
    let settings = FetchingSettings(maximumRetries: 2, retryDelaySeconds: 1)
    func delay(
      _ tries: Int, isUnreachable: Bool = false, atLeast seconds: Double = 0,
      _ failure: StageFailure
    ) -> Double? {
      RetryPolicy.delaySeconds(
        after: failure, failedTries: tries, isUnreachable: isUnreachable, atLeast: seconds, settings
      )
    }
    let lost = StageFailure(.connectionLost, "", isTransient: true)
    #expect(delay(0, lost) == 1)
    #expect(delay(1, lost) == 3)
    #expect(delay(2, lost) == nil)
    #expect(delay(0, atLeast: 120, lost) == 120)
    #expect(delay(0, atLeast: 121, lost) == nil)
    #expect(delay(0, isUnreachable: true, lost) == 1)
    let connect = StageFailure(.connect, "", isTransient: true)
    #expect(delay(0, connect) == 1)
    #expect(delay(0, isUnreachable: true, connect) == nil)
    #expect(delay(0, StageFailure(.notHTML, "")) == nil)
    #expect(delay(0, StageFailure(.timeout, "", isTransient: true)) == nil)
  }
}
