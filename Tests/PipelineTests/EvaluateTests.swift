import Foundation
import TestSupport
import Testing

/// `pipelines/evaluate` with the real executables and the gold of `examples/`.
@Suite("evaluate", .enabled(if: Repository.isInstalled("python3"), "python3 is not installed"))
struct EvaluateTests {
  @Test("scores the data built in")
  func scores() async throws {
    let run = try await PracticeCheckout().run("pipelines/evaluate")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.lines.first == "4 texts, 13 sentences, 14 events in the gold")
    #expect(run.lines.contains { $0.hasPrefix("detected ") && $0.hasSuffix(" missed") })
    #expect(!run.text.contains("gained"))
  }

  @Test("counts by type, and the types add up")
  func types() async throws {
    let run = try await PracticeCheckout().run("pipelines/evaluate --types")
    #expect(run.status == 0, "\(run.messages)")
    let all = try #require(run.lines.first { $0.hasPrefix("typed ") })
      .matches(of: /([0-9]+) (right|wrong|missed)/).compactMap { Int($0.1) }
    let rows = run.lines.drop { !$0.hasPrefix("type ") }.dropFirst()
      .map { $0.split(separator: " ").dropFirst().prefix(3).compactMap { Int($0) } }
    #expect(rows.count > 3)
    #expect(all == (0..<3).map { column in rows.reduce(0) { $0 + $1[column] } })
  }

  @Test("lists what a change gained, lost and changed, each with its sentence")
  func changes() async throws {
    let run = try await PracticeCheckout().run(
      """
      mkdir -p my-fr/fr
      printf '%s\\t' '# columns: lemma' type mode cameo frame except contexts | sed 's/\\t$/\\n/' >my-fr/fr/verbs.tsv
      row() { printf '%s\\t%s\\t%s\\t\\t\\t\\t\\n' "$@" >>my-fr/fr/verbs.tsv; }
      row disperser COERCE ''
      row dire ACCUSE ''
      row 'être chaud' AID ''
      pipelines/evaluate --data my-fr || exit
      pipelines/evaluate --data my-fr --before my-fr
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.lines.contains { $0.hasPrefix("- marche s1 ") && $0.contains("[right type]") })
    #expect(run.lines.contains("      type: ASSAULT crowd-control → COERCE"))
    #expect(
      run.lines.contains(
        "      Selon l'armée malienne, les assaillants ont ensuite enlevé deux commerçants."))
    #expect(run.lines.suffix(3) == ["gained: 0", "lost: 0", "changed: 0"])
  }

  @Test("compares with another executable")
  func otherExecutable() async throws {
    let run = try await PracticeCheckout().run(
      """
      printf '#!/bin/bash\\nexit 0\\n' >old-extract && chmod +x old-extract
      pipelines/evaluate --before ./old-extract --list 1
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.lines.contains { $0.hasPrefix("gained: ") && $0 != "gained: 0" })
    #expect(run.lines.contains { $0.hasSuffix("more (--list 0 shows all)") })
  }

  @Test("shows nothing that a terminal would obey")
  func showsNoCommands() async throws {
    let run = try await PracticeCheckout().run(
      #"""
      cat >evil-extract <<'END'
      #!/bin/bash
      depeche-extract "$@" | sed 's/"text":"/&\u001b[2J\u009b2J\u202e/g'
      END
      chmod +x evil-extract
      pipelines/evaluate --before ./evil-extract
      """#)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text.contains("[2J"))
    let obeyed = run.text.unicodeScalars.filter {
      $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
    }
    #expect(obeyed.isEmpty)
  }

  @Test(
    "refuses what it cannot do",
    arguments: [
      ("--gold missing.jsonl", 66, "cannot read"), ("--data missing", 66, "no folder"),
      ("--before missing", 66, "neither a folder nor an executable"),
      ("--list some", 64, "a number"),
      ("--what", 64, "unknown argument"), ("--data my-fr", 65, "fr/verbs.tsv:1: expected"),
      ("--gold broken.jsonl", 1, "expected a text with id and text"),
    ])
  func refuses(arguments: String, status: Int, message: String) async throws {
    let run = try await PracticeCheckout().run(
      """
      mkdir -p my-fr/fr && echo attaquer >my-fr/fr/verbs.tsv && echo '{"id": 1' >broken.jsonl
      pipelines/evaluate \(arguments)
      """)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.contains(message))
  }

  @Test(
    "agrees with the scorer of ../shared",
    .enabled(if: SharedData.path("score/score_events.py") != nil, "no ../shared"))
  func agrees() async throws {
    let gold = try #require(SharedData.path("data/events/gold.jsonl"))
    let scorer = try #require(SharedData.path("score/score_events.py"))
    let run = try await PracticeCheckout().run(
      """
      pipelines/evaluate --gold '\(gold)' | sed -nE 's/^([a-z]+) .* ([0-9]+ right, .*)$/\\1 \\2/p' | sort >ours
      python3 '\(scorer)' --gold '\(gold)' --cmd 'depeche-segment 2>/dev/null | depeche-extract 2>/dev/null' |
        grep -v '^record' | sed -nE 's/^([a-z]+) .*\\(([0-9]+ right, .*)\\)$/\\1 \\2/p' | sort | diff - ours && wc -l <ours
      """)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.lines.last == "8")
  }
}
