@testable import LanguageData
import Records
import Testing

@testable import Cleaning

@Suite("ContentTrainer")
struct ContentTrainerTests {
  /// Pages with a menu, an article and teasers.
  private static func examples(_ count: Int) -> [(page: Page, gold: GoldText)] {
    (0..<count).map { number in
      let paragraphs = (0..<4).map {
        "Le conseil numéro \(number) a débattu du point \($0), sans que personne ne s’y oppose."
      }
      let menu = (0..<6).map { "<li><a href='/\($0)'>Rubrique \($0)</a></li>" }.joined()
      let html =
        "<body><ul>\(menu)</ul><div>\(paragraphs.map { "<p>\($0)</p>" }.joined())</div>"
        + "<ul>\(menu)</ul></body>"
      return (
        Page(id: "p\(number)", url: "https://site\(number / 2).test/\(number)", html: html),
        GoldText(
          text: paragraphs.joined(separator: "\n"), source: number.isMultiple(of: 3) ? "b" : "a")
      )
    }
  }

  private func trainer(_ count: Int = 30) throws -> ContentTrainer {
    var trainer = try ContentTrainer(data: LanguageDataSource())
    trainer.settings.trees = 20
    trainer.settings.rowsInLeaf = 5
    for (page, gold) in Self.examples(count) { trainer.add(page, gold: gold) }
    return trainer
  }

  @Test("writes a table that reads back, the same each time")
  func train() throws {
    let trainer = try trainer()
    let text = trainer.train(notes: ["licence: invented"])
    #expect(text == trainer.train(notes: ["licence: invented"]))
    #expect(text.contains("of 30 pages of 15 sites: a 20, b 10\n"))
    #expect(text.contains("\n# licence: invented\n"))
    let file = LanguageDataFile(path: "t.tsv", origin: "t.tsv", bytes: Array(text.utf8))
    let trees = try BoostedTrees(
      DataTable(file, columns: BoostedTrees.tableColumns), features: BlockFeatures.names)
    #expect(trees.roots.count == 20)
  }

  @Test("measures sources by name, then all")
  func crossValidate() throws {
    let scores = try trainer().crossValidate(folds: 3)
    #expect(scores.map(\.group) == ["a", "b", "all"])
    #expect(scores.map(\.pages) == [20, 10, 30])
    #expect(scores.allSatisfy { $0.f1 > 0.9 })
  }

  @Test("does not train on what may only be measured")
  func measuredOnly() throws {
    var trainer = try trainer()
    trainer.measuredOnly = ["b"]
    #expect(trainer.trainingPageCount == 20)
    #expect(trainer.train().contains("of 20 pages of 15 sites: a 20\n"))
    #expect(trainer.crossValidate(folds: 2).map(\.pages) == [20, 10, 30])
  }

  @Test("lets blocks count by their words and by those of the article")
  func weights() {
    // 30 and 200 words are the article: 230 and 20.
    let weights = ContentTrainer.weights(wordCounts: [30, 0, 200], [true, false, true])
    #expect(zip(weights, [12.3, 0.7, 60.3] as [Float]).allSatisfy { abs($0 - $1) < 1e-3 })
  }

  @Test(
    "knows the site of a URL",
    arguments: [
      ("https://WWW.exemple.test/a?b", "www.exemple.test"), ("exemple.test:80/a", "exemple.test"),
      ("", ""),
    ])
  func host(url: String, host: String) {
    #expect(ContentTrainer.host(of: url) == host)
  }
}
