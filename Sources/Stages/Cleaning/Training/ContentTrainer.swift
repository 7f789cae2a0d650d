import LanguageData
import Records

/// Trains what tells the blocks of a page that are its article from the others:
/// `world/block-trees.tsv`.
public struct ContentTrainer {
  /// Collections that are measured and never trained on: their licence may not allow it.
  public var measuredOnly: Set<String> = []
  /// How trees are trained.
  var settings = BoostedTreesTrainer.Settings()

  private let cleaning = CleaningSettings()
  private let lexicon: CleaningLexicon
  private var examples: [Example] = []
  private var rows = TrainingRows(columns: BlockFeatures.names.count)

  /// A page and where its blocks are among the rows.
  private struct Example {
    let page: Page
    let gold: GoldText
    let site: String
    let rows: Range<Int>
  }

  /// Prepares training.
  ///
  /// - Throws: `LanguageDataError` when a data file is missing or malformed.
  public init(data: LanguageDataSource) throws {
    lexicon = try CleaningLexicon(data, languages: cleaning.languages)
  }

  /// How many pages were added.
  public var pageCount: Int { examples.count }

  /// How many blocks of pages were added.
  public var blockCount: Int { rows.count }

  /// How many pages may be trained on.
  public var trainingPageCount: Int { trainingPages.count }

  /// Adds a page.
  public mutating func add(_ page: Page, gold: GoldText) {
    let (blocks, features) = CleanedPage(page, settings: cleaning, lexicon: lexicon).candidates()
    let labels = BlockLabels(of: blocks.blocks.map(blocks.text(of:)), gold: gold.text).labels
    let start = rows.count
    rows.append(
      values: features.values, labels: labels,
      weights: Self.weights(wordCounts: blocks.blocks.map(\.wordCount), labels))
    examples.append(
      Example(
        page: page, gold: gold, site: gold.domain ?? Self.host(of: page.url),
        rows: start..<rows.count))
  }

  /// Long blocks count more than short ones, and those of short articles more than those of long
  /// ones, for pages are scored one by one.
  static func weights(wordCounts: [Int], _ labels: [Bool]) -> [Float] {
    let counts = wordCounts.map { Float(max(1, $0)) }
    let article = zip(counts, labels).reduce(Float(20)) { $1.1 ? $0 + $1.0 : $0 }
    return counts.map { min($0, 150) / article * 100 + 0.3 }
  }

  static func host(of url: String) -> String {
    let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }).lowercased()
  }

  private var trainingPages: [Int] {
    examples.indices.filter { !measuredOnly.contains(examples[$0].gold.source) }
  }

  private func trees(of pages: [Int]) -> BoostedTrees {
    var chosen = TrainingRows(columns: rows.columns)
    for page in pages {
      let range = examples[page].rows
      chosen.append(
        values: rows.values[range.lowerBound * rows.columns..<range.upperBound * rows.columns],
        labels: Array(rows.labels[range]), weights: Array(rows.weights[range]))
    }
    return BoostedTreesTrainer(settings: settings).train(chosen)
  }

  // MARK: - Training

  /// Trains on all pages.
  ///
  /// - Parameter notes: Lines for the head of the table: where the pages are from, their licences.
  /// - Returns: The table of trees.
  public func train(notes: [String] = []) -> String {
    let pages = trainingPages
    var counts: [String: Int] = [:]
    for page in pages { counts[examples[page].gold.source, default: 0] += 1 }
    let sources = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let blocks = pages.reduce(0) { $0 + examples[$1].rows.count }
    let sites = Set(pages.map { examples[$0].site }).count
    return trees(of: pages).table(
      features: BlockFeatures.names,
      head: [
        "Decision trees that tell the blocks of a page that are its article from the others.",
        "Rows are the nodes of trees. Values of the feature below the threshold lead to node"
          + " \"below\",",
        "all others to node \"above\"; a row \"leaf\" has what the tree answers in the column"
          + " threshold.",
        "The sum of all answers is the log-odds that the block is in the article.",
        "source: trained by `depeche-train content` on \(blocks) blocks of \(pages.count) pages of"
          + " \(sites) sites: " + sources.joined(separator: ", "),
        "Do not edit: train anew when the features change.",
      ] + notes)
  }

  // MARK: - Cross-validation

  /// Cleans each page with trees that were trained without the pages of its site.
  ///
  /// - Parameters:
  ///   - folds: Into how many parts the sites are divided: 2 or more.
  ///   - progress: Told the number of each part that is done, from 1.
  /// - Returns: Scores of each collection by name, then of all.
  public func crossValidate(
    folds: Int, progress: (Int) -> Void = { _ in }
  ) -> [ContentScore] {
    precondition(folds > 1, "\(folds) folds")
    let parts = examples.map { Self.part(of: $0.site, folds: folds) }
    var scores: [String: ShingleScore] = [:]
    var all = ShingleScore()
    for fold in 0..<folds {
      let trees = trees(of: trainingPages.filter { parts[$0] != fold })
      for (example, part) in zip(examples, parts) where part == fold {
        let text = CleanedPage(example.page, settings: cleaning, lexicon: lexicon).text(with: trees)
        scores[example.gold.source, default: ShingleScore()].add(
          gold: example.gold.text, prediction: text)
        all.add(gold: example.gold.text, prediction: text)
      }
      progress(fold + 1)
    }
    return scores.sorted { $0.key < $1.key }.map { ContentScore($0.key, $0.value) } + [
      ContentScore("all", all)
    ]
  }

  /// The part that a site is in: the same in every run.
  private static func part(of site: String, folds: Int) -> Int {
    let hash =
      WordHashes.runs(
        of: WordHashes.words(of: site, foldingCase: true), length: .max / 2
      ).first ?? 0
    return Int((hash >> 20) % UInt64(folds))
  }
}
