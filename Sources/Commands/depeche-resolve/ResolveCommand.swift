import ArgumentParser
import CommandSupport
import Records
import Resolving

/// `depeche-resolve`: document → document with places, dates and figures.
@main
struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-resolve", abstract: "Find the places, dates and figures of documents.",
    example:
      "depeche-segment documents.jsonl | depeche-resolve | jq -r '.dates[] | [.text, .from, .to] | @tsv'"
  )

  @OptionGroup var options: StageOptions
  @OptionGroup var languageData: LanguageDataOptions

  @Option(
    help: ArgumentHelp(
      "Look for nothing else than places, dates or figures; may be repeated.", valueName: "kind"))
  var only: [ResolverSettings.Kind] = []

  @Flag(
    help: """
      Take "Tuesday" for the next one where no verb tells, as an agenda means it; the default is the \
      last, as the news means it.
      """)
  var ahead = false

  @OptionGroup var gazetteer: GazetteerOptions

  func run() throws {
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    let settings = ResolverSettings(
      kinds: only.isEmpty ? Set(ResolverSettings.Kind.allCases) : Set(only), looksAhead: ahead,
      gazetteerPath: gazetteer.path)
    try StageRunner.run("depeche-resolve", options) {
      try Resolver(data: languageData.source(), settings: settings)
    }
  }
}

extension ResolverSettings.Kind: ExpressibleByArgument {}
