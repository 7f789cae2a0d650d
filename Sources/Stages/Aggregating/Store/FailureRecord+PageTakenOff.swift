import Records

extension FailureRecord {
  /// Whether the server said that the page is no longer there.
  var tellsOfPageTakenOff: Bool {
    stage == "fetch" && code == "http_status"
      && ["status 404", "status 410"].contains { message.hasSuffix($0) }
  }
}
