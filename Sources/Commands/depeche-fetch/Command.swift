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
      "URLs of pages, feeds and sitemaps, HTML files and folders of them, web archives (WARC), and "
        + "lists of such, a line each, with columns for kind, label and delay if wanted; '-' is a "
        + "list on standard input.", valueName: "source"),
    completion: .file())
  var sources: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Store") var storage: StoreOptions
  @OptionGroup(title: "Requests") var fetching: FetchOptions
  @OptionGroup(title: "Language data") var languageData: LanguageDataOptions

  func run() throws {
    guard !sources.isEmpty || isatty(STDIN_FILENO) == 0 else { throw CleanExit.helpRequest(self) }
    try CommandRun.execute("depeche-fetch", output) { run in
      let input: ArgumentInput
      do throws(StreamError) {
        input = try ArgumentInput(
          sources, maximumBytes: fetching.maximumBytes,
          isInterrupted: { Interruption.isRequested })
      } catch {
        throw RunError(.noInput, error.description)
      }
      var settings = fetching.settings(environment: Environment.current)
      selection.apply(to: &settings)
      storage.apply(to: &settings)
      let archive = try storage.openArchive(userAgent: settings.userAgent)
      let fetcher = try PageFetcher(
        settings, data: FetchingData(languageData.source()), reader: SourceReader(),
        store: storage.openStore(), observer: archive)
      var writer = ResultWriter(isDryRun: storage.isDryRun)
      do {
        try fetcher.run(
          input, isInterrupted: { Interruption.isRequested },
          report: { run.show(progress: $0.line) }, emit: { try writer.write($0, to: &run) })
      } catch let error as PageStoreError {
        throw RunError(error.isLocked ? .temporary : .inputOutput, error.description)
      }
      try archive?.finish()
      if let text = fetcher.progress.leftOut.text { run.diagnostics.message(text) }
    }
  }
}
