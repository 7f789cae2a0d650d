import ArgumentParser
import Linguistics

/// What a model is trained from.
struct TrainingSourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Language of the model.", valueName: "code"))
  var language = "fr"

  @Option(
    help: ArgumentHelp(
      "CoNLL-U to train on, in the style of the model; may be given several times.",
      valueName: "file"), completion: .file())
  var treebank: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      CoNLL-U to train on whose conventions differ, told apart by what stands before "-ud-" in the \
      file's name; may be given several times.
      """, valueName: "file"), completion: .file())
  var otherTreebank: [String] = []

  @Option(
    help: ArgumentHelp(
      "Lexicon: form, lemma, UPOS, FEATS, separated by tabs.", valueName: "file"),
    completion: .file())
  var lexicon: String?

  @Option(
    help: ArgumentHelp(
      "Words with pretrained vectors: word, tab, number of its row.", valueName: "file"),
    completion: .file())
  var vectorWords: String?

  @Option(
    help: ArgumentHelp(
      "The rows of the vectors: 32-bit floats, little-endian.", valueName: "file"),
    completion: .file())
  var vectorValues: String?

  func validate() throws {
    if (vectorWords == nil) != (vectorValues == nil) {
      throw ValidationError("--vector-words and --vector-values belong together")
    }
  }
}

/// How a model is trained; see `TrainingSettings`.
struct TrainingSettingOptions: ParsableArguments {
  @Option(help: "Passes over all sentences.")
  var epochs = TrainingSettings().epochs

  @Option(help: "Words that one step learns from, about.")
  var batchWords = TrainingSettings().batchWords

  @Option(help: "Length of the first steps.")
  var learningRate = TrainingSettings().learningRate

  @Option(help: "Share of the network left out at random in training.")
  var dropout = TrainingSettings().dropout

  @Option(help: "Numbers a word in each direction of reading: a multiple of 8, at most 248.")
  var units = TrainingSettings().units

  @Option(help: "Layers of reading.")
  var layers = TrainingSettings().layers

  @Option(help: "Numbers to which pretrained vectors are shortened.")
  var vectorWidth = TrainingSettings().vectorWidth

  @Option(help: "Rows of the table that beginnings and endings of words share.")
  var affixRows = TrainingSettings().affixRows

  @Option(help: "The same seed gives the same model.")
  var seed = TrainingSettings().seed

  func validate() throws {
    guard (8...248).contains(units), units.isMultiple(of: 8) else {
      throw ValidationError("--units: expected a multiple of 8 from 8 to 248, found \(units)")
    }
    for (name, value) in [
      ("--epochs", epochs), ("--batch-words", batchWords), ("--layers", layers),
      ("--vector-width", vectorWidth), ("--affix-rows", affixRows),
    ] where value < 1 {
      throw ValidationError("\(name): expected at least 1, found \(value)")
    }
    guard (0..<1).contains(dropout) else {
      throw ValidationError("--dropout: expected 0 to 1, found \(dropout)")
    }
    guard learningRate > 0 else {
      throw ValidationError("--learning-rate: expected more than 0, found \(learningRate)")
    }
  }

  var settings: TrainingSettings {
    var settings = TrainingSettings()
    settings.epochs = epochs
    settings.batchWords = batchWords
    settings.learningRate = learningRate
    settings.dropout = dropout
    settings.units = units
    settings.layers = layers
    settings.vectorWidth = vectorWidth
    settings.affixRows = affixRows
    settings.seed = seed
    return settings
  }
}
