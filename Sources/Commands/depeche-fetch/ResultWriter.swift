import CommandSupport
import Fetching
import Records

/// Writes what became of each line: records, or with `--dry-run` a table for people.
struct ResultWriter {
  private let isDryRun: Bool
  /// The line that is written, in memory that is used again for the next.
  private var lines = RecordOutput()

  /// Makes a writer of records, or of a table.
  init(isDryRun: Bool) { self.isDryRun = isDryRun }

  /// Writes one result and counts it.
  mutating func write(_ result: FetchResult, to run: inout CommandRun) throws {
    run.summary.recordsIn += 1
    if isDryRun { return try writeVerdict(result, to: &run) }
    lines.removeAll()
    switch result.outcome {
    case .success(let page):
      run.summary.recordsOut += 1
      lines.write(page)
      try run.write(lines.writer.bytes)
    case .failure(let failure):
      run.summary.failed += 1
      run.tell("\(result.line.prefix(200)): \(failure)", failure: run.summary.failed)
      lines.write(
        FailureRecord(
          stage: "fetch", failure: failure, url: result.url, input: result.line,
          inputComplete: result.isLineComplete))
      try run.writeFailures(lines.writer.bytes)
    }
  }

  /// "fetch", "stored", "forbidden", "blocked" or "unreachable", the line, and why.
  private func writeVerdict(_ result: FetchResult, to run: inout CommandRun) throws {
    run.summary.recordsOut += 1
    let verdict: String
    var reason = ""
    switch result.outcome {
    case .success: verdict = "stored"
    case .failure(let failure):
      switch failure.code {
      case .dryRun: verdict = "fetch"
      case .robotsDisallowed: verdict = "forbidden"
      case .invalidURL, .invalidSource, .privateAddress, .notHTML, .unreadableFile:
        verdict = "blocked"
      default: verdict = "unreachable"
      }
      if failure.code != .dryRun { reason = failure.description }
    }
    let line = [verdict, result.line, reason].map { Diagnostics.visible($0) }
    try run.write(Array((line.joined(separator: "\t") + "\n").utf8))
  }
}
