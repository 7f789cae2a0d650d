import ArgumentParser

/// The option that puts another gazetteer in the place of the default one.
public struct GazetteerOptions: ParsableArguments {
  /// The file; nil for the default one.
  @Option(
    name: .customLong("gazetteer"),
    help: ArgumentHelp(
      """
      The index of places to read, made by depeche-gazetteer. Default: world/places.gazetteer in the \
      folders of language data, else the one that is part of the executable.
      """, valueName: "file"),
    completion: .file())
  public var path: String?

  /// For ArgumentParser.
  public init() {}
}
