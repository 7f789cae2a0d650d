import Foundation
import Records
import TestSupport
import Testing

/// What the guides tell people to type is typed here, one page after the other in a folder of its own,
/// and prints what they say.
///
/// Record again with `RECORD_SNAPSHOTS=1 swift test --filter GuideTests`.
@Suite("Guides", .enabled(if: Repository.isInstalled("jq"), "jq is not installed"))
struct GuideTests {
  /// A folder as the guides suppose it: a checkout with its data, and the executables on the PATH.
  private func checkout() async throws -> PracticeCheckout {
    let checkout = try await PracticeCheckout()
    let made = try await checkout.run(
      "mkdir -p Sources && ln -s '\(Repository.root)/Sources/LanguageData' Sources/ && rm -r my-fr my-data my-lexicons"
    )
    #expect(made.status == 0, "\(made.messages)")
    return checkout
  }

  /// The line that runs a step; nil where what it needs is not installed.
  private func line(_ step: GuidePage.Step, in checkout: PracticeCheckout) async throws -> String? {
    switch step.language {
    case "python":
      let modules = step.commands.matches(of: /import ([a-z]+)/).map { "\($0.1)" }
      let known = try await checkout.run("python3 -c 'import \(modules.joined(separator: ", "))'")
      return known.status == 0 ? "python3 -B - <<'END'\n\(step.commands)\nEND" : nil
    case "r":
      return Repository.isInstalled("Rscript")
        ? "cat >step.R <<'END'\n\(step.commands)\nEND\nRscript step.R" : nil
    default:
      // `head` here reads to the end: the shell has `pipefail`, and who writes on would be told of the pipe.
      return "set -e; head() { command head \"$@\" && cat >/dev/null; }\n" + step.commands
    }
  }

  @Test("do what they say and print what they show", arguments: try GuidePage.all())
  func run(_ page: GuidePage) async throws {
    let checkout = try await checkout()
    var recorded: [(lines: Range<Int>, text: String)] = []
    for step in try page.steps() {
      guard let line = try await line(step, in: checkout) else { continue }
      let run = try await checkout.run(line)
      #expect(run.status == 0, "\(page.path):\(step.line): \(run.text)\(run.messages)")
      guard let output = step.output, let lines = step.outputLines else { continue }
      let shown = GuidePage.shown(run.text, like: output)
      if Snapshot.isRecording { recorded.append((lines, shown)) }
      #expect(shown == output, "\(page.path):\(step.line)")
    }
    if !recorded.isEmpty {
      try page.record(recorded)
      Issue.record("\(page.path): recorded; run again without RECORD_SNAPSHOTS")
    }
  }

  @Test("are there for each kind of user, and lead to each other")
  func areThere() throws {
    let pages = try GuidePage.all().map(\.path)
    #expect(pages.count > 6)
    let index = try String(contentsOfFile: Repository.root + "/guides/README.md", encoding: .utf8)
    for page in pages where page != "guides/README.md" {
      #expect(index.contains("(\(page.dropFirst(7)))"), "\(page)")
    }
    #expect(try GuidePage.all().flatMap { try $0.steps() }.count > 30)
  }

  @Test(
    "the page on the ontology is what the data say",
    .enabled(if: Repository.isInstalled("python3"), "python3 is not installed"))
  func ontology() async throws {
    let run = try await Shell().run("'\(Repository.root)/pipelines/make-ontology-guide'")
    #expect(run.status == 0, "\(run.messages)")
    let page = Repository.root + "/guides/ontology.md"
    if let mismatch = try Snapshot.mismatch(run.output, with: page) { Issue.record("\(mismatch)") }
  }

  @Test("the citation names this version")
  func citation() throws {
    let citation = try String(
      contentsOfFile: Repository.root + "/CITATION.cff", encoding: .utf8)
    #expect(citation.contains("\nversion: \(Version.current)\n"))
    #expect(citation.hasPrefix("cff-version: 1.2.0\n"))
  }

  @Test("name only files that are there")
  func links() throws {
    for page in try GuidePage.all().map(\.path) + ["README.md", "SECURITY.md", "CONTRIBUTING.md"] {
      let text = try String(contentsOfFile: Repository.root + "/" + page, encoding: .utf8)
      let folder = (Repository.root + "/" + page as NSString).deletingLastPathComponent
      for link in text.matches(of: /\]\(([^):#]+)(#[^)]*)?\)/) {
        #expect(FileManager.default.fileExists(atPath: folder + "/" + link.1), "\(page): \(link.1)")
      }
    }
  }
}
