import ArgumentParser
import Cleaning
import CommandSupport

/// `depeche-clean`: page → document.
@main
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-clean", abstract: "Find the main text of pages and what they say about it.",
    example: "depeche-fetch examples/pages | depeche-clean | jq -r '.published, .title, .text'")

  @OptionGroup var options: StageOptions
  @OptionGroup var languageData: LanguageDataOptions

  func run() throws {
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    try StageRunner.run("depeche-clean", options) {
      try Cleaner(settings: CleaningSettings(), data: languageData.source())
    }
  }
}
