/// How long a server asks to be left alone.
enum RetryAfter {
  /// The seconds that a Retry-After header means: a number, or a date (RFC 9110, 10.2.3).
  ///
  /// - Parameters:
  ///   - value: The header's value.
  ///   - now: The time of the answer in seconds since 1970, by the server's own clock where it gave one:
  ///     the difference is what it meant.
  /// - Returns: 0 for a date that is past; nil for what is neither.
  static func seconds(_ value: String, now: Int) -> Double? {
    let text = value.trimmedOfSpace
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Double(text).map { min($0, maximum) }
    }
    return HTTPDate.seconds(String(text)).map { min(Double(max($0 - now, 0)), maximum) }
  }

  /// A hundred years: longer than anyone waits, and no number that overflows.
  private static let maximum = 3_155_760_000.0
}
