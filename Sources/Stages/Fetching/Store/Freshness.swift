/// How long an answer need not be asked for again.
enum Freshness {
  /// No answer is trusted for longer: news change.
  private static let maximumSeconds = 86_400

  /// When a page is due again, in seconds since 1970: at once, unless the server says how long it
  /// stays as it is (Cache-Control: max-age, RFC 9111).
  static func nextDue(_ headers: [String: String], now: Int) -> Int {
    var lifetime = 0
    for part in (headers["cache-control"] ?? "").lowercased().split(separator: ",") {
      let directive = part.trimmedOfSpace
      if directive == "no-cache" || directive == "no-store" { return now }
      if directive.hasPrefix("max-age="), let seconds = Int(directive.dropFirst(8)), seconds > 0 {
        lifetime = min(seconds, maximumSeconds)
      }
    }
    let age = max(headers["age"].flatMap { Int($0) } ?? 0, 0)
    return now + max(lifetime - age, 0)
  }
}
