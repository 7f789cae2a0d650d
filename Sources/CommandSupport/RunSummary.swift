import Records

/// What a run did, in numbers: the last line on stderr.
///
/// Records add up: `in` = read + passed + failed, where `out` counts the records that the stage
/// made of those it read.
public struct RunSummary: Equatable, Sendable {
  /// The command's name.
  public var command: String
  /// Records that came in, of every kind.
  public var recordsIn = 0
  /// Records that the stage made.
  public var recordsOut = 0
  /// Records of other kinds or in languages that the stage does not read, handed on untouched.
  public var passed = 0
  /// Records that could not be processed.
  public var failed = 0
  /// Seconds from start to end.
  public var seconds = 0.0

  /// Makes the summary of a run that has just begun.
  public init(command: String) { self.command = command }

  /// Adds the counts of a part of the run.
  public mutating func add(_ part: RunSummary) {
    recordsIn += part.recordsIn
    recordsOut += part.recordsOut
    passed += part.passed
    failed += part.failed
  }

  /// One line: words on a terminal, JSON elsewhere.
  public func line(forTerminal isTerminal: Bool) -> String {
    let rounded = (seconds * 1000).rounded() / 1000
    if isTerminal {
      return "\(command): \(recordsIn) in, \(recordsOut) out, \(passed) passed on, "
        + "\(failed) failed, \(rounded) s\n"
    }
    var writer = JSONWriter()
    writer.object { object in
      object.field("command", command)
      object.field("in", recordsIn)
      object.field("out", recordsOut)
      object.field("passed", passed)
      object.field("failed", failed)
      object.field("seconds", rounded)
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}
