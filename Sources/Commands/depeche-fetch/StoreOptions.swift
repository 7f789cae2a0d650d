import ArgumentParser
import CommandSupport
import Fetching

/// What is remembered from run to run, and whether anything is asked for at all.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Remember what was fetched in this SQLite file: the next run asks only for what is new or "
        + "changed, and a run that was stopped goes on where it was.", valueName: "file"),
    completion: .file())
  var store: String?

  @Flag(help: "Ask for nothing: give the pages that the store has.")
  var offline = false

  @Flag(
    name: .customLong("dry-run"),
    help: "Fetch no page: say of each whether it would be fetched, and what forbids it.")
  var isDryRun = false

  func validate() throws {
    guard store != nil || !offline else { throw ValidationError("--offline: needs --store") }
  }

  /// Adds what the options mean to settings.
  func apply(to settings: inout FetchingSettings) {
    settings.isOffline = offline
    settings.isDryRun = isDryRun
  }

  /// Opens the store; nil for none.
  ///
  /// - Throws: `RunError`.
  func open() throws(RunError) -> PageStore? {
    guard let store else { return nil }
    do throws(PageStoreError) {
      return try PageStore(path: store)
    } catch {
      throw RunError(error.isLocked ? .temporary : .inputOutput, error.description)
    }
  }
}
