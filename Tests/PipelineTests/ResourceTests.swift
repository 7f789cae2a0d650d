import Foundation
import Testing

/// What a stage takes of the machine does not grow with its input, and little is enough.
@Suite("Resources")
struct ResourceTests {
  /// Runs a command and prints the largest resident size of its processes, in KiB, as the last line of
  /// stderr.
  private static let measured = """
    measured() { python3 -c '
    import resource, subprocess, sys
    status = subprocess.run(["bash", "-o", "pipefail", "-c", sys.argv[1]]).returncode
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
    sys.exit(status)' "$1"; }

    """

  private func peak(_ line: String, in shell: Shell) async throws -> Int {
    let run = try await shell.run(Self.measured + "measured '\(line)'")
    #expect([0, 1].contains(run.status), "\(line): \(run.status) \(run.messages)")
    let last = run.messages.split(separator: "\n").last.map(String.init) ?? ""
    return try #require(Int(last), "\(run.messages)")
  }

  @Test(
    "memory stays, however long the input is",
    .disabled(if: Shell.isSanitized, "a sanitizer keeps what was freed"),
    arguments: [Stage.clean, .segment, .resolve])
  func streams(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    _ = try await shell.run(
      "for i in {1..4}; do cat \(stage.input); done >one; for i in {1..8}; do cat one; done >eight")
    let one = try await peak("depeche-\(stage) one >/dev/null 2>&1", in: shell)
    let eight = try await peak("depeche-\(stage) eight >/dev/null 2>&1", in: shell)
    #expect(Double(eight) < 1.5 * Double(one), "\(one) KiB, then \(eight) KiB")
  }

  @Test(
    "a reader that is slow holds the stage up, and nothing is piled up", arguments: [Stage.segment])
  func slowReader(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    _ = try await shell.run("for i in {1..300}; do cat \(stage.input); done >many")
    let quick = try await peak("depeche-\(stage) --jobs 2 many 2>/dev/null >/dev/null", in: shell)
    let slow = try await peak(
      "depeche-\(stage) --jobs 2 many 2>/dev/null | { sleep 2; cat >/dev/null; }", in: shell)
    #expect(Double(slow) < 1.5 * Double(quick), "\(quick) KiB, then \(slow) KiB")
  }

  @Test(
    "a line without end is passed over in little memory, and the next record comes out",
    arguments: [Stage.clean, .segment, .extract, .aggregate, .resolve])
  func endlessLine(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    let alone = try await peak("depeche-\(stage) \(stage.input) >expected 2>/dev/null", in: shell)
    let behind = try await peak(
      "(head -c 300000000 /dev/zero | tr \"\\\\0\" x; echo; cat \(stage.input)) | "
        + "depeche-\(stage) --failures failures --max-failures 1 2>/dev/null >out", in: shell)
    // The allowance is for the longest line that is taken, 32 MiB.
    #expect(behind < alone + 150_000, "\(alone) KiB, then \(behind) KiB")
    let run = try await shell.run(
      "diff <(grep -v depeche.aggregate expected) <(grep -v depeche.aggregate out) | head -c 500")
    #expect(run.text.isEmpty, "\(run.text)")
  }

  @Test(
    "the first result is there while the input waits",
    arguments: [Stage.clean, .segment, .extract, .resolve])
  func firstResult(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      mkfifo in
      { head -n 2 \(stage.input); while [[ ! -e seen ]]; do sleep 0.05; done; } >in &
      depeche-\(stage) <in 2>/dev/null | { head -n 1 >first; touch seen; cat >rest; }
      wc -l <first
      """, seconds: 60)
    #expect(run.status == 0 && run.lines == ["1"], "\(run.text)\(run.messages)")
  }

  @Test(
    "2 GiB of addresses, 64 descriptors and a folder that nobody may write to are enough",
    .disabled(if: Shell.isSanitized, "a sanitizer takes all addresses"), arguments: Stage.allCases)
  func narrow(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      input=$PWD/\(stage.input); depeche-\(stage) "$input" >expected 2>/dev/null
      (cd /proc; ulimit -v 2097152 -n 64; depeche-\(stage) --jobs 2 "$input") | cmp - expected
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }
}
