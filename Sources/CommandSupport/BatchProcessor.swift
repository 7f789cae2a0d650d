import Records

/// What became of a batch of lines.
struct BatchResult: Sendable {
  /// Lines to write.
  var output = RecordOutput()
  /// Failure records to write elsewhere, where they are diverted.
  var diverted = RecordOutput()
  /// How many lines came in, were made, were handed on, failed.
  var counts = RunSummary(command: "")
  /// Lines that were records, of whatever kind, or may have been: too long to tell.
  var recognised = 0
  /// Records of a newer major version.
  var newer = 0
  /// What to tell the person who watches, in the order of the lines.
  var messages: [String] = []
}

/// Runs a stage over a batch of lines. Nothing that is in a line stops it.
struct BatchProcessor<Stage: RecordStage>: Sendable {
  let stage: Stage
  /// Whether failures go to a file of their own.
  let divertsFailures: Bool

  /// Works on all lines of a batch, in order.
  func process(_ batch: LineBatch) -> BatchResult {
    var result = BatchResult()
    for line in batch.lines {
      result.counts.recordsIn += 1
      do throws(StageFailure) {
        try process(line, of: batch, into: &result)
      } catch {
        fail(error, line, of: batch, into: &result)
      }
    }
    return result
  }

  private func process(
    _ line: LineBatch.Line, of batch: LineBatch, into result: inout BatchResult
  ) throws(StageFailure) {
    guard !line.isTooLong else {
      result.recognised += 1
      throw StageFailure(.lineTooLong, "the line is longer than --max-bytes allows")
    }
    if stage.takes(batch.bytes, line: line.range, into: &result.output) {
      result.recognised += 1
      return
    }
    let record = try RawRecord(batch.bytes, line: line.range)
    guard let schema = record.schema else {
      throw StageFailure(.invalidRecord, "no field \"schema\" like \"\(Stage.input)\"")
    }
    result.recognised += 1
    if Stage.replacedKinds.contains(schema.kind) { return }
    guard schema.kind == Stage.input.kind else {
      result.counts.passed += 1
      let isFailure = schema.kind == FailureRecord.schema.kind
      // One that cannot be read is handed on like any other record.
      if isFailure, let failure = try? record.decode(FailureRecord.self) { stage.notice(failure) }
      if isFailure, divertsFailures {
        result.diverted.writeLine { $0.raw(record.lineBytes) }
      } else if stage.writesRecords {
        result.output.writeLine { $0.raw(record.lineBytes) }
      }
      return
    }
    guard schema.majorVersion <= Stage.input.majorVersion else {
      result.newer += 1
      throw StageFailure(
        .newerSchema, "\(schema) is newer than \(Stage.input), the newest that this version reads")
    }
    let before = result.output.mark
    do throws(StageFailure) {
      try stage.process(record, into: &result.output)
    } catch {
      result.output.rewind(to: before)
      throw error
    }
    let passed = result.output.passed - before.passed
    result.counts.passed += passed
    result.counts.recordsOut += result.output.count - before.count - passed
  }

  private func fail(
    _ failure: StageFailure, _ line: LineBatch.Line, of batch: LineBatch,
    into result: inout BatchResult
  ) {
    result.counts.failed += 1
    result.messages.append("\(batch.source):\(line.number): \(failure)")
    let record = try? RawRecord(batch.bytes, line: line.range)
    let failureRecord = FailureRecord(
      stage: Stage.name, failure: failure, recordID: record?.id,
      url: (try? record?.string("url")) ?? nil,
      input: String(decoding: batch.bytes[line.range], as: UTF8.self),
      inputComplete: !line.isTooLong)
    stage.notice(failureRecord)
    stage.show(failureRecord, into: &result.output)
    if divertsFailures {
      result.diverted.write(failureRecord)
    } else if stage.writesRecords {
      result.output.write(failureRecord)
    }
  }
}
