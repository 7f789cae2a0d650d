import ArgumentParser
import CommandSupport
import Extracting

/// `depeche-extract`: document with sentences → events, or an explanation of how they were found.
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

  @Option(
    help: ArgumentHelp(
      """
      Write no events but how they were found, sentence by sentence: the tree, what named an act by which \
      line of which file, and where each argument comes from; as text for the terminal, or as one HTML page \
      with the trees drawn.
      """, valueName: "format"))
  var explain: ExplanationFormat?

  @OptionGroup var check: CheckOptions

  func run() throws {
    if check.isWanted {
      return try check.run(options.output) {
        try LanguageDataCheck.findings(
          in: languageData.source(), gazetteerPath: gazetteer.path, actors: actors.files())
      }
    }
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    if let explain {
      try StageRunner.run("depeche-extract", options) {
        try ExtractionExplainer(
          extractor(), data: languageData.source(), format: explain,
          usesColours: options.output.usesColours)
      }
    } else {
      try StageRunner.run("depeche-extract", options, makeStage: extractor)
    }
  }

  private func extractor() throws -> Extractor {
    try Extractor(
      data: languageData.source(), gazetteerPath: gazetteer.path, actors: actors.files())
  }
}

extension ExplanationFormat: ExpressibleByArgument {}
