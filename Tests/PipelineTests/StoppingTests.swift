import Foundation
import TestSupport
import Testing

/// A stage that is told to stop in mid-run.
@Suite("Stopping")
struct StoppingTests {
  /// Gives the stage input without end, and lets nobody read more than a byte of its output for a
  /// while: when the signal comes, a write waits in the middle of a line.
  private func stopped(_ stage: Stage, by signal: String) async throws -> (ShellRun, Shell) {
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      mkfifo in out
      while cat \(stage.input); do :; done >in 2>/dev/null &
      { dd bs=1 count=1 2>/dev/null; touch begun; sleep 1.5; cat; } <out >written &
      reader=$!
      depeche-\(stage) <in >out &
      stage=$!
      until [[ -e begun ]]; do sleep 0.05; done
      sleep 0.7
      kill -\(signal) $stage
      wait $stage
      echo $?
      wait $reader
      """, seconds: 20)
    return (run, shell)
  }

  @Test(
    "ends soon, with a whole line and the status of the signal",
    arguments: [(Stage.clean, "TERM"), (.segment, "TERM"), (.segment, "INT"), (.extract, "TERM")])
  func endsWithWholeLine(_ stage: Stage, signal: String) async throws {
    let (run, shell) = try await stopped(stage, by: signal)
    #expect(run.text == (signal == "TERM" ? "143\n" : "130\n"))
    #expect(run.messages.contains("depeche-\(stage): interrupted"))
    let written = try #require(shell.file("written"))
    #expect(written.last == 0x0A)
    for line in written.split(separator: 0x0A) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line)) }
    }
  }

  @Test("leaves no file that is not whole", arguments: Stage.allCases)
  func leavesNoPartialFile(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      echo yesterday >out
      mkfifo in
      { cat \(stage.input) \(stage.input) \(stage.input); touch read; sleep 5; } >in &
      depeche-\(stage) --failures failures <in -o out &
      stage=$!
      # More than a pipe holds: once it is written, the stage is at work.
      until [[ -e read ]]; do sleep 0.05; done
      ls
      kill -TERM $stage
      wait $stage
      echo $?
      """, seconds: 20)
    #expect(run.lines.last == "143")
    #expect(run.lines.contains { $0.hasPrefix("out.partial-") }, "\(run.text)")
    #expect(try shell.files() == [stage.input, "in", "out", "read"].sorted())
    #expect(shell.file("out") == Array("yesterday\n".utf8))
  }
}
