import LanguageData
import TestSupport
import Testing

@testable import Resolving

/// Data files that a linguist got wrong.
@Suite("Figure data")
struct FigureDataTests {
  @Test(
    "says what is wrong and where",
    arguments: [
      (
        "figure-words.tsv", "# columns: terms\tclass\tkind\nmort\ttol\tkilled\n",
        "2: expected a class of words, found \"tol\""
      ),
      (
        "figure-words.tsv", "# columns: terms\tclass\tkind\nmort\ttoll\tkiled\n",
        "2: expected a kind of figure, found \"kiled\""
      ),
      (
        "figure-words.tsv", "# columns: terms\tclass\tkind\nau sein\tpreposition\t\n",
        "2: expected one word for class preposition, found \"au sein\""
      ),
      (
        "figure-verbs.tsv",
        "# columns: kind\tcounts\twhom\tfinite\tparticiple\tgerund\tinfinitive\trest\nkilled\tall\t\ttue\t\t\t\t\n",
        "2: expected object or subject, found \"all\""
      ),
      (
        "figure-frames.tsv", "# columns: pattern\tkind\tmarks\tname\n{bilan} {n}\tkilled\t-\t\n",
        "2: expected a name of an earlier line, found \"{bilan}\""
      ),
      (
        "figure-frames.tsv", "# columns: pattern\tkind\tmarks\tname\nbilan de {n}\tkilled\t-|-\t\n",
        "2: expected {n} and a mark for each, found 1 and 2"
      ),
      (
        "figure-frames.tsv", "# columns: pattern\tkind\tmarks\tname\nbilan de {n}\tkilled\tnew\t\n",
        "2: expected a mark, found \"new\""
      ),
      (
        "number-words.tsv", "# columns: term\tvalue\tkind\nsix\tvi\tunit\n",
        "2: expected a number, found \"vi\""
      ),
      (
        "number-words.tsv", "# columns: term\tvalue\tkind\nde {n}\t0\trange\n",
        "2: expected two {n} with words between, the second at the end"
      ),
      (
        "number-bounds.tsv",
        "# columns: term\tbound\tlow\thigh\tposition\nvers\tabout\t2\t1\tbefore\n",
        "2: expected two ascending factors from 0 to 10"
      ),
    ])
  func errors(file: String, contents: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("fr/\(file)", contents.utf8)
    let error = #expect(throws: LanguageDataError.self) {
      try FigureResolver(data: LanguageDataSource(folders: [folder.path]), language: "fr")
    }
    #expect(error?.description.hasSuffix("fr/\(file):\(message)") ?? false)
  }

  @Test("a language without data has numbers in digits")
  func bare() throws {
    let examples = try FigureExamples("xx")
    #expect(examples.read("12 morts") == [])
  }
}
