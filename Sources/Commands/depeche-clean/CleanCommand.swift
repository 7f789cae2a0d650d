import ArgumentParser
import Cleaning
import CommandSupport

/// `depeche-clean`: page → document, or an explanation of what becomes of each page.
@main
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-clean", abstract: "Find the main text of pages and what they say about it.",
    example: "depeche-fetch examples/pages | depeche-clean | jq -r '.published, .title, .text'")

  @OptionGroup var options: StageOptions
  @OptionGroup var languageData: LanguageDataOptions

  @Option(
    help: ArgumentHelp(
      """
      Write no documents but why each block of the pages was kept or dropped: as a table for the \
      terminal, as one HTML page with kept blocks marked, or as JSON lines with all that is known \
      of each block. Failures are explained in their place.
      """, valueName: "format"))
  var explain: ExplanationFormat?

  func run() throws {
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    let settings = CleaningSettings()
    if let explain {
      try StageRunner.run("depeche-clean", options) {
        try PageExplainer(
          settings: settings, data: languageData.source(), format: explain,
          usesColours: options.output.usesColours)
      }
    } else {
      try StageRunner.run("depeche-clean", options) {
        try Cleaner(settings: settings, data: languageData.source())
      }
    }
  }
}

extension ExplanationFormat: ExpressibleByArgument {}
