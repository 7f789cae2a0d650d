import Foundation
import TestSupport
import Testing

/// What the stages score on the gold data beside the repository, against the floors that
/// `Tests/<stage>Tests/floors.json` sets. Lowering a floor needs a reason in the commit.
@Suite("Quality floors")
struct QualityFloorTests {
  private static let shared = Repository.root + "/../shared"
  private static let eventGold = "data/events/gold.jsonl"
  private static let boundaryGold = [
    "golden_fr", "gsd_dev_nl", "news_dev", "partut", "pud", "sequoia_europar_nl",
    "sequoia_frwiki_nl",
  ].map { "data/segment/\($0).jsonl" }

  private static func canScore(with script: String, _ data: [String]) -> Bool {
    Repository.isInstalled("python3") && ([script] + data).allSatisfy { SharedData.exists($0) }
  }

  private func floors(_ stage: String) throws -> [String: Double] {
    let path = Repository.root + "/Tests/\(stage)Tests/floors.json"
    return try JSONDecoder().decode(
      [String: Double].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// What a scorer prints as JSON.
  private func score(_ line: String) async throws -> [String: Any] {
    let run = try await Shell().run(line, seconds: 300)
    #expect(run.status == 0, "\(run.messages)")
    let figures = try JSONSerialization.jsonObject(with: Data(run.output))
    return try #require(figures as? [String: Any])
  }

  @Test(
    "of events", .enabled(if: canScore(with: "score/score_events.py", [eventGold])))
  func events() async throws {
    let figures = try await score(
      """
      python3 \(Self.shared)/score/score_events.py --gold \(Self.shared)/\(Self.eventGold) \
        --cmd 'depeche-segment | depeche-extract' --json
      """)
    let shares = figures["accuracy"] as? [String: [String: Any]] ?? [:]
    for (name, floor) in try floors("Extracting") {
      let scores = figures[name] as? [String: Any]
      let found = (scores?["f1"] ?? shares[name]?["share"]) as? Double
      #expect(try #require(found) >= floor, "\(name)")
    }
  }

  @Test(
    "of sentence boundaries", .enabled(if: canScore(with: "score/score_segment.py", boundaryGold)))
  func boundaries() async throws {
    let gold = Self.boundaryGold.map { "--gold \(Self.shared)/\($0)" }.joined(separator: " ")
    let figures = try await score(
      "python3 \(Self.shared)/score/score_segment.py \(gold) --cmd depeche-segment --json")
    let floor = try #require(floors("Segmenting")["boundaries"])
    #expect(try #require(figures["f1"] as? Double) >= floor)
  }

  /// Where in the output of the scoring scripts each figure stands.
  private static let resolverFigures = [
    "places found": #"(?m)^found \S+ = ([0-9.]+)"#,
    "country right": #"(?m)^country right \S+ = ([0-9.]+)"#,
    "within 50 km": #"(?m)^within 50 km \S+ = ([0-9.]+)"#,
    "figures of killed and wounded": #"(?m)^numbered in all: \S+ = ([0-9.]+)"#,
    "time expressions": #"(?m)^all\t\d+\t\S+\t\S+\t\S+\t([0-9.]+)\t"#,
    "dates found": #"(?m)^all\t\d+\t([0-9.]+)\t[0-9.]+$"#,
    "dates resolved": #"(?m)^with a day: .* resolved ([0-9.]+)"#,
  ]

  @Test(
    "of places, dates and figures",
    .enabled(if: canScore(with: eventGold, ["data/time/dev.jsonl", "data/events/gold_seed.json"])))
  func mentions() async throws {
    let scripts = "\(Repository.root)/Tests/Benchmarks"
    let run = try await Shell().run(
      """
      export PYTHONDONTWRITEBYTECODE=1
      \(scripts)/score-places --documents --data \(Self.shared)/data/events >documents &&
        depeche-resolve --only places documents -o places &&
        \(scripts)/score-places places --data \(Self.shared)/data/events &&
        \(scripts)/score-figures --documents --gold \(Self.shared)/data/events |
        depeche-resolve --only figures |
        \(scripts)/score-figures --gold \(Self.shared)/data/events &&
        python3 \(scripts)/score-dates/score_dates.py --data \(Self.shared)/data \
          --cmd 'depeche-resolve --only dates'
      """, seconds: 300)
    #expect(run.status == 0, "\(run.messages)")
    let floors = try floors("Resolving")
    #expect(Set(floors.keys) == Set(Self.resolverFigures.keys))
    for (name, pattern) in Self.resolverFigures {
      let match = try Regex(pattern, as: (Substring, Substring).self).firstMatch(in: run.text)
      let found = try #require((match?.output.1).flatMap { Double($0) }, "\(name)")
      #expect(found >= floors[name] ?? 1, "\(name)")
    }
  }

  /// Pages of French sites that nothing was trained on, and of publishers of many countries.
  private static let pageSets = ["frnews", "fundus"]
  private static let pageData = pageSets.flatMap {
    ["data/clean/\($0).pages.jsonl.gz", "data/clean/\($0).gold.jsonl.gz"]
  }

  @Test("of pages", .enabled(if: canScore(with: "score/score_clean.py", pageData)))
  func pages() async throws {
    func paths(_ kind: String) -> String {
      Self.pageSets.map { "\(Self.shared)/data/clean/\($0).\(kind).jsonl.gz" }
        .joined(separator: " ")
    }
    let figures = try await score(
      """
      python3 \(Self.shared)/score/score_clean.py --pages \(paths("pages")) --gold \(paths("gold")) \
        --cmd 'depeche-clean -' --out-id-field page_id --by '' --json figures.json >&2 \
        && cat figures.json
      """)
    let results = figures["results"] as? [[String: Any]]
    let found = try #require(results?.first)
    for (name, floor) in try floors("Cleaning") {
      #expect(try #require(found[name] as? Double) >= floor, "\(name)")
    }
  }

  /// A treebank's test file, and the name under which its floors stand.
  private static let testTreebanks = [
    "GSD": "data/treebanks/UD_French-GSD/fr_gsd-ud-test.conllu.xz",
    "Sequoia": "data/treebanks/UD_French-Sequoia/fr_sequoia-ud-test.conllu.xz",
  ]

  @Test(
    "of words and trees",
    .enabled(
      if: Repository.isInstalled("xz") && testTreebanks.values.allSatisfy { SharedData.exists($0) }),
    arguments: ["GSD", "Sequoia"])
  func parses(treebank: String) async throws {
    let floors = try JSONDecoder().decode(
      [String: [String: [String: Double]]].self,
      from: Data(
        contentsOf: URL(
          fileURLWithPath: Repository.root + "/Tests/SegmentingTests/parsing-floors.json")))
    let path = "\(Self.shared)/\(try #require(Self.testTreebanks[treebank]))"
    let run = try await Shell().run(
      "xz -dc \(path) >test.conllu && depeche-train --evaluate test.conllu", seconds: 300)
    #expect(run.status == 0, "\(run.messages)")
    // A row of names, then a row of figures for each kind of input, behind twelve characters.
    let names = try #require(run.lines.dropFirst().first).split(separator: " ").map(String.init)
    for (kind, expected) in try #require(floors[treebank]) {
      let row = try #require(run.lines.first { $0.hasPrefix(kind) })
      let figures = row.dropFirst(12).split(separator: " ").compactMap { Double($0) }
      for (name, floor) in expected {
        let column = try #require(names.firstIndex(of: name), "\(name)")
        #expect(figures[column] >= floor, "\(treebank), \(kind): \(name)")
      }
    }
  }
}
