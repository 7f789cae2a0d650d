import ArgumentParser
import Records

/// Runs a stage over its inputs: reads, works on one or more threads, writes in input order.
public enum StageRunner {
  /// Runs a stage to its end.
  ///
  /// - Parameters:
  ///   - command: The command's name.
  ///   - options: The options that every stage has.
  ///   - handsOn: Whether records are written as they come; false for an output that is no JSON.
  ///   - makeStage: Makes the stage from its settings and data.
  ///   - atEnd: Writes what the stage has gathered, once all input is read; not after an
  ///     interruption, nor when nothing of the input was a record.
  /// - Throws: `ExitCode`, unless the run was a success.
  public static func run<Stage: RecordStage>(
    _ command: String, _ options: StageOptions, handsOn: Bool = true,
    makeStage: () throws -> Stage,
    atEnd: (Stage, inout CommandRun) throws -> Void = { _, _ in }
  ) throws {
    // Loading comes first: a signal during it ends the process at once, with no output begun.
    let start = ContinuousClock.now
    Diagnostics.occupyStandardStreams()
    let loaded = Result { try makeStage() }
    try CommandRun.execute(command, options.output, since: start) { run in
      let stage = try loaded.get()
      func take(_ result: BatchResult, _ tally: inout Tally, _ run: inout CommandRun) throws {
        stage.gather(result.output.gathered)
        try tally.take(result, into: &run)
      }
      let processor = BatchProcessor(stage: stage, divertsFailures: run.divertsFailures)
      var map = OrderedParallelMap<LineBatch, BatchResult>(jobs: options.jobs) {
        processor.process($0)
      }
      var tally = Tally(handsOn: handsOn, opening: stage.opening)
      do {
        try InputFiles(paths: options.files, maxLineBytes: options.maxLineBytes).forEach { reader in
          while true {
            // Nobody should wait for a result because the input is slow.
            while !reader.isReady(), let result = map.next() { try take(result, &tally, &run) }
            guard let batch = try reader.nextBatch() else { break }
            if let result = map.submit(batch) { try take(result, &tally, &run) }
          }
        }
      } catch let unreadable as StreamError {
        // What was read before is written, as it would be with one thread.
        while let result = map.next() { try take(result, &tally, &run) }
        throw unreadable
      }
      while let result = map.next() { try take(result, &tally, &run) }
      run.verdict = tally.verdict(of: run.summary, expecting: Stage.input)
      if !Interruption.isRequested { try tally.finish(with: stage.closing, &run) }
      let isUseless = run.summary.recordsIn > 0 && tally.recognised == 0
      if !Interruption.isRequested, !isUseless { try atEnd(stage, &run) }
    }
  }

  /// What has been seen of the input as a whole.
  private struct Tally {
    let handsOn: Bool
    /// What is still to be written before the first line.
    var opening: [UInt8]
    var recognised = 0
    var newer = 0

    init(handsOn: Bool, opening: [UInt8]) {
      self.handsOn = handsOn
      self.opening = opening
    }

    mutating func take(_ result: BatchResult, into run: inout CommandRun) throws {
      for (number, message) in zip(run.summary.failed + 1..<Int.max, result.messages) {
        run.tell(message, failure: number)
      }
      run.summary.add(result.counts)
      recognised += result.recognised
      newer += result.newer
      try run.writeFailures(result.diverted.writer.bytes)
      guard handsOn else { return }
      try open(&run)
      try run.write(result.output.writer.bytes)
    }

    mutating func finish(with closing: [UInt8], _ run: inout CommandRun) throws {
      guard handsOn else { return }
      try open(&run)
      if !closing.isEmpty { try run.write(closing) }
    }

    private mutating func open(_ run: inout CommandRun) throws {
      guard !opening.isEmpty else { return }
      try run.write(opening)
      opening = []
    }

    func verdict(of summary: RunSummary, expecting schema: RecordSchema) -> RunError? {
      if newer > 0 {
        return RunError(
          .data, "\(newer) records are of a newer major version than \(schema); update Dépêche")
      }
      if summary.recordsIn > 0, recognised == 0 {
        return RunError(.data, "the input holds no records; expected lines of JSON like \(schema)")
      }
      return nil
    }
  }
}
