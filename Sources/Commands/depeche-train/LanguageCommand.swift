import ArgumentParser
import CommandSupport
import LanguageData
import Linguistics
import Records
import Segmenting

/// `depeche-train language`: treebanks → the model of a language, and how good it is.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Train the model of a language from treebanks, and evaluate it.",
    discussion: """
      EXAMPLE
        depeche-train --treebank fr_sequoia-ud-train.conllu -o fr.model --evaluate \
      fr_sequoia-ud-dev.conllu

      Without --treebank nothing is trained, and --evaluate measures the model that is there.
      The evaluation goes to standard output; progress to stderr.

      EXIT STATUS
        0 done; 64 wrong command line; 65 a treebank, lexicon or model that cannot be understood; \
      66 no input; 74 reading or writing failed.
      """)

  @OptionGroup var sources: TrainingSourceOptions
  @OptionGroup var settings: TrainingSettingOptions
  @OptionGroup var languageData: LanguageDataOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where the trained model goes; it appears when it is whole.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("A model to evaluate instead of the built-in one.", valueName: "file"),
    completion: .file())
  var model: String?

  @Option(
    help: ArgumentHelp("A treebank to evaluate on; may be given several times.", valueName: "file"),
    completion: .file())
  var evaluate: [String] = []

  func validate() throws {
    if sources.treebank.isEmpty != (output == nil) {
      throw ValidationError("--treebank and --output belong together")
    }
    if output != nil, model != nil {
      throw ValidationError("--model is evaluated as it is; leave it out when training")
    }
    if sources.treebank.isEmpty, evaluate.isEmpty {
      throw ValidationError("nothing to do: give --treebank and --output, or --evaluate")
    }
  }

  func run() throws {
    try TrainCommand.run { diagnostics in
      let data = try languageData.source()
      let model = try output.map { try train(into: $0, data, diagnostics) } ?? loadModel(data)
      for path in evaluate { try report(on: path, model: model, data) }
    }
  }
}
