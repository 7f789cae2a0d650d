import ArgumentParser
import CommandSupport
import Extracting
import LanguageData

/// The options that check language data instead of extracting anything.
struct CheckOptions: ParsableArguments {
  @Flag(
    name: .customLong("check-data"),
    help: """
      Read no documents but look through the language data: what cannot be loaded, and lines that never do \
      anything. Exits with 65 when there are errors.
      """)
  var isWanted = false

  @Flag(name: .customLong("strict"), help: "With --check-data: exit with 65 for warnings too.")
  var isStrict = false

  /// Checks that --strict does not stand alone.
  func validate() throws {
    guard isWanted || !isStrict else { throw ValidationError("--strict needs --check-data") }
  }

  /// Writes what is wrong, a line each.
  ///
  /// - Throws: `ExitCode` where that is too much.
  func run(
    _ output: OutputOptions, find: () throws -> [DataFinding]
  ) throws {
    let found = Result { try find() }
    try CommandRun.execute("depeche-extract", output) { run in
      let findings = try found.get()
      let lines = findings.map { $0.description + "\n" }.joined()
      if !lines.isEmpty { try run.write(Array(lines.utf8)) }
      let errors = findings.count { $0.severity == .error }
      let warnings = findings.count - errors
      let message = "\(errors) errors and \(warnings) warnings in the language data"
      if errors > 0 || isStrict && warnings > 0 {
        run.verdict = RunError(.data, message)
      } else if warnings > 0 {
        run.diagnostics.message(message)
      }
    }
  }
}
