/// How far a run is, for whoever watches.
public struct FetchProgress: Equatable, Sendable {
  /// Pages that came, from the web, the store or files.
  public internal(set) var done = 0
  /// What ended without a page.
  public internal(set) var failed = 0
  /// What is known and not yet ended.
  public internal(set) var waiting = 0
  /// Transfers under way.
  public internal(set) var active = 0
  /// Sites with something to ask.
  public internal(set) var sites = 0
  /// The length of the longest queue of a site.
  public internal(set) var longestQueue = 0
  /// The site of that queue.
  public internal(set) var busiestSite = ""
  /// Bytes that came over the wire.
  public internal(set) var bytes = 0
  /// Requests made, robots.txt and redirects among them.
  public internal(set) var requests = 0
  /// Pages answered from the store: unchanged (304), or not due yet.
  public internal(set) var unchanged = 0
  /// Left out because of `--since`, `--max-per-site` or `--language`.
  public internal(set) var leftOut = LeftOut()
  /// Seconds until the longest queue is through, were every request as quick as its pause.
  public internal(set) var secondsLeft = 0.0

  /// What was left out, by reason.
  public struct LeftOut: Equatable, Sendable {
    /// Older than `--since`.
    public internal(set) var old = 0
    /// Over `--max-per-site`.
    public internal(set) var overLimit = 0
    /// In another language than `--language`.
    public internal(set) var otherLanguage = 0

    /// "left out: 12 older than --since, 3 over --max-per-site"; nil for nothing.
    public var text: String? {
      let parts = [
        (old, "older than --since"), (overLimit, "over --max-per-site"),
        (otherLanguage, "not in --language"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return parts.isEmpty ? nil : "left out: " + parts.joined(separator: ", ")
    }
  }

  /// "12 done, 1 failed, 30 waiting at 4 sites (9 at www.example.org), 2.1 MB, 40 s left".
  public var line: String {
    let megabytes = (Double(bytes) / 100_000).rounded() / 10
    var text = "\(done) done, \(failed) failed, \(waiting) waiting"
    if longestQueue > 0 {
      text +=
        " at \(sites) \(sites == 1 ? "site" : "sites") (\(longestQueue) at \(busiestSite.prefix(40)))"
    }
    text += ", \(megabytes) MB"
    if secondsLeft >= 1 { text += ", \(Int(secondsLeft.rounded())) s left" }
    return text
  }
}
