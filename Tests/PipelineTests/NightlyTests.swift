import Foundation
import Testing

/// `pipelines/nightly` with stand-ins for the five executables, which write down how they were called
/// and get into trouble when told to.
@Suite("nightly", .enabled(if: Repository.isInstalled("python3"), "python3 is not installed"))
struct NightlyTests {
  /// What a day's folder holds for those who read it.
  static let files = [
    "aggregate", "clean", "extract", "failures.jsonl", "fetch", "manifest.json", "segment",
  ]
  /// The calls of a day whose pages are of two hosts, which fall into two parts.
  static let calls = [
    "aggregate", "clean", "clean", "extract", "extract", "fetch", "segment", "segment",
  ]

  @Test("leaves every stage's parts, in silence, and does not do them again")
  func wholeDay() async throws {
    let workplace = try NightlyWorkplace()
    let first = try await workplace.nightly()
    #expect(first.status == 0)
    #expect(first.messages == "")
    #expect(try workplace.filesOfDay() == Self.files)
    #expect(try workplace.calledStages().sorted() == Self.calls)
    let manifest = try workplace.text("manifest.json")
    #expect(manifest.contains(#""version": "1.0""#))

    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.calledStages().count == Self.calls.count)
    #expect(try workplace.text("manifest.json") == manifest)
  }

  @Test("keeps the pages of one host together")
  func hosts() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    let parts = try (0..<8).map { try workplace.text("clean/part-0000\($0).jsonl") }
      .filter { !$0.isEmpty }.sorted()
    #expect(
      parts == [
        "{\"url\":\"https://fil.example/1\"}\n{\"url\":\"https://fil.example/2\"}\n",
        "{\"url\":\"https://gazette.example/1\"}\n",
      ])
  }

  @Test("does again the parts whose pages have changed, and only those")
  func changedSources() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    try workplace.setSources([
      "https://fil.example/1", "https://fil.example/3", "https://gazette.example/1",
    ])
    #expect(try await workplace.nightly().status == 0)
    #expect(
      try workplace.calledStages().dropFirst(Self.calls.count)
        == ["fetch", "clean", "segment", "extract", "aggregate"])
  }

  @Test("makes again a file that somebody has changed")
  func changedByHand() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    let run = try await workplace.run(
      "bash",
      ["-c", "for file in \(workplace.store)/*/segment/*.jsonl; do echo '{}' >>\"$file\"; done"])
    #expect(run.status == 0)
    // The parts without pages have a record now, so extract runs on all eight.
    _ = try await workplace.nightly()
    let again = try workplace.calledStages().dropFirst(Self.calls.count)
    #expect(again.filter { $0 == "extract" }.count == 8)
    #expect(again.contains("fetch") == false)
  }

  @Test("names the stage that failed, hands on its status, and goes on from there")
  func failingStage() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(trouble: "extract=74")
    #expect(run.status == 74)
    #expect(run.messages.contains("depeche-extract ended with status 74"))
    #expect(run.messages.contains("in trouble"))
    // The parts without pages have nothing that could fail.
    #expect(try workplace.filesOfDay() == ["clean", "extract", "fetch", "segment"])

    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.calledStages().suffix(3) == ["extract", "extract", "aggregate"])
    #expect(try workplace.filesOfDay() == Self.files)
  }

  @Test("ends with 1 when too many records failed, with every file whole, until more are allowed")
  func tooManyFailures() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(trouble: "clean=fail")
    #expect(run.status == 1)
    #expect(run.messages.contains("2 of 3 records failed in clean"))
    #expect(try workplace.filesOfDay() == Self.files)
    #expect(try await workplace.nightly(["--max-failures", "50%"]).status == 1)
    #expect(try await workplace.nightly(["--max-failures", "2"]).status == 0)
    #expect(try await workplace.nightly(["--max-failures", "70%"]).status == 0)
  }

  @Test("says so when records are lost", arguments: ["fetch", "clean", "extract"])
  func lostRecords(stage: String) async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(trouble: "\(stage)=lose")
    #expect(run.status == 70)
    #expect(run.messages.contains("records do not add up: \(stage) says it wrote 3 records"))
    #expect(try workplace.filesOfDay().contains("manifest.json") == false)
  }

  @Test("says so when far fewer pages come than usual")
  func volume() async throws {
    let workplace = try NightlyWorkplace()
    for day in 16...18 {
      #expect(try await workplace.nightly(["--date", "2025-10-\(day)"]).status == 0)
    }
    try workplace.setSources(["https://fil.example/1"])
    let run = try await workplace.nightly()
    #expect(run.status == 1)
    #expect(run.messages.contains("fetch made 1 records, the usual is 3"))
    #expect(try workplace.filesOfDay() == Self.files)
    #expect(try await workplace.nightly(["--least-volume", "30%"]).status == 0)
  }

  @Test("removes old days, but for what tells the usual")
  func retention() async throws {
    let workplace = try NightlyWorkplace()
    for day in 16...18 {
      _ = try await workplace.nightly(["--date", "2025-10-\(day)"])
    }
    #expect(try await workplace.nightly(["--keep-days", "2"]).status == 0)
    let left = try (16...19).map {
      try FileManager.default.contentsOfDirectory(atPath: workplace.store + "/2025-10-\($0)").count
    }
    #expect(left[0...1] == [1, 1])
    #expect(left[2] > 1 && left[3] > 1)
    #expect(try await workplace.nightly(["--keep-days", "2"]).status == 0)
  }

  @Test("runs the user's command when something went wrong, and not else")
  func onFailure() async throws {
    let workplace = try NightlyWorkplace()
    let told = workplace.path("told")
    let command = "echo \"$DEPECHE_STATUS $DEPECHE_MESSAGE\" >'\(told)'"
    #expect(try await workplace.nightly(["--on-failure", command]).status == 0)
    #expect(FileManager.default.fileExists(atPath: told) == false)
    #expect(
      try await workplace.nightly(["--on-failure", command, "--force"], trouble: "clean=66").status
        == 66)
    let line = try String(contentsOfFile: told, encoding: .utf8)
    #expect(line.hasPrefix("66 part "))
    #expect(line.contains("depeche-clean ended with status 66"))
  }

  @Test("stopped in the middle of a stage, leaves nothing half there and goes on next time")
  func stopped() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(trouble: "segment=TERM")
    #expect(run.status == 143)
    #expect(run.messages.contains("stopped by SIGTERM"))
    #expect(try workplace.filesOfDay().contains("manifest.json") == false)
    #expect(try workplace.filesOfDay().contains(".aside") == false)
    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.filesOfDay() == Self.files)
  }

  @Test("does not begin where the disk is too full")
  func space() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(["--min-free", "9000T"])
    #expect(run.status == 74)
    #expect(run.messages.contains("needed"))
  }

  @Test("keeps out of a store that another run holds")
  func locked() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    let run = try await workplace.run(
      "flock", [workplace.store + "/.lock", workplace.script("nightly")] + workplace.arguments)
    #expect(run.status == 75)
    #expect(run.messages.contains("is locked"))
  }

  @Test("gives each stage its flags")
  func flags() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly([
      "--flags", "clean --max-bytes 9000000", "--", "--contact", "a@b.example",
    ])
    #expect(run.status == 0)
    for call in try workplace.calls() {
      #expect(call.contains("--contact a@b.example") == call.hasPrefix("fetch"))
      #expect(call.contains("--max-bytes 9000000") == call.hasPrefix("clean"))
    }
  }

  @Test(
    "refuses what it cannot run",
    arguments: [
      (["nightly"], 64),
      (["nightly", "one", "two"], 64),
      (["nightly", "/", "--date", "2025-02-30"], 64),
      (["nightly", "/", "--jobs", "0"], 64),
      (["nightly", "/", "--store"], 64),
      (["nightly", "/", "--flags", "sing --loud"], 64),
      (["nightly", "/", "--max-failures", "some"], 64),
      (["nightly", "/dev/null", "--", "--failures", "x"], 64),
      (["nightly", "/nowhere"], 66),
      (["rerun", "extract"], 64),
      (["rerun", "fetch", "2025-10-19"], 64),
      (["rerun", "sing", "2025-10-19"], 64),
      (["rerun", "extract", "2025-10-19", "--store", "/nowhere"], 66),
      (["run-part"], 64),
      (["run-part", "/nowhere", "1"], 66),
    ])
  func refusals(command: [String], status: Int) async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.run(workplace.script(command[0]), Array(command.dropFirst()))
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.hasPrefix(command[0] + ": "))
  }
}
