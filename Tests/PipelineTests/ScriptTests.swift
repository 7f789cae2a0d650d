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
      shellcheck -x $(grep -rlE '^#!.*bash|shellcheck shell=bash' pipelines .ci)
      """)
    #expect(run.status == 0, "\(run.text)")
  }

  @Test(
    "print a manual that begins with what they are for",
    arguments: [
      "add-page-case", "bench", "demo", "evaluate", "install", "make-content-model",
      "make-gazetteer", "nightly", "profile", "rerun", "run-part", "test",
    ])
  func help(_ script: String) async throws {
    let run = try await Shell().run("'\(Repository.root)/pipelines/\(script)' --help")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("\(script): "))
    #expect(run.text.contains("Usage: pipelines/\(script)"))
    #expect(run.text.contains("Exit status"))
  }

  /// A nightly of the examples, and the digests of all that it makes but what holds a time.
  private static let prelude = """
    nightly() { local store=$1; shift; pipelines/nightly urls.txt --store $store --date 2025-10-19 "$@"; }
    sums() { (cd $1 && find . -type f ! -path '*manifest*' ! -name plan.json | sort | xargs sha256sum); }

    """

  @Test("nightly makes a day, does nothing the second time, and gives the same again")
  func nightlyTwice() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      Self.prelude + """
        nightly store || exit
        sums store >first
        find store/2025-10-19 -name '*.jsonl' | sort | xargs stat -c '%n %y' >first-times
        nightly store || exit
        find store/2025-10-19 -name '*.jsonl' | sort | xargs stat -c '%n %y' | cmp - first-times || exit
        pipelines/rerun clean 2025-10-19 --store store --force --jobs 2 2>/dev/null || exit
        sums store | diff - first
        """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.messages == "")
    let first = String(decoding: checkout.shell.file("first") ?? [], as: UTF8.self)
    #expect(first.contains("aggregate/incident.jsonl"))
  }

  @Test("in other parts, and packed: the same events and incidents")
  func sameIncidents() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      Self.prelude + """
        nightly one && nightly two --jobs 2 --parts 3 || exit
        if command -v zstd >/dev/null; then
            nightly packed --compress --parts 2 || exit
            zstd -d -c packed/2025-10-19/extract/*.zst | sort >packed-events
            cat one/2025-10-19/extract/*.jsonl | sort | cmp - packed-events || exit
        fi
        for store in two packed; do
            [[ ! -d $store ]] || cmp one/2025-10-19/aggregate/incident.jsonl $store/2025-10-19/aggregate/incident.jsonl || exit
        done
        """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }

  @Test("a lexicon line changed: rerun touches nothing before extract and names the events")
  func changedLexicon() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      Self.prelude + """
        nightly store || exit
        (cd store/2025-10-19 && stat -c '%n %y' */part-* | grep -v extract/) >before
        mkdir -p my-fr/fr
        grep -v '^accuser' '\(Repository.root)/Sources/LanguageData/Data/fr/verbs.tsv' >my-fr/fr/verbs.tsv
        pipelines/rerun extract 2025-10-19 --store store --diff -- --language-data my-fr || exit
        (cd store/2025-10-19 && stat -c '%n %y' */part-* | grep -v extract/) | cmp - before || exit
        # The events that are lost are in no incident any more.
        cat store/2025-10-19/extract/*.jsonl | grep -o '^{"schema":"depeche.event/1","id":"[^"]*' | cut -d'"' -f8 | sort >events
        grep -o '"event_id":"[^"]*' store/2025-10-19/aggregate/incident.jsonl | cut -d'"' -f4 | sort -u | cmp - events
        """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.messages.contains("depeche-extract: 8 parts, because flags"))
    #expect(
      run.lines.contains { $0.hasPrefix("- ") && $0.contains("ACCUSE") && $0.contains("accus") })
    #expect(run.lines.contains("2025-10-19: events gained: 0"))
    #expect(run.lines.contains("2025-10-19: events lost: 0") == false)
  }

  @Test(
    "an event that aggregate leaves out of its incidents ends the night, and leaves the old files")
  func lostEvent() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      Self.prelude + #"""
        nightly store || exit
        sums store >first
        mkdir bin && ln -s "$(dirname "$(command -v depeche-fetch)")"/depeche-* bin/ && rm bin/depeche-aggregate
        cat >bin/depeche-aggregate <<END
        #!/usr/bin/env bash
        "$(command -v depeche-aggregate)" "\$@" || exit
        while ((\$# > 0)); do [[ \$1 != --output ]] || sed -i 1d "\$2"; shift; done
        END
        chmod +x bin/depeche-aggregate
        DEPECHE_BIN=$PWD/bin nightly store
        echo "status $?"
        sums store | diff - first
        """#)
    #expect(run.lines == ["status 70"])
    #expect(run.messages.contains("events are in no incident"), "\(run.messages)")
  }

  @Test("a file that outgrows the disk ends the night; with room again, the next one ends well")
  func fullDisk() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      Self.prelude + """
        (ulimit -f 40; nightly store --min-free 0)
        echo "status $?"
        find store -name '*.jsonl' | while read -r file; do
            [[ -z $(tail -c 1 "$file") ]] || echo "half a line: $file"
        done
        ls store/2025-10-19/manifest.json 2>/dev/null
        nightly store && nightly fresh || exit
        cmp store/2025-10-19/aggregate/incident.jsonl fresh/2025-10-19/aggregate/incident.jsonl
        """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.lines.count == 1, "\(run.text)")
    #expect(run.lines != ["status 0"])
    #expect(run.messages.contains("nightly: "))
  }

  @Test(
    "a nightly killed at any moment leaves whole files only, and the next one ends the day",
    arguments: [0.1, 0.5, 1.5])
  func killedNightly(afterSeconds delay: Double) async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      Self.prelude + """
        pipelines/nightly urls.txt --store store --date 2025-10-19 &
        sleep \(delay)
        kill -KILL $! 2>/dev/null
        wait $! 2>/dev/null
        find store -name '*.jsonl' ! -path '*/.aside/*' | while read -r file; do
          [[ -z $(tail -c 1 "$file") ]] || echo "half a line: $file"
        done
        # A stage that outlives the script holds the lock until it ends: 75 until then.
        status=75
        while ((status == 75)); do
          nightly store 2>/dev/null
          status=$?
          sleep 0.1
        done
        echo "status $status"
        ls -A store/2025-10-19
        """)
    let manifest = try #require(checkout.shell.file("store/2025-10-19/manifest.json"))
    #expect(manifest.isEmpty == false)
    #expect(
      run.lines == [
        "status 0", "aggregate", "clean", "extract", "failures.jsonl", "fetch", "manifest.json",
        "manifest.logs", "plan.json", "segment",
      ])
  }

  @Test("nightly and rerun end with 75 while another run holds the store")
  func locked() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      Self.prelude + """
        nightly store || exit
        exec 3>store/.lock && flock 3
        # Without 3, or they would hold the lock themselves.
        nightly store 3>&-
        echo $?
        pipelines/rerun clean 2025-10-19 --store store 3>&-
        echo $?
        """)
    #expect(run.lines == ["75", "75"])
    #expect(run.messages.contains("locked"))
  }

  @Test("what is installed runs from any folder, in a bare environment, without the checkout")
  func install() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      """
      '\(Repository.root)/pipelines/install' --prefix "$PWD/there" --from '\(Repository.executables)' 2>messages || { cat messages >&2; exit 1; }
      mkdir elsewhere && cd elsewhere
      env -i $INSTRUMENTS ../there/bin/depeche-nightly "$OLDPWD/examples/pages" --store news --date 2025-10-19 || exit
      env -i $INSTRUMENTS ../there/bin/depeche-rerun extract 2025-10-19 --store news --dry-run || exit
      test -s news/2025-10-19/aggregate/report.html || exit
      for name in clean nightly; do grep -q '^.TH' ../there/share/man/man1/depeche-$name.1 || exit; done
      bash -n ../there/share/bash-completion/completions/depeche-clean || exit
      grep -c "ExecStart=$OLDPWD/there/bin/depeche-nightly" ../there/share/doc/depeche/schedules/depeche-nightly.service
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.lines == ["1"])
    #expect(run.messages.contains("nothing has changed"))
  }
}
