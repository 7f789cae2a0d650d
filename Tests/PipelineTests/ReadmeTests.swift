import Foundation
import TestSupport
import Testing

/// What the pages for people tell them to type is typed here.
@Suite("Command blocks")
struct ReadmeTests {
  /// Commands that are not run here, by how they begin, and why.
  private static let notRun: [(prefix: String, reason: String)] = [
    ("git clone", "needs the network"),
    ("sudo apt", "installs packages"),
    ("pipelines/test", "runs this test"),
    ("pipelines/demo", "has a test of its own below"),
    ("swift build", "builds"),
    ("swift test", "runs this test"),
    ("swift format", "changes the sources"),
    ("RECORD_SNAPSHOTS=1", "changes the expectations"),
    ("pipelines/fuzz", "builds anew and runs for minutes"),
    ("pipelines/sanitize", "builds anew and runs for minutes"),
  ]

  /// Every page that may tell people to type something.
  private static func pages() throws -> [String] {
    let examples = try Repository.names(in: Repository.root + "/examples")
      .filter { $0.hasSuffix(".md") }.map { "examples/" + $0 }
    return ["README.md", "CONTRIBUTING.md"] + examples
  }

  /// All blocks that differ in more than their comments.
  private static func blocks() throws -> [CommandBlock] {
    var seen: Set<String> = []
    return try pages().flatMap(CommandBlock.all(in:))
      .filter { !toRun($0).isEmpty && seen.insert(toRun($0)).inserted }
  }

  /// The commands of a block without comments and without those that are not run here.
  private static func toRun(_ block: CommandBlock) -> String {
    block.commands.split(separator: "\n").map { $0.replacing(/\s+# .*/, with: "") }
      .filter { line in !notRun.contains { line.hasPrefix($0.prefix) } }
      .joined(separator: "\n")
  }

  @Test("do what they say", arguments: try blocks())
  func run(_ block: CommandBlock) async throws {
    let commands = Self.toRun(block)
    if commands.contains("jq"), !Repository.isInstalled("jq") {
      try Test.cancel("jq is not installed")
    }
    let checkout = try await PracticeCheckout()
    if commands.contains("pipelines/rerun") {
      // The day that the README does again has been done before.
      let day = try await checkout.run("pipelines/nightly urls.txt --store news --date 2025-10-16")
      #expect(day.status == 0, "\(day.messages)")
    }
    let run = try await checkout.run("set -e\n" + commands)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    if commands.contains("| depeche-extract |") {
      #expect(run.lines.count > 3, "a chain that prints next to nothing")
    }
  }

  @Test("are found where there are some")
  func areFound() throws {
    let found = try Self.pages().flatMap(CommandBlock.all(in:)).map(\.commands)
    for expected in ["pipelines/demo", "depeche-fetch examples/pages |", "pipelines/nightly "] {
      #expect(found.contains { $0.contains(expected) }, "no block with \(expected)")
    }
  }

  @Test("the demo ends with incidents, a report and a file a stage")
  func demo() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run("pipelines/demo")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text.contains("El-Obeid"))
    #expect(run.text.contains("demo-output/report.html"))
    for file in ExampleRun.files + ["incidents.csv", "report.html", "store.sqlite"] {
      #expect(checkout.shell.file("demo-output/" + file)?.isEmpty == false, "\(file)")
    }
    // Made from the same pages, so the same records, but for the clock.
    let events = try await Stage.examples.value.output("event.jsonl")
    #expect(checkout.shell.file("demo-output/event.jsonl") == events)
  }
}
