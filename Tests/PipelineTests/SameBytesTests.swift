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
      env -i "$(command -v depeche-\(stage))" \(stage.input) 2>/dev/null | cmp - expected &&
      mkdir elsewhere && cd elsewhere && chmod a-w . &&
      env -u HOME LC_ALL=fr_FR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati \
        depeche-\(stage) ../\(stage.input) 2>/dev/null | cmp - ../expected
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }

  @Test(
    "for the halves of an input as for the whole",
    arguments: [Stage.clean, .segment, .extract])
  func halves(_ stage: Stage) async throws {
    let shell = try await stage.shellWithInput()
    let run = try await shell.run(
      """
      depeche-\(stage) \(stage.input) >expected || exit
      (head -n 5 \(stage.input) | depeche-\(stage) && tail -n +6 \(stage.input) | depeche-\(stage)) |
        cmp - expected
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }

  @Test("for events in any order")
  func shuffled() async throws {
    let shell = try await Stage.aggregate.shellWithInput()
    let run = try await shell.run(
      """
      depeche-aggregate event.jsonl >expected || exit
      tac event.jsonl | depeche-aggregate | cmp - expected &&
      shuf --random-source=event.jsonl event.jsonl | depeche-aggregate | cmp - expected
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }
}
