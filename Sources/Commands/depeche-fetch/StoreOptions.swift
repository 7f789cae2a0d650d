import ArgumentParser
import CommandSupport
import Fetching
import Glibc
import Records

/// What is remembered from run to run, and whether anything is asked for at all.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Remember what was fetched in this SQLite file: the next run asks only for what is new or "
        + "changed, and a run that was stopped goes on where it was.", valueName: "file"),
    completion: .file())
  var store: String?

  @Option(
    help: ArgumentHelp(
      "Write all requests and answers to this web archive (WARC 1.1); it appears when it is whole.",
      valueName: "file.warc.gz"),
    completion: .file())
  var warc: String?

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
  func openStore() throws(RunError) -> PageStore? {
    guard let store else { return nil }
    do throws(PageStoreError) {
      return try PageStore(path: store)
    } catch {
      throw RunError(error.isLocked ? .temporary : .inputOutput, error.description)
    }
  }

  /// Opens the archive; nil for none.
  ///
  /// - Throws: `StreamError` when it cannot be written.
  func openArchive(userAgent: String) throws(StreamError) -> WarcWriter? {
    guard let warc else { return nil }
    return try WarcWriter(
      path: warc, software: "depeche-fetch \(Version.current)", userAgent: userAgent, now: time(nil)
    )
  }
}
