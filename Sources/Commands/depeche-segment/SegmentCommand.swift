import ArgumentParser
import CommandSupport
import Segmenting

/// `depeche-segment`: document → document with sentences, and words with their syntax when asked.
@main
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-segment", abstract: "Find the sentences of documents, and parse them.",
    example: "depeche-segment documents.jsonl | jq -c .sentences")

  @OptionGroup var options: StageOptions
  @OptionGroup var languageData: LanguageDataOptions

  @Flag(
    help: """
      Add words with part of speech, lemma and dependency. Documents that have some keep them, \
      and their sentences; documents in a language without a model get none.
      """)
  var parse = false

  @Option(
    help: """
      How to write: as records, or the sentences as CoNLL-U, which implies --parse. CoNLL-U leaves \
      other records out, and failures unless --failures says where.
      """)
  var format = SegmentSettings.Format.jsonl

  func run() throws {
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    let settings = SegmentSettings(parses: parse, format: format)
    try StageRunner.run("depeche-segment", options) {
      let data = try languageData.source()
      return try Segmenter(
        data: data, settings: settings, loadAnalyzer: LoadedAnalyzer.trained(with: data))
    }
  }
}

extension SegmentSettings.Format: ExpressibleByArgument {}
