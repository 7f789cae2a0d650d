import Foundation
import Testing

/// Faults that the system can have: a read or a write that fails, a clock that is wrong.
@Suite("Faults")
struct FaultTests {
  @Test(
    "a failing read or write ends the run with its reason, and never with 0 and half the output",
    .enabled(if: Repository.isInstalled("strace"), "strace is not installed"),
    arguments: Stage.allCases)
  func failingCalls(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      depeche-\(stage) \(stage.input) >expected 2>/dev/null || exit
      for fault in write:ENOSPC read:EIO; do
        call=${fault%:*}
        strace -f -qq -o trace -e trace=$call depeche-\(stage) <\(stage.input) >out 2>/dev/null
        # The calls on stdin and stdout, by their number among those of the process.
        grep -n " $call([01]," trace | cut -d: -f1 | head -n 3 | while read -r number; do
          strace -f -qq -o again -e trace=$call -e inject=$call:error=${fault#*:}:when=$number \
            depeche-\(stage) <\(stage.input) >out 2>messages
          status=$?
          grep -q INJECTED again || continue
          if [[ $status == 0 ]]; then cmp out expected || echo "$fault $number: 0, half the output"; fi
          if ((status > 127)); then echo "$fault $number: $status"; fi
          if [[ $status != 0 ]]; then grep -q -e cannot -e 'Input/output' messages || cat messages; fi
          echo tried
        done
      done
      """)
    let told = run.lines.filter { $0 != "tried" }
    #expect(run.status == 0 && told.isEmpty, "\(told)\(run.messages)")
    #expect(run.lines.count { $0 == "tried" } >= 2, "\(run.text)\(run.messages)")
  }

  @Test(
    "the clock of the machine changes no byte",
    .enabled(if: Repository.isInstalled("faketime"), "faketime is not installed"),
    arguments: Stage.allCases)
  func wrongClock(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      depeche-\(stage) \(stage.input) >expected 2>/dev/null || exit
      for day in '1970-01-02 00:00:00' '2040-01-01 00:00:00'; do
        faketime "$day" depeche-\(stage) \(stage.input) 2>/dev/null | cmp - expected || exit
      done
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }

  @Test(
    "no stage but fetch makes a connection, and fetch none for files",
    .enabled(if: Repository.isInstalled("strace"), "strace is not installed"))
  func noConnections() async throws {
    let shell = try Shell()
    let run = try await shell.run(
      """
      trace() { strace -f -qq -o "trace-$1" -e trace=socket,connect "depeche-$@" 2>/dev/null; }
      trace fetch "$EXAMPLES/pages" >page && trace clean page >document &&
      trace segment --parse document >sentences && trace extract sentences >event &&
      trace resolve sentences >resolved &&
      trace aggregate event --report report.html --store store.sqlite >incident || exit
      grep AF_INET trace-* && exit 1
      wc -l <incident
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.lines.last.flatMap(Int.init) ?? 0 > 5)
  }
}
