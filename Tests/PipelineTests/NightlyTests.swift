import Testing

/// `pipelines/nightly` and `pipelines/rerun` with stand-ins for the five executables, which write
/// down how they were called and fail when told to.
@Suite("nightly and rerun")
struct NightlyTests {
  /// What a day's folder holds for those who read it.
  static let files = [
    "document.jsonl", "event.jsonl", "incident.jsonl", "incidents.csv", "page.jsonl",
    "report.html", "sentences.jsonl", "store.sqlite", "summary.jsonl",
  ]

  @Test("leaves one file a stage, in silence, and does not do them again")
  func wholeDay() async throws {
    let workplace = try NightlyWorkplace()
    let first = try await workplace.nightly()
    #expect(first.status == 0)
    #expect(first.messages == "")
    #expect(try workplace.filesOfDay() == Self.files)
    #expect(try workplace.calledStages() == ["fetch", "clean", "segment", "extract", "aggregate"])
    #expect(try workplace.text("summary.jsonl").split(separator: "\n").count == 5)

    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.calledStages().count == 5)
  }

  @Test("does again what is older than its input")
  func changedSources() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    try workplace.makeOlder("page.jsonl")
    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.calledStages().dropFirst(5).first == "fetch")
    #expect(try workplace.calledStages().count == 10)
  }

  @Test("names the stage that failed, hands on its status, and goes on from there")
  func failingStage() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(trouble: "extract=74")
    #expect(run.status == 74)
    #expect(run.messages.contains("FAILED: depeche-extract"))
    #expect(try workplace.filesOfDay() == ["document.jsonl", "page.jsonl", "sentences.jsonl"])

    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.calledStages().suffix(2) == ["extract", "aggregate"])
    #expect(try workplace.filesOfDay() == Self.files)
  }

  @Test("ends with 1 when too many records failed, with every file whole, until it is done again")
  func tooManyFailures() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(trouble: "clean=1")
    #expect(run.status == 1)
    #expect(run.messages.contains("too many failed records in depeche-clean"))
    #expect(try workplace.filesOfDay() == Self.files)
    #expect(try await workplace.nightly().status == 1)
    #expect(try await workplace.nightly(["--force"]).status == 0)
  }

  @Test("stopped in the middle of a stage, leaves nothing half there and goes on next time")
  func stopped() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(trouble: "segment=TERM")
    #expect(run.status == 143)
    #expect(run.messages.contains("stopped by SIGTERM"))
    #expect(try workplace.filesOfDay() == ["document.jsonl", "page.jsonl"])
    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.filesOfDay() == Self.files)
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

  @Test("gives cores to all stages but fetch, further flags to fetch alone")
  func flags() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.nightly(["--jobs", "2", "--", "--contact", "a@b.example"])
    #expect(run.status == 0)
    let calls = try workplace.calls()
    #expect(calls.map { $0.contains("--jobs 2") } == [false, true, true, true, true])
    #expect(calls.map { $0.contains("--contact a@b.example") }.firstIndex(of: true) == 0)
    #expect(calls.filter { $0.contains("--contact") }.count == 1)
  }

  @Test("lets aggregate count what the other stages failed on")
  func failures() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    let failures = ["fetch", "clean", "segment", "extract"].map { "/failures/\($0).jsonl" }
    let call = try #require(try workplace.calls().last)
    #expect(failures.allSatisfy { call.contains($0) })
    #expect(try workplace.text("failures/clean.jsonl") == "clean\n")
  }

  @Test("rerun does one stage and what follows, and says so first; the flags are for that stage")
  func rerun() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    let run = try await workplace.run(
      workplace.script("rerun"),
      [
        "extract", NightlyWorkplace.date, "--store", workplace.store, "--", "--language-data",
        "my-fr",
      ])
    #expect(run.status == 0)
    #expect(run.messages.contains("depeche-extract --language-data my-fr -> event.jsonl"))
    let calls = try workplace.calls().dropFirst(5)
    #expect(calls.count == 2)
    #expect(calls.first?.contains("--language-data my-fr") == true)
    #expect(calls.last?.hasPrefix("aggregate") == true)
    #expect(calls.last?.contains("my-fr") == false)
  }

  @Test("a rerun that fails leaves the day as it was")
  func failingRerun() async throws {
    let workplace = try NightlyWorkplace()
    _ = try await workplace.nightly()
    let summary = try workplace.text("summary.jsonl")
    let run = try await workplace.run(
      workplace.script("rerun"), ["extract", NightlyWorkplace.date, "--store", workplace.store],
      trouble: "extract=65")
    #expect(run.status == 65)
    #expect(try workplace.filesOfDay() == Self.files)
    #expect(try await workplace.nightly().status == 0)
    #expect(try workplace.text("summary.jsonl") == summary)
  }

  @Test(
    "refuses what it cannot run",
    arguments: [
      (["nightly"], 64),
      (["nightly", "one", "two"], 64),
      (["nightly", "/", "--date", "2025-02-30"], 64),
      (["nightly", "/", "--jobs", "0"], 64),
      (["nightly", "/", "--store"], 64),
      (["nightly", "/nowhere"], 66),
      (["rerun", "extract"], 64),
      (["rerun", "fetch", "2025-10-19"], 64),
      (["rerun", "sing", "2025-10-19"], 64),
      (["rerun", "extract", "2025-10-19", "--store", "/nowhere"], 66),
    ])
  func refusals(command: [String], status: Int) async throws {
    let workplace = try NightlyWorkplace()
    let run = try await workplace.run(workplace.script(command[0]), Array(command.dropFirst()))
    #expect(run.status == status)
    #expect(run.messages.hasPrefix(command[0] + ": "))
  }
}
