import Foundation
import TestSupport
import Testing

/// The scripts of `pipelines/` with the real executables and the example pages. `NightlyTests` tries
/// what happens when a stage fails.
@Suite("Scripts")
struct ScriptTests {
  @Test(
    "are clean under shellcheck",
    .enabled(if: Repository.isInstalled("shellcheck"), "shellcheck is not installed"))
  func shellcheck() async throws {
    let run = try await Shell().run(
      """
      cd '\(Repository.root)'
      shellcheck -x $(grep -lE '^#!.*bash|shellcheck shell=bash' pipelines/* .ci/*)
      """)
    #expect(run.status == 0, "\(run.text)")
  }

  @Test(
    "print a manual that begins with what they are for",
    arguments: [
      "add-page-case", "demo", "evaluate", "make-content-model", "make-gazetteer", "nightly",
      "rerun", "test",
    ])
  func help(_ script: String) async throws {
    let run = try await Shell().run("'\(Repository.root)/pipelines/\(script)' --help")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("\(script): "))
    #expect(run.text.contains("Usage: pipelines/\(script)"))
    #expect(run.text.contains("Exit status"))
  }

  @Test("nightly makes a day, does nothing the second time, and rerun gives the same again")
  func nightlyTwice() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      """
      nightly() { pipelines/nightly urls.txt --store store --date 2025-10-19; }
      sums() { (cd store/2025-10-19 && sha256sum *.jsonl *.csv *.html | grep -v summary); }
      nightly || exit
      sums >first
      stat -c '%n %y' store/2025-10-19/*.jsonl | grep -v summary >first-times
      nightly || exit
      stat -c '%n %y' store/2025-10-19/*.jsonl | grep -v summary | cmp - first-times || exit
      pipelines/rerun clean 2025-10-19 --store store 2>/dev/null || exit
      sums | diff - first
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.messages == "")
    let first = String(decoding: checkout.shell.file("first") ?? [], as: UTF8.self)
    #expect(first.split(separator: "\n").count == 7)
  }

  @Test(
    "a nightly killed at any moment leaves whole files only, and the next one ends the day",
    arguments: [0.1, 0.5, 1.5])
  func killedNightly(afterSeconds delay: Double) async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      """
      pipelines/nightly urls.txt --store store --date 2025-10-19 &
      sleep \(delay)
      kill -KILL $! 2>/dev/null
      wait $! 2>/dev/null
      for file in store/2025-10-19/*.jsonl; do
        [[ ! -e $file || -z $(tail -c 1 "$file") ]] || echo "half a line: $file"
      done
      # A stage that outlives the script holds the lock until it ends: 75 until then.
      status=75
      while ((status == 75)); do
        pipelines/nightly urls.txt --store store --date 2025-10-19 2>/dev/null
        status=$?
        sleep 0.1
      done
      echo "status $status"
      ls -A store/2025-10-19
      """)
    let events = try #require(checkout.shell.file("store/2025-10-19/event.jsonl"))
    #expect(events.split(separator: 0x0A).count > 20)
    #expect(
      run.lines == [
        "status 0", "document.jsonl", "event.jsonl", "failures", "incident.jsonl",
        "incidents.csv", "log", "page.jsonl", "report.html", "sentences.jsonl", "store.sqlite",
        "summary.jsonl",
      ])
  }

  @Test("nightly and rerun end with 75 while another run holds the store")
  func locked() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      """
      mkdir -p store/2025-10-19 && touch store/2025-10-19/page.jsonl
      exec 3>store/.lock && flock 3
      # Without 3, or they would hold the lock themselves.
      pipelines/nightly urls.txt --store store --date 2025-10-19 3>&-
      echo $?
      pipelines/rerun clean 2025-10-19 --store store 3>&-
      echo $?
      """)
    #expect(run.lines == ["75", "75"])
    #expect(run.messages.contains("locked"))
  }
}
