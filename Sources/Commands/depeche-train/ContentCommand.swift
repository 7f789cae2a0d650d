import ArgumentParser
import Cleaning
import CommandSupport

/// `depeche-train content`: pages and the texts that people took from them → `block-trees.tsv`.
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content",
    abstract: "Train what finds the main text of pages, and cross-validate it.",
    discussion: """
      EXAMPLE
        depeche-train content --pages pages.jsonl --gold gold.jsonl --cross-validate 5 \
      -o my-data/world/block-trees.tsv

      Pages are JSON Lines with id, url and html: page records, or any objects with these fields. \
      Gold has id and text, and may have domain and source: pages of one domain are never on both \
      sides of a cross-validation, and scores are given for each source. Pages without gold text \
      are passed over. Page cases are those of the tests of cleaning, see pipelines/add-page-case. \
      Scores go to standard output; progress to stderr.

      EXIT STATUS
        0 done; 64 wrong command line; 65 a line that cannot be understood, or nothing to train on; \
      66 no input; 74 reading or writing failed.
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Pages; \"-\" is standard input.", valueName: "file"),
    completion: .file())
  var pages: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The texts that the pages should give.", valueName: "file"),
    completion: .file())
  var gold: [String] = []

  @Option(
    help: ArgumentHelp(
      "Page cases to learn from too: folders of page.html and expected.json.",
      valueName: "folder"),
    completion: .directory)
  var cases: String?

  @OptionGroup var settings: ContentOptions
  @OptionGroup var languageData: LanguageDataOptions

  func validate() throws {
    if pages.isEmpty, cases == nil { throw ValidationError("give --pages or --cases") }
    if pages.isEmpty != gold.isEmpty {
      throw ValidationError("--pages and --gold belong together")
    }
  }

  func run() throws {
    try TrainCommand.run { diagnostics in
      let trainer = try readExamples(diagnostics)
      if let folds = settings.crossValidate {
        let scores = trainer.crossValidate(folds: folds) {
          diagnostics.message("part \($0) of \(folds) is measured")
        }
        try OutputFile.write(Array(ContentScore.table(scores).utf8), to: nil)
      }
      if let output = settings.output {
        try OutputFile.write(Array(trainer.train(notes: settings.note).utf8), to: output)
      }
    }
  }
}
