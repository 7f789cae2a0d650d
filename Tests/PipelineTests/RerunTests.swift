import Foundation
import Subprocess
import Testing

/// `pipelines/rerun` and `pipelines/run-part` with stand-ins for the five executables.
@Suite("rerun", .enabled(if: Repository.isInstalled("python3"), "python3 is not installed"))
struct RerunTests {
  private let rerunExtract = ["extract", NightlyWorkplace.date]

  private func rerun(
    _ workplace: NightlyWorkplace, _ arguments: [String], trouble: String = ""
  ) async throws -> (status: Int, messages: String) {
    try await workplace.run(
      workplace.script("rerun"), ["--store", workplace.store] + arguments, trouble: trouble)
  }

  @Test("does one stage and what follows, says so and why; the flags are for that stage")
  func flags() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    let data = workplace.path("my-fr")
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try "a\n".write(toFile: data + "/verbs.tsv", atomically: true, encoding: .utf8)
    let made = try workplace.calls().count

    let run = try await rerun(workplace, rerunExtract + ["--", "--language-data", data])
    #expect(run.status == 0)
    #expect(run.messages.contains("depeche-extract: 8 parts, because flags '' → '--language-data"))
    let calls = try workplace.calls().dropFirst(made)
    // Events are what they were, so that there is nothing new to aggregate.
    #expect(calls.count == 2)
    #expect(calls.allSatisfy { $0.hasPrefix("extract --language-data") })
  }

  @Test("runs again for a changed line of the data, by the flags of before")
  func changedData() async throws {
    let workplace = try NightlyWorkplace()
    let data = workplace.path("my-fr")
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try "a\n".write(toFile: data + "/verbs.tsv", atomically: true, encoding: .utf8)
    _ = try await workplace.nightly(["--flags", "extract --language-data \(data)"])
    #expect(try await rerun(workplace, rerunExtract).messages.contains("nothing has changed"))
    let made = try workplace.calls().count

    try "b\n".write(toFile: data + "/verbs.tsv", atomically: true, encoding: .utf8)
    let dry = try await rerun(workplace, rerunExtract + ["--dry-run"])
    #expect(dry.messages.contains("8 parts, because \(data)/verbs.tsv changed"))
    #expect(try workplace.calls().count == made)
    #expect(try await rerun(workplace, rerunExtract).status == 0)
    #expect(try workplace.calledStages().dropFirst(made) == ["extract", "extract"])
  }

  @Test("does every day of a range, the earliest first")
  func range() async throws {
    let workplace = try NightlyWorkplace()
    for day in 16...18 { _ = try await workplace.nightly(["--date", "2025-10-\(day)"]) }
    let run = try await rerun(
      workplace, ["segment", "2025-10-17..2025-10-31", "--force"])
    #expect(run.status == 0)
    let days = run.messages.split(separator: "\n").filter {
      $0.hasSuffix("-17:") || $0.hasSuffix("-18:")
    }
    #expect(days == ["rerun: 2025-10-17:", "rerun: 2025-10-18:"])
    #expect(run.messages.contains("2025-10-16") == false)
  }

  @Test("leaves the files as they were when a stage fails, but no manifest that says all is well")
  func failing() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    let events = try (0..<8).map { try workplace.text("extract/part-0000\($0).jsonl") }
    let run = try await rerun(
      workplace, rerunExtract + ["--", "--language-data", workplace.store], trouble: "extract=65")
    #expect(run.status == 65)
    #expect(try (0..<8).map { try workplace.text("extract/part-0000\($0).jsonl") } == events)
    #expect(try workplace.filesOfDay() == NightlyTests.files.filter { $0 != "manifest.json" })
    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.filesOfDay() == NightlyTests.files)
  }

  @Test("a scheduler's array makes the parts, and nightly the rest")
  func arrayOfParts() async throws {
    let workplace = try NightlyWorkplace()
    #expect(try await workplace.nightly(["--stop-after", "fetch"]).status == 0)
    #expect(try workplace.calledStages() == ["fetch"])
    let day = workplace.store + "/" + NightlyWorkplace.date
    for index in 0..<8 {
      let run = try await workplace.run(
        workplace.script("run-part"), [day], environment: ["SLURM_ARRAY_TASK_ID": "\(index)"])
      #expect(run.status == 0, "\(run.messages)")
    }
    let beyond = try await workplace.run(
      workplace.script("run-part"), [day], environment: ["SLURM_ARRAY_TASK_ID": "8"])
    #expect(beyond.status == 66)
    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.calledStages().sorted() == NightlyTests.calls)
    #expect(try workplace.calledStages().last == "aggregate")
  }
}
