import ArgumentParser

/// `depeche-resolve`.
@main
struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "depeche-resolve")
}
