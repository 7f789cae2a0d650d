import Cleaning
import CommandSupport
import LanguageData
import Records

extension ContentCommand {
  /// Reads gold and pages.
  func readExamples(_ diagnostics: Diagnostics) throws -> ContentTrainer {
    let data = try languageData.source()
    var trainer = try RunError.data { try ContentTrainer(data: data) }
    trainer.measuredOnly = Set(settings.measureOnly)
    let texts = try readGold()
    try forEachRecord(of: pages) { record, id throws(StageFailure) in
      guard let gold = texts[id], !gold.text.isEmpty else { return }
      guard let html = try record.string("html") else {
        throw StageFailure(.invalidRecord, "a page needs html")
      }
      trainer.add(Page(id: id, url: try record.string("url") ?? "", html: html), gold: gold)
    }
    guard trainer.trainingPageCount > 0 else {
      throw RunError(
        .data, "\(pages.joined(separator: ", ")): no page with a gold text to train on")
    }
    diagnostics.message(
      "\(trainer.pageCount) pages with gold, \(trainer.trainingPageCount) to train on, "
        + "\(trainer.blockCount) blocks")
    return trainer
  }

  private func readGold() throws -> [String: GoldText] {
    var texts: [String: GoldText] = [:]
    try forEachRecord(of: gold) { record, id throws(StageFailure) in
      texts[id] = GoldText(
        text: try record.string("text") ?? "", domain: try record.string("domain"),
        source: try record.string("source") ?? "")
    }
    return texts
  }

  /// Reads JSON Lines whose objects have an id.
  private func forEachRecord(
    of paths: [String], _ body: (RawRecord, String) throws(StageFailure) -> Void
  ) throws {
    do {
      try InputFiles(paths: paths, maxLineBytes: Self.longestLine).forEach { reader in
        while let batch = try reader.nextBatch() {
          for line in batch.lines {
            do {
              let record = try RawRecord(batch.bytes, line: line.range)
              guard !line.isTooLong, let id = record.id else {
                throw StageFailure(.invalidRecord, "no field \"id\" with a string")
              }
              try body(record, id)
            } catch let failure {
              throw RunError(.data, "\(batch.source):\(line.number): \(failure)")
            }
          }
        }
      }
    } catch let error as StreamError {
      throw RunError(.inputOutput, error.description)
    }
  }

  /// Far above any page that people annotate.
  private static let longestLine = 256 << 20
}
