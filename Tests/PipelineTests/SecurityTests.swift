import Foundation
import TestSupport
import Testing

/// What SECURITY.md promises and no other test shows.
@Suite("Security")
struct SecurityTests {
  /// Ways to run a line of text as a program, by the files that they would stand in, and where they may.
  private static let ways: [(pattern: String, files: String, except: [String])] = [
    (
      #"\b(Process|system|popen|posix_spawnp?|exec[lv][pe]*|fork|vfork|dlopen)\("#,
      #"^Sources/.*\.(swift|c|h)$"#, []
    ),
    (
      #"shell=True|os\.(system|popen|exec|spawn)|\b(eval|exec)\(|\bimport (pickle|marshal|shelve)"#,
      #"^pipelines/.*\.py$|^pipelines/[a-z-]+$|^pipelines/[a-z-]+/[a-z-]+$"#, []
    ),
    // The user's own command for a night that went wrong; what happened reaches it by its environment.
    (#""(ba)?sh", "-c""#, #"^pipelines/"#, ["pipelines/batch/telling.py"]),
    (#"^\s*eval |\b(ba)?sh -c\b"#, #"^pipelines/[a-z-]+$|^pipelines/[a-z-]+/[a-z-]+$"#, []),
  ]

  private static func files() throws -> [String] {
    ["Sources", "pipelines"].flatMap { folder in
      (FileManager.default.enumerator(atPath: Repository.root + "/" + folder)?
        .compactMap { $0 as? String } ?? []).map { folder + "/" + $0 }
    }
  }

  @Test("no shell is built from data", arguments: ways.indices)
  func noShell(index: Int) throws {
    let way = Self.ways[index]
    let pattern = try Regex(way.pattern).anchorsMatchLineEndings()
    let files = try Regex(way.files)
    var looked = 0
    for file in try Self.files() where file.contains(files) && !way.except.contains(file) {
      let path = Repository.root + "/" + file
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      looked += 1
      #expect(text.firstMatch(of: pattern) == nil, "\(file)")
    }
    #expect(looked > 10)
  }

  @Test("no path of a record names a file")
  func noPaths() async throws {
    let shell = try Shell()
    let run = try await shell.run(
      """
      mkdir -p a/b && cd a/b
      for kind in page sentences event; do
          sed -E 's#"(id|document_id|page_id|url|final_url|site_name|title|name)":"#&../../../evil/#g' "$SAMPLES/$kind.jsonl" >$kind.jsonl
      done
      depeche-clean page.jsonl -o document.jsonl
      depeche-segment document.jsonl -o sentences.jsonl
      depeche-extract sentences.jsonl -o more.jsonl
      depeche-aggregate event.jsonl --store store.sqlite --report report.html --feed feed.xml --csv all.csv \\
          --tables tables -o incident.jsonl
      cd ../.. && find . -type f | grep -vE '^./a/b/(tables/)?[a-z0-9-]+\\.[a-z]+$'
      """)
    #expect(run.lines == [], "\(run.messages)")
    #expect(shell.file("a/b/incident.jsonl")?.isEmpty == false)
  }

  @Test("a site that may be asked leads to no other address, and to no file")
  func leadsNowhere() async throws {
    let server = try LoopbackServer { request in
      let other = "http://127.0.0.2:9/private"
      switch request.path {
      case "/inside": return [.redirect(to: other)]
      case "/file": return [.redirect(to: "file:///etc/passwd")]
      case "/feed.xml":
        let links = ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", other]
          .map { "<item><link>\($0)</link></item>" }.joined()
        let feed = "<rss version=\"2.0\"><channel>\(links)</channel></rss>"
        return [
          .response(
            Array(feed.utf8), status: "200 OK", headers: ["Content-Type: application/rss+xml"])
        ]
      default: return [.page("<p>reached")]
      }
    }
    let urls = ["/inside", "/file", "/feed.xml"].map { server.url($0) }.joined(separator: " ")
    let run = try await Shell().run(
      "depeche-fetch --allow-address 127.0.0.1 --delay 0 --retries 0 --max-failures 100% \(urls)")
    let records = try run.lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(
      records.map { $0?["code"] as? String } == ["private_address", "redirect", "private_address"])
    #expect(server.requests.map(\.path) == ["/inside", "/file", "/feed.xml"])
  }

  @Test("every test that SECURITY.md names is there")
  func testsAreThere() throws {
    let page = try String(contentsOfFile: Repository.root + "/SECURITY.md", encoding: .utf8)
    let names = page.matches(of: /`([A-Za-z]+Tests)`/).map { String($0.1) }
    #expect(names.count > 8)
    let sources =
      FileManager.default.enumerator(atPath: Repository.root + "/Tests")?
      .compactMap { ($0 as? String)?.split(separator: "/").last.map(String.init) } ?? []
    for name in names { #expect(sources.contains(name + ".swift"), "\(name)") }
    for name in page.matches(of: /`Cases\/([a-z-]+)`/).map({ String($0.1) }) {
      #expect(try Repository.names(in: Repository.cases).contains(name), "\(name)")
    }
  }
}
