/// A reader of bytes from outside, and what must hold whatever they are.
protocol FuzzTarget: Sendable {
  /// Loads what the reader needs.
  init() throws

  /// Reads one input. What must not be is a `precondition` that fails.
  func run(_ bytes: [UInt8])

  /// Inputs to begin with, besides those in `Seeds/`: what is no text, or lies in the project already.
  func seeds() throws -> [[UInt8]]
}

extension FuzzTarget {
  /// None.
  func seeds() -> [[UInt8]] { [] }
}

/// The targets by their names.
enum FuzzTargets {
  private static let types: [(name: String, type: any FuzzTarget.Type)] = [
    ("records", RecordsTarget.self), ("html", HTMLTarget.self), ("charset", CharsetTarget.self),
    ("robots", RobotsTarget.self), ("sources", SourcesTarget.self),
    ("archives", ArchivesTarget.self), ("responses", ResponsesTarget.self),
    ("dates", DatesTarget.self), ("resolvers", ResolversTarget.self),
    ("tokens", TokensTarget.self), ("events", EventsTarget.self), ("tables", TablesTarget.self),
    ("models", ModelsTarget.self), ("gazetteers", GazetteersTarget.self),
    ("treebanks", TreebanksTarget.self),
  ]

  /// All names, in the order of the flow.
  static var names: [String] { types.map(\.name) }

  /// Loads a target.
  ///
  /// - Throws: `UnknownTarget`, or what its loading throws.
  static func make(_ name: String) throws -> any FuzzTarget {
    guard let type = types.first(where: { $0.name == name })?.type else {
      throw UnknownTarget(name: name)
    }
    return try type.init()
  }

  /// There is no target of a name.
  struct UnknownTarget: Error, CustomStringConvertible {
    let name: String

    var description: String {
      "no target \"\(name)\"; there are \(FuzzTargets.names.joined(separator: ", "))"
    }
  }
}
