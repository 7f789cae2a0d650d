import Foundation
import TestSupport
import Testing

/// What aggregate leaves beside its records.
@Suite("depeche-aggregate's files")
struct AggregateOutputTests {
  @Test("writes a table, CSV and a report that have the incidents in them")
  func files() async throws {
    let shell = try await Stage.aggregate.shellWithInput()
    let run = try await shell.run(
      "depeche-aggregate event.jsonl --table --csv incidents.csv --report report.html")
    #expect(run.status == 0)
    #expect(run.lines.count > 3)
    #expect(!run.text.hasPrefix("{"))
    let incidents = try await Stage.examples.value.records("incident.jsonl")
      .filter { $0["schema"] as? String == "depeche.incident/1" }
    let csv = String(decoding: try #require(shell.file("incidents.csv")), as: UTF8.self)
    let report = String(decoding: try #require(shell.file("report.html")), as: UTF8.self)
    #expect(!incidents.isEmpty)
    for incident in incidents {
      let id = try #require(incident["id"] as? String)
      #expect(csv.contains(id))
      #expect(report.contains(id))
    }
    #expect(try shell.files() == ["event.jsonl", "incidents.csv", "report.html"])
  }

  @Test("writes a report that asks nothing of the network but when a link is followed")
  func noRequests() async throws {
    let shell = try await Stage.aggregate.shellWithInput()
    _ = try await shell.run(
      "sed 's#file:examples#https://journal.example#g' event.jsonl >with-links; "
        + "depeche-aggregate with-links --report report.html")
    let report = String(decoding: try #require(shell.file("report.html")), as: UTF8.self)
    #expect(report.contains("href=\"https://journal.example/"))
    let withoutLinks = report.replacing(/<a [^>]*>/, with: "")
    let requests =
      #/(src|href|srcset|action|data)\s*=\s*["']?\s*(https?:)?\/\/|url\(\s*["']?https?:|@import|fetch\(|XMLHttpRequest|<base|<iframe/#
    #expect(withoutLinks.firstMatch(of: requests).map { String($0.0) } == nil)
  }

  @Test(
    "changes nothing when the same events are stored again",
    .enabled(if: Repository.isInstalled("sqlite3"), "sqlite3 is not installed"))
  func storedTwice() async throws {
    let shell = try await Stage.aggregate.shellWithInput()
    let run = try await shell.run(
      """
      depeche-aggregate event.jsonl --store store.sqlite >first &&
      sqlite3 store.sqlite .dump >first.sql &&
      depeche-aggregate event.jsonl --store store.sqlite >second &&
      sqlite3 store.sqlite .dump >second.sql &&
      cmp first second && cmp first.sql second.sql && grep -c '^INSERT' first.sql
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.lines.last.flatMap(Int.init) ?? 0 > 20)
  }

  @Test(
    "adds up in the store what comes in parts",
    .enabled(if: Repository.isInstalled("sqlite3"), "sqlite3 is not installed"))
  func storedInParts() async throws {
    let shell = try await Stage.aggregate.shellWithInput()
    let run = try await shell.run(
      """
      depeche-aggregate event.jsonl --store whole.sqlite >whole &&
      tail -n +21 event.jsonl | depeche-aggregate --store parts.sqlite >/dev/null &&
      head -n 20 event.jsonl | depeche-aggregate --store parts.sqlite >last || exit
      # An incident keeps the id that it was first stored under; which mentions are one may not differ.
      content() {
        sqlite3 "$1" "SELECT group_concat(event_id) FROM
          (SELECT * FROM mentions ORDER BY event_id) GROUP BY incident_id" | sort
      }
      cmp <(content whole.sqlite) <(content parts.sqlite) || exit
      depeche-aggregate --store parts.sqlite --query | grep -c depeche.incident/1
      grep -c depeche.incident/1 whole
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.lines.count == 2 && run.lines.first == run.lines.last)
  }

  @Test(
    "ends with 75 when another program holds the store",
    .enabled(if: Repository.isInstalled("sqlite3"), "sqlite3 is not installed"))
  func lockedStore() async throws {
    let shell = try await Stage.aggregate.shellWithInput()
    let run = try await shell.run(
      """
      depeche-aggregate event.jsonl --store store.sqlite >/dev/null 2>&1
      mkfifo in
      sqlite3 store.sqlite <in >locked &
      exec 3>in
      echo "BEGIN EXCLUSIVE; SELECT 'locked';" >&3
      until grep -q locked locked; do sleep 0.05; done
      depeche-aggregate event.jsonl --store store.sqlite
      """)
    #expect(run.status == 75, "\(run.messages)")
    #expect(run.messages.hasPrefix("depeche-aggregate: "))
    #expect(run.output == [])
  }
}
