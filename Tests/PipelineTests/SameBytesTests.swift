import Records
import Testing

/// Same input, same version, same data: the same bytes.
@Suite("Same bytes")
struct SameBytesTests {
  @Test(
    "for the same input again, for any number of jobs, however slowly the input comes",
    arguments: Stage.allCases)
  func anyJobs(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    // `sed -u` writes line by line, which cuts the input into many batches for the threads.
    let run = try await shell.run(
      """
      depeche-\(stage) \(stage.input) >expected 2>/dev/null || exit
      sed -u '' \(stage.input) | depeche-\(stage) --jobs 2 2>/dev/null | cmp - expected &&
      cat \(stage.input) | depeche-\(stage) --jobs 5 2>/dev/null | cmp - expected &&
      wc -l <expected
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.lines.last.flatMap(Int.init) ?? 0 > 5)
  }

  @Test("wherever and in whatever language it runs", arguments: Stage.allCases)
  func anyEnvironment(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      depeche-\(stage) \(stage.input) >expected 2>/dev/null || exit
      env -i $INSTRUMENTS "$(command -v depeche-\(stage))" \(stage.input) 2>/dev/null | cmp - expected &&
      mkdir elsewhere && cd elsewhere && chmod a-w . &&
      env -u HOME LC_ALL=fr_FR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati \
        depeche-\(stage) ../\(stage.input) 2>/dev/null | cmp - ../expected
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }

  @Test(
    "for two parts of an input as for the whole, wherever it is cut",
    arguments: [Stage.clean, .segment, .extract, .resolve], [5, 11] as [UInt64])
  func halves(_ stage: Stage, seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let cut = Int.random(in: 1..<12, using: &random)
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      depeche-\(stage) \(stage.input) >expected || exit
      (head -n \(cut) \(stage.input) | depeche-\(stage) && tail -n +\(cut + 1) \(stage.input) | depeche-\(stage)) |
        cmp - expected
      """)
    #expect(run.status == 0, "seed \(seed), cut \(cut): \(run.text)\(run.messages)")
  }

  @Test("of fetched files, tables, report and feed too, wherever and in whatever language")
  func otherOutputs() async throws {
    let shell = try await Stage.aggregate.shellWithInput()
    let run = try await shell.run(
      """
      ln -s "$EXAMPLES" examples
      make() {
        mkdir "$1"
        depeche-fetch examples/pages >"$1/page.jsonl" 2>/dev/null &&
          depeche-segment --format conllu --jobs "$2" <(depeche-clean "$1/page.jsonl" 2>/dev/null) \
            >"$1/conllu" 2>/dev/null &&
          depeche-aggregate event.jsonl --jobs "$2" --tables "$1/tables" --csv "$1/incidents.csv" \
            --report "$1/report.html" --feed "$1/feed.xml" >"$1/incident.jsonl" 2>/dev/null
      }
      export -f make
      make one 1 &&
      env -u HOME LC_ALL=tr_TR.UTF-8 LANG=fr_FR.UTF-8 TZ=Pacific/Kiritimati NO_COLOR=1 COLUMNS=40 \
        bash -c 'make two 3' &&
      diff -r one two && ls one/tables | wc -l
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.lines.last.flatMap(Int.init) ?? 0 > 5)
  }

  @Test("for events in any order")
  func shuffled() async throws {
    let shell = try await Stage.aggregate.shellWithInput()
    let run = try await shell.run(
      """
      depeche-aggregate event.jsonl >expected || exit
      tac event.jsonl | depeche-aggregate | cmp - expected &&
      for seed in 1 2 3; do
        shuf --random-source=<(yes "$seed") event.jsonl | depeche-aggregate --jobs "$seed" 2>/dev/null |
          cmp - expected || { echo "seed $seed"; exit 1; }
      done
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }
}
