import ArgumentParser
import CommandSupport
import Extracting

/// `depeche-extract`: document with sentences → events.
@main
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-extract", abstract: "Find the events that documents tell of.",
    example:
      "depeche-segment documents.jsonl | depeche-extract | jq -r '[.event_type, .trigger.text] | @tsv'"
  )

  @OptionGroup var options: StageOptions
  @OptionGroup var languageData: LanguageDataOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var actors: ActorOptions

  func run() throws {
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    try StageRunner.run("depeche-extract", options) {
      try Extractor(
        data: languageData.source(), gazetteerPath: gazetteer.path, actors: actors.files())
    }
  }
}
