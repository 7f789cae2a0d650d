import CommandSupport
import Testing

@Suite("RunSummary")
struct RunSummaryTests {
  private var summary: RunSummary {
    var summary = RunSummary(command: "depeche-clean")
    summary.recordsIn = 10
    summary.recordsOut = 7
    summary.passed = 2
    summary.failed = 1
    summary.seconds = 1.23456
    return summary
  }

  @Test("speaks words to people and JSON to logs, in one line each")
  func lines() {
    #expect(
      summary.line(forTerminal: true)
        == "depeche-clean: 10 in, 7 out, 2 passed on, 1 failed, 1.235 s\n")
    #expect(
      summary.line(forTerminal: false)
        == #"{"command":"depeche-clean","in":10,"out":7,"passed":2,"failed":1,"seconds":1.235}"#
        + "\n"
    )
  }

  @Test("adds up parts, but not their time")
  func adding() {
    var sum = summary
    sum.add(summary)
    #expect([sum.recordsIn, sum.recordsOut, sum.passed, sum.failed] == [20, 14, 4, 2])
    #expect(sum.seconds == summary.seconds)
  }
}
