import ArgumentParser
import CommandSupport
import Segmenting

/// `depeche-segment`: document → document with sentences.
@main
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-segment", abstract: "Find the sentences of documents.",
    example: "depeche-segment documents.jsonl | jq -c .sentences")

  @OptionGroup var options: StageOptions
  @OptionGroup var languageData: LanguageDataOptions

  func run() throws {
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    try StageRunner.run("depeche-segment", options) {
      try Segmenter(data: languageData.source())
    }
  }
}
