import ArgumentParser

/// `depeche-gazetteer`.
@main
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "depeche-gazetteer")
}
