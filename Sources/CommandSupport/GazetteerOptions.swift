import ArgumentParser

/// The option that puts another gazetteer in the place of the default one.
public struct GazetteerOptions: ParsableArguments {
  /// The file; nil for the default one.
  @Option(
    name: .customLong("gazetteer"),
    help: ArgumentHelp(
      "A gazetteer made by depeche-gazetteer, in the place of the default one.", valueName: "file"),
    completion: .file())
  public var path: String?

  /// For ArgumentParser.
  public init() {}
}
