/// A stage that turns one record into none, one or several.
///
/// `process` is called from several threads at once and must give the same bytes for the same
/// record, whatever came before.
public protocol RecordStage: Sendable {
  /// The stage's name in summaries, failures and provenance: "clean".
  static var name: String { get }

  /// The schema of the records that the stage works on; records of other kinds pass untouched.
  static var input: RecordSchema { get }

  /// Whether what the stage writes are records. If not, nothing else is put among it: records of
  /// other kinds, and failures that are not diverted, are left out of the output.
  var writesRecords: Bool { get }

  /// Kinds besides the input's that the stage makes anew: records of them are not handed on.
  static var replacedKinds: Set<String> { get }

  /// What stands before everything else in the output, where that is no lines of records: whole
  /// lines.
  var opening: [UInt8] { get }

  /// What stands behind everything else in the output; left out after an interruption.
  var closing: [UInt8] { get }

  /// Works on one record of the input schema.
  ///
  /// - Throws: `StageFailure` when the record cannot be processed; what was written to `output`
  ///   before is dropped.
  func process(_ record: RawRecord, into output: inout RecordOutput) throws(StageFailure)

  /// Works on a line that it knows at a glance to be a record of its input, before anybody reads the line
  /// as JSON.
  ///
  /// - Returns: False, with nothing done, for any other line.
  func takes(_ bytes: [UInt8], line: Range<Int>, into output: inout RecordOutput) -> Bool

  /// Hears what `process` gathered (`RecordOutput.gather`): batch by batch, in the order of the input
  /// whatever the number of threads.
  func gather(_ values: [any Sendable])

  /// Hears of a failure: of this stage, or of an earlier one whose record is handed on. For stages
  /// that count failures; the others do nothing.
  func notice(_ failure: FailureRecord)

  /// Writes what people should see in the place of a record that this stage failed on. It stands
  /// before the failure record where that is written to the output too.
  func show(_ failure: FailureRecord, into output: inout RecordOutput)
}

extension RecordStage {
  /// True.
  public var writesRecords: Bool { true }

  /// None.
  public static var replacedKinds: Set<String> { [] }

  /// Empty.
  public var opening: [UInt8] { [] }
  /// Empty.
  public var closing: [UInt8] { [] }

  /// False.
  public func takes(
    _ bytes: [UInt8], line: Range<Int>, into output: inout RecordOutput
  ) -> Bool { false }

  /// Does nothing.
  public func gather(_ values: [any Sendable]) {}

  /// Does nothing.
  public func show(_ failure: FailureRecord, into output: inout RecordOutput) {}

  /// Does nothing.
  public func notice(_ failure: FailureRecord) {}
}

/// Where a stage puts the records it makes: whole lines, of JSON but where `writesRecords` is false.
public struct RecordOutput: Sendable {
  /// The lines written so far, each with its end.
  public private(set) var writer = JSONWriter()
  /// The number of lines written so far.
  public private(set) var count = 0
  /// How many of them are records that the stage has handed on as they came.
  public private(set) var passed = 0
  /// What the stage keeps of the records, for its `gather`.
  public private(set) var gathered: [any Sendable] = []

  /// Makes an empty output.
  public init() {}

  /// Adds the lines of another output.
  public mutating func append(_ other: RecordOutput) {
    writer.appendLines(other.writer.bytes)
    count += other.count
    passed += other.passed
    gathered += other.gathered
  }

  /// Drops all lines and keeps the memory.
  public mutating func removeAll() {
    writer.removeAll()
    count = 0
    passed = 0
    gathered = []
  }

  /// A place between two lines.
  public struct Mark: Sendable {
    /// The lines written before it.
    public let count: Int
    /// How many of them the stage has handed on as they came.
    public let passed: Int
    let byteCount: Int
    let gathered: Int
  }

  /// The place behind the last line.
  public var mark: Mark {
    Mark(
      count: count, passed: passed, byteCount: writer.bytes.count, gathered: gathered.count)
  }

  /// Drops all that was written since `mark`.
  public mutating func rewind(to mark: Mark) {
    writer.truncate(to: mark.byteCount)
    count = mark.count
    passed = mark.passed
    gathered.removeLast(gathered.count - mark.gathered)
  }

  /// Writes a record as one line.
  public mutating func write(_ record: some Record) {
    writeLine { record.write(to: &$0) }
  }

  /// Hands on a record byte for byte, for a stage that has nothing to say to it.
  public mutating func passOn(_ record: RawRecord) {
    writeLine { $0.raw(record.lineBytes) }
    passed += 1
  }

  /// Keeps something for the stage's `gather`; nothing is written.
  public mutating func gather(_ value: some Sendable) { gathered.append(value) }

  /// Writes one line, whose JSON `body` gives.
  public mutating func writeLine(_ body: (inout JSONWriter) -> Void) {
    body(&writer)
    writer.newline()
    count += 1
  }
}
