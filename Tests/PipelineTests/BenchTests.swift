import TestSupport
import Testing

/// `pipelines/bench` without the other tools, which need the network once.
@Suite("bench", .enabled(if: Repository.isInstalled("python3"), "python3 is not installed"))
struct BenchTests {
  @Test("makes a page of tables, with the machine and the command")
  func page() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      """
      pipelines/bench --only clean,segment,parse,chain --data examples --score examples --peers none --rounds 1 \
          --limit 3 -o page.md
      """)
    #expect(run.status == 0, "\(run.messages)")
    let page = String(decoding: checkout.shell.file("page.md") ?? [], as: UTF8.self)
    for section in ["clean", "segment", "parse", "chain"] {
      #expect(page.contains("\n## \(section)\n"), "\(section)")
    }
    #expect(page.contains(/\| depeche-clean \| [0-9.,]+ MB \| 1.00 \|/))
    #expect(page.contains("Command: `pipelines/bench --only clean,segment,parse,chain "))
    #expect(!page.contains("UDPipe 1 ("))
  }

  @Test(
    "refuses what it cannot do",
    arguments: [
      ("--only speed", 64, "expected --only of"), ("--rounds 0", 64, "1 or more"),
      ("--data missing", 66, "no folder 'missing'"), ("--udpipe missing", 66, "no file 'missing'"),
      ("--peers missing", 69, "cannot run 'missing'"),
    ])
  func refuses(arguments: String, status: Int, message: String) async throws {
    let run = try await PracticeCheckout().run("pipelines/bench \(arguments)")
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.contains(message))
  }
}
