import ArgumentParser
import CommandSupport
import Fetching
import Glibc
import Records

/// `depeche-fetch`: URLs and local pages in, page records out.
@main
struct Command: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-fetch",
    abstract: "Fetches news pages, or reads local ones, as page records.",
    example: "depeche-fetch --contact redaction@example.org urls.txt > pages.jsonl")

  @Argument(
    help: ArgumentHelp(
      "URLs (http, https, file), HTML files, folders of HTML files, and lists of such; "
        + "'-' is a list on standard input.", valueName: "source"),
    completion: .file())
  var sources: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var fetching: FetchOptions

  func run() throws {
    guard !sources.isEmpty || isatty(STDIN_FILENO) == 0 else { throw CleanExit.helpRequest(self) }
    try CommandRun.execute("depeche-fetch", output) { run in
      let feed: ArgumentFeed
      do throws(StreamError) {
        feed = try ArgumentFeed(sources, isInterrupted: { Interruption.isRequested })
      } catch {
        throw RunError(.noInput, error.description)
      }
      let fetcher = try PageFetcher(fetching.settings)
      try fetcher.run(feed, isInterrupted: { Interruption.isRequested }) { result in
        try write(result, to: &run)
      }
    }
  }

  private func write(_ result: FetchResult, to run: inout CommandRun) throws {
    run.summary.recordsIn += 1
    var lines = RecordOutput()
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
}
