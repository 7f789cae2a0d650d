import ArgumentParser

/// What is done with pages and their gold.
struct ContentOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where the table of trees goes; it appears when it is whole.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Measure on each of so many parts of the sites what is trained on the others.",
      valueName: "parts"))
  var crossValidate: Int?

  @Option(
    help: ArgumentHelp(
      "Pages of this source are measured and not trained on; may be repeated.",
      valueName: "source"))
  var measureOnly: [String] = []

  @Option(
    help: ArgumentHelp(
      "A line for the head of the table, such as the licence of the gold; may be repeated.",
      valueName: "text"))
  var note: [String] = []

  func validate() throws {
    if output == nil, crossValidate == nil {
      throw ValidationError("nothing to do: give --output or --cross-validate")
    }
    if let crossValidate, crossValidate < 2 {
      throw ValidationError("--cross-validate: expected at least 2, found \(crossValidate)")
    }
    if let note = note.first(where: { $0.contains { $0.isNewline } }) {
      throw ValidationError("--note: expected one line, found \"\(note)\"")
    }
  }
}
