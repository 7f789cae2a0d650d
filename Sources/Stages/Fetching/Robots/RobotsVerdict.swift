import Records

/// What is known of a site's robots.txt.
enum RobotsVerdict: Sendable {
  /// The file, or none: then it forbids nothing.
  case rules(RobotsFile)
  /// It could not be read, so nothing may be asked for (RFC 9309, 2.3.1.4).
  case unreachable(StageFailure)

  /// Why a URL must not be asked for; nil when it may.
  func reasonAgainst(_ url: String) -> StageFailure? {
    switch self {
    case .rules(let file):
      file.allows(url: url)
        ? nil : StageFailure(.robotsDisallowed, "the site's robots.txt forbids it")
    case .unreachable(let failure): failure
    }
  }

  /// Seconds between two requests that the site asks for, as far as that is waited for.
  func crawlDelay(atMost seconds: Double) -> Double {
    guard case .rules(let file) = self, let delay = file.crawlDelay else { return 0 }
    return min(delay, seconds)
  }

  /// What an answer that is no redirect means, and the file as it is to be kept; nil where it could
  /// not be read.
  static func of(_ response: TransferResult, agent: String) -> (RobotsVerdict, body: [UInt8]?) {
    switch response.status {
    case 200...299:
      let body: [UInt8]
      do throws(StageFailure) {
        body = try ContentDecoder.decode(
          response.body, codings: response.headers["content-encoding"] ?? "",
          maximumBytes: RobotsFile.maximumBytes, isCutAllowed: true)
      } catch {
        return (.unreachable(failure(error)), nil)
      }
      return (.rules(RobotsFile(body, agent: agent)), body)
    case 500...: return (.unreachable(failure(of: response)), nil)
    // 2.3.1.3: the site has no rules for crawlers.
    default: return (.rules(RobotsFile()), [])
    }
  }

  /// The failure of the pages of a site whose robots.txt failed: its own code, so that a dead site
  /// is called dead.
  static func failure(_ failure: StageFailure) -> StageFailure {
    StageFailure(failure.code, "robots.txt: \(failure.message)", isTransient: failure.isTransient)
  }

  private static func failure(of response: TransferResult) -> StageFailure {
    StageFailure(
      .robotsUnreachable, "robots.txt: the server answered with status \(response.status)",
      isTransient: true)
  }
}
