import ArgumentParser
import Gazetteers
import LanguageData
import Records

/// One run of a command: its outputs, its counts and its end.
public struct CommandRun: ~Copyable {
  /// Failures told on stderr one by one; the others are only counted there.
  private static let toldFailures = 20

  /// Messages to whoever watches.
  public let diagnostics: Diagnostics
  /// What was done so far.
  public var summary: RunSummary
  /// Why the run is worse than its counts tell; it gives the exit status at the end.
  public var verdict: RunError?
  private let allowance: FailureAllowance
  private let output: OutputFile
  private let failures: OutputFile?
  private let start: ContinuousClock.Instant
  private var progress: ProgressLine
  /// The command's own words for how far it is; nil to show the counts.
  private var progressText: String?

  /// Whether failures go to a file of their own.
  public let divertsFailures: Bool

  private init(
    command: String, options: OutputOptions, start: ContinuousClock.Instant
  ) throws(RunError) {
    self.start = start
    let output = try OutputFile(path: options.output)
    let failures: OutputFile?
    do throws(RunError) {
      failures = try options.failures.map { path throws(RunError) in try OutputFile(path: path) }
    } catch {
      output.abandon()
      throw error
    }
    self.output = output
    self.failures = failures
    divertsFailures = failures != nil
    allowance = options.maxFailures
    diagnostics = Diagnostics(command: command)
    summary = RunSummary(command: command)
    progress = ProgressLine(diagnostics: diagnostics)
  }

  /// Runs a command to its end and leaves the process with the status that tells how it went.
  ///
  /// - Parameters:
  ///   - command: The command's name.
  ///   - options: Where output and failures go.
  ///   - start: When the command began, if it did something before.
  ///   - body: Reads, works and writes.
  /// - Throws: `ExitCode`, unless the run was a success.
  public static func execute(
    _ command: String, _ options: OutputOptions, since start: ContinuousClock.Instant = .now,
    body: (inout CommandRun) throws -> Void
  ) throws {
    Interruption.install()
    Diagnostics.occupyStandardStreams()
    let diagnostics = Diagnostics(command: command)
    do {
      var run = try CommandRun(command: command, options: options, start: start)
      let stop = run.attempt(body)
      try run.finish(after: stop)
    } catch let error as RunError {
      diagnostics.message(error.description)
      throw ExitCode(error.status.rawValue)
    }
  }

  /// Writes whole lines to the output.
  public mutating func write(_ lines: [UInt8]) throws(RecordWriter.Stop) {
    try output.write(lines)
    progress.show(progressText ?? "\(summary.recordsIn) in, \(summary.recordsOut) out")
  }

  /// Shows on a terminal how far the run is, in the place of the counts.
  public mutating func show(progress text: String) {
    progressText = text
    progress.show(text)
  }

  /// Writes failure records to where failures go.
  public func writeFailures(_ lines: [UInt8]) throws(RecordWriter.Stop) {
    try (failures ?? output).write(lines)
  }

  /// Tells of a failed record that has been counted already.
  public func tell(_ message: String, failure number: Int) {
    if number <= Self.toldFailures { diagnostics.message(message) }
    if number == Self.toldFailures + 1 {
      diagnostics.message("further failures are counted, not told one by one")
    }
  }

  private mutating func attempt(_ body: (inout CommandRun) throws -> Void) -> (any Error)? {
    do {
      try body(&self)
      return Interruption.isRequested ? RecordWriter.Stop.interrupted : nil
    } catch {
      return error
    }
  }

  private consuming func finish(after stop: (any Error)?) throws {
    progress.clear()
    summary.seconds = Self.seconds(since: start)
    switch stop {
    case nil:
      do {
        try output.finish()
      } catch {
        failures?.abandon()
        throw error
      }
      try failures?.finish()
    case let stop as RecordWriter.Stop where stop == .closedPipe:
      output.abandon()
      try failures?.finish()
      return
    case let stop?:
      output.abandon()
      failures?.abandon()
      try Self.leave(after: stop, diagnostics)
    }
    if let verdict { diagnostics.message(verdict.description) }
    diagnostics.write(summary.line(forTerminal: Diagnostics.isTerminal))
    if let verdict { throw ExitCode(verdict.status.rawValue) }
    if allowance.isExceeded(failed: summary.failed, of: summary.recordsIn) {
      throw ExitCode(ExitStatus.tooManyFailures.rawValue)
    }
  }

  /// Turns whatever ended a run early into a message and a status.
  private static func leave(after stop: any Error, _ diagnostics: Diagnostics) throws {
    switch stop {
    case RecordWriter.Stop.interrupted:
      diagnostics.message("interrupted")
      throw ExitCode(Interruption.exitCode ?? ExitStatus.inputOutput.rawValue)
    case RecordWriter.Stop.failed(let error): throw RunError(.inputOutput, error.description)
    case let error as StreamError: throw RunError(.inputOutput, error.description)
    case let error as LanguageDataError: throw RunError(.data, error.description)
    case let error as GazetteerError: throw RunError(error)
    default: throw stop
    }
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let duration = ContinuousClock.now - start
    return Double(duration.components.seconds)
      + Double(duration.components.attoseconds / 1_000_000_000_000_000) / 1000
  }
}
