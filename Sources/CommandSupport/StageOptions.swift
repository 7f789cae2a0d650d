import ArgumentParser
import Glibc

/// The options that every stage has.
public struct StageOptions: ParsableArguments {
  /// Where the records come from.
  @Argument(
    help: ArgumentHelp("Input files; '-' is standard input.", valueName: "file"),
    completion: .file())
  public var files: [String] = []

  /// Everything but the input.
  @OptionGroup
  public var output: OutputOptions

  /// Input lines longer than this are refused.
  @Option(
    name: .customLong("max-bytes"),
    help: ArgumentHelp(
      "Refuse input lines longer than this, to bound the memory of a run.", valueName: "bytes"))
  public var maxLineBytes = 33_554_432

  /// Threads that process records.
  @Option(
    help: ArgumentHelp(
      "Threads that process records; the output is the same for any number.", valueName: "n"))
  public var jobs = 1

  /// More threads than any machine has processors; a slip of the finger should not start a million.
  private static let mostJobs = 1024

  /// For ArgumentParser.
  public init() {}

  /// Checks ranges.
  public func validate() throws {
    guard (1...Self.mostJobs).contains(jobs) else {
      throw ValidationError("--jobs: expected 1 to \(Self.mostJobs), found \(jobs)")
    }
    guard maxLineBytes >= 1024 else {
      throw ValidationError("--max-bytes: expected at least 1024, found \(maxLineBytes)")
    }
  }

  /// Whether the command was called with nothing to read, by a person: then help is what they want.
  public var isMissingInput: Bool { files.isEmpty && isatty(STDIN_FILENO) != 0 }
}

/// The options that say where records and failures go.
public struct OutputOptions: ParsableArguments {
  /// Where the output goes.
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file instead of standard output; it appears when it is whole.",
      valueName: "file"),
    completion: .file())
  public var output: String?

  /// Where failures go.
  @Option(
    help: ArgumentHelp(
      "Write failure records to this file instead of among the output.", valueName: "file"),
    completion: .file())
  public var failures: String?

  /// How many records may fail.
  @Option(
    help: ArgumentHelp(
      "Exit with 1 when more records fail than this: a number, or a share such as 2%.",
      valueName: "n"))
  public var maxFailures = FailureAllowance.count(0)

  /// For ArgumentParser.
  public init() {}
}
