import Records

/// When a page is asked for again within a run.
enum RetryPolicy {
  /// The failure that a response stands for by its status; nil when it is no failure.
  ///
  /// - Parameter seconds: What the server asks to wait; nil when it does not.
  static func failure(for response: TransferResult, retryAfter seconds: Double?) -> StageFailure? {
    let status = response.status
    guard status >= 400 else { return nil }
    let isTransient = status == 408 || status == 429 || status >= 500
    let wait = seconds.map { ", to be asked again in \(Int($0)) s" } ?? ""
    return StageFailure(
      .httpStatus, "the server answered with status \(status)\(wait)", isTransient: isTransient)
  }

  /// The seconds to wait before the next try; nil when there shall be none in this run.
  ///
  /// A try that took all its time is not repeated: it has cost enough, and the failure is marked
  /// transient, so the next run may.
  ///
  /// - Parameters:
  ///   - failedTries: The tries that failed before this one.
  ///   - isUnreachable: Whether the site could not be reached in all the tries for an earlier page;
  ///     twenty pages of a dead site shall not cost twenty times the wait.
  ///   - seconds: What the server asked for.
  static func delaySeconds(
    after failure: StageFailure, failedTries: Int, isUnreachable: Bool, atLeast seconds: Double,
    _ settings: FetchingSettings
  ) -> Double? {
    guard failure.isTransient, failure.code != .timeout, failedTries < settings.maximumRetries,
      seconds <= settings.maximumRetryAfterSeconds
    else { return nil }
    if isUnreachable, isSiteFailure(failure) { return nil }
    let growing = (0..<failedTries).reduce(settings.retryDelaySeconds) { delay, _ in delay * 3 }
    return max(growing, seconds)
  }

  /// Whether a failure is the site's rather than the page's.
  static func isSiteFailure(_ failure: StageFailure) -> Bool {
    failure.code == .dns || failure.code == .connect
  }
}
