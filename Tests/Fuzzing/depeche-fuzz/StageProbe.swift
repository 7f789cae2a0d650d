import Records

/// Runs a stage over one record and looks at what comes out.
struct StageProbe<Stage: RecordStage> {
  let stage: Stage

  /// The records that the stage makes of a line; none where the line is no record or the stage
  /// refuses it. All must be whole records on lines of their own, the same when made again.
  func records(of line: [UInt8]) -> [RawRecord] {
    let output = output(of: line)
    precondition(output == self.output(of: line), "the same record gave other bytes")
    return output.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map { line in
      do {
        let record = try RawRecord(Array(line), line: 0..<line.count)
        precondition(record.schema != nil && record.id?.isEmpty == false, "no schema or no id")
        return record
      } catch {
        preconditionFailure("\(Stage.name) wrote a line that is no record: \(error)")
      }
    }
  }

  private func output(of line: [UInt8]) -> [UInt8] {
    var output = RecordOutput()
    do {
      try stage.process(RawRecord(line, line: 0..<line.count), into: &output)
    } catch {
      // Refused: the runner makes a failure record of it, whose message must be text on one line.
      precondition(!error.message.isEmpty, "a failure without a reason")
      return []
    }
    return output.writer.bytes
  }
}
