import CommandSupport
import Testing

@Suite("FailureAllowance")
struct FailureAllowanceTests {
  @Test(
    "reads a number or a share",
    arguments: [
      ("0", FailureAllowance.count(0)), ("12", .count(12)), ("2%", .percent(2)),
      ("2.5%", .percent(2.5)), ("0%", .percent(0)), ("100%", .percent(100)),
    ])
  func reading(argument: String, expected: FailureAllowance) {
    #expect(FailureAllowance(argument: argument) == expected)
  }

  @Test(
    "refuses everything else",
    arguments: [
      "", "-1", "1.5", "many", "%", "-1%", "101%", "nan%", "5 %%", "99999999999999999999",
    ])
  func refused(argument: String) { #expect(FailureAllowance(argument: argument) == nil) }

  @Test(
    "allows just so many",
    arguments: [
      (FailureAllowance.count(0), 0, 10, false), (.count(0), 1, 10, true), (.count(3), 3, 3, false),
      (.percent(10), 1, 10, false), (.percent(10), 2, 10, true), (.percent(10), 1, 9, true),
      (.percent(0), 0, 0, false), (.percent(100), 7, 7, false), (.percent(0), 1, 1_000_000, true),
    ])
  func exceeded(allowance: FailureAllowance, failed: Int, total: Int, expected: Bool) {
    #expect(allowance.isExceeded(failed: failed, of: total) == expected)
  }
}
