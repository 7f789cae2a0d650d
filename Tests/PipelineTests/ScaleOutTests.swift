import Foundation
import Testing

/// `pipelines/scale-out/check` with the real executables and the example pages.
@Suite("Scale-out")
struct ScaleOutTests {
  /// Set where Spark is to be tried too, which takes minutes: `DEPECHE_SPARK=1 swift test --filter ScaleOut`.
  private static let environment = ProcessInfo.processInfo.environment

  private func ways(_ lines: [String]) -> [String] {
    lines.dropFirst().filter { !$0.hasPrefix(" ") && !$0.contains("skipped") }
  }

  @Test("one pipe, jobs, xargs, GNU parallel, an array, shards: the same bytes")
  func sameBytes() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run("pipelines/scale-out/check", seconds: 600)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(ways(run.lines).count >= 5)
    #expect(ways(run.lines).allSatisfy { $0.contains(" same, ") }, "\(run.text)")
  }

  @Test(
    "Spark, and Spark with a worker killed in the middle of a part: the same bytes",
    .enabled(
      if: environment["DEPECHE_SPARK"] == "1", "DEPECHE_SPARK is not 1: Spark takes minutes"))
  func spark() async throws {
    let shell = try Shell()
    let run = try await shell.run(
      "'\(Repository.root)/pipelines/scale-out/check' --with-spark",
      environment: [
        "DEPECHE_BIN": Repository.executables, "PATH": Self.environment["PATH"],
        "SPARK_HOME": Self.environment["SPARK_HOME"], "JAVA_HOME": Self.environment["JAVA_HOME"],
      ], seconds: 3000)
    if run.status == 69 { try Test.cancel("\(run.messages)") }
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(ways(run.lines).filter { $0.hasPrefix("Spark") && $0.contains(" same, ") }.count == 2)
    #expect(run.text.contains("begun again elsewhere"))
  }
}
