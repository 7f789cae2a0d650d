import ArgumentParser
import CommandSupport
import Testing

@Suite("StageOptions")
struct StageOptionsTests {
  @Test("has defaults that need no thought")
  func defaults() throws {
    let options = try StageOptions.parse([])
    #expect(options.files.isEmpty)
    #expect(options.jobs == 1)
    #expect(options.maxLineBytes == 32 << 20)
    #expect(options.output.output == nil && options.output.failures == nil)
    #expect(options.output.maxFailures == .count(0))
  }

  @Test("reads every option beside the files")
  func all() throws {
    let options = try StageOptions.parse([
      "a.jsonl", "-", "-o", "out", "--failures", "bad", "--max-failures", "1%", "--max-bytes",
      "4096", "--jobs", "3",
    ])
    #expect(options.files == ["a.jsonl", "-"])
    #expect(options.output.output == "out" && options.output.failures == "bad")
    #expect(options.output.maxFailures == .percent(1))
    #expect(options.maxLineBytes == 4096 && options.jobs == 3)
  }

  @Test(
    "refuses values out of range and says which are in it",
    arguments: [
      (["--jobs", "0"], "--jobs: expected 1 to 1024, found 0"),
      (["--jobs", "100000"], "--jobs: expected 1 to 1024, found 100000"),
      (["--max-bytes", "1023"], "--max-bytes: expected at least 1024, found 1023"),
      (["--max-failures", "most"], "max-failures"), (["--frobnicate"], "frobnicate"),
    ])
  func refused(arguments: [String], message: String) {
    do {
      _ = try StageOptions.parse(arguments)
      Issue.record("accepted \(arguments)")
    } catch {
      #expect(StageOptions.message(for: error).contains(message))
      #expect(StageOptions.exitCode(for: error).rawValue == ExitStatus.usage.rawValue)
    }
  }

  @Test("does not take a named input for a missing one")
  func missing() throws {
    #expect(try !StageOptions.parse(["-"]).isMissingInput)
  }
}
