import ArgumentParser
import CommandSupport
import Gazetteers
import LanguageData
import Records

/// `depeche-gazetteer`: makes and asks the index of places.
@main
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "depeche-gazetteer",
    abstract: "Build the index of places from GeoNames, add to it, and look names up.",
    discussion: """
      An index that lies as world/places.gazetteer in a folder of language data takes the place of \
      the one that is part of the executable.
      """,
    version: "depeche-gazetteer \(Version.current)",
    subcommands: [BuildCommand.self, ImportCommand.self, LookupCommand.self])

  /// Runs a subcommand, and leaves the process with the status that tells how it went.
  static func run(_ body: (Diagnostics) throws -> Void) throws {
    Diagnostics.occupyStandardStreams()
    let diagnostics = Diagnostics(command: "depeche-gazetteer")
    do {
      try body(diagnostics)
    } catch {
      let failure = runError(error)
      diagnostics.message(failure.description)
      throw ExitCode(failure.status.rawValue)
    }
  }

  private static func runError(_ error: any Error) -> RunError {
    switch error {
    case let error as RunError: error
    case let error as GazetteerError: RunError(error)
    default: RunError(.data, "\(error)")
    }
  }
}
