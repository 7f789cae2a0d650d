import ArgumentParser
import CommandSupport
import Records

/// `depeche-train`: makes what the stages have learnt.
@main
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "depeche-train",
    abstract: "Train what the stages read pages and sentences with.",
    discussion: "Without a subcommand it is `language`.",
    version: "depeche-train \(Version.current)",
    subcommands: [LanguageCommand.self, ContentCommand.self],
    defaultSubcommand: LanguageCommand.self)

  /// Runs a subcommand, and leaves the process with the status that tells how it went.
  static func run(_ body: (Diagnostics) throws -> Void) throws {
    Diagnostics.occupyStandardStreams()
    let diagnostics = Diagnostics(command: "depeche-train")
    do {
      try body(diagnostics)
    } catch let error as RunError {
      diagnostics.message(error.description)
      throw ExitCode(error.status.rawValue)
    }
  }
}
