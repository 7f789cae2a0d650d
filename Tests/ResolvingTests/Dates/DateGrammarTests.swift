import LanguageData
import TestSupport
import Testing

@testable import Resolving

@Suite("Date grammars")
struct DateGrammarTests {
  /// Reads a grammar of a made-up language.
  private func resolver(words: String, patterns: String) throws -> DateResolver {
    let folder = try TemporaryFolder()
    try folder.write("xx/date-words.tsv", Array(("# columns: term\tclass\tvalue\n" + words).utf8))
    try folder.write(
      "xx/date-patterns.tsv", Array(("# columns: category\tpattern\tmeaning\n" + patterns).utf8))
    return try withExtendedLifetime(folder) {
      try DateResolver(data: LanguageDataSource(folders: [folder.path]), language: "xx")
    }
  }

  private static let words = "mart\tmonth\tmonth=3\n"

  @Test("a language is two tables")
  func reads() throws {
    let resolver = try resolver(
      words: Self.words,
      patterns: "mention\t{month} ^ka|ki? {day-number} >{end}\t-\n")
    let item = DateCase("En mart Ka 5.", "2021-06-16", "mart Ka 5=2021-03-05")
    #expect(item.found(by: resolver) == item.expected)
    #expect(DateCase("En mart ka 5.", "2021-06-16").found(by: resolver).isEmpty)
    #expect(DateCase("En mart 5 osta.", "2021-06-16").found(by: resolver).isEmpty)
  }

  @Test(
    "errors name file and line",
    arguments: [
      (
        "mart\tmonth\tmonth=13\n", "mention\t{month}\t-\n",
        "xx/date-words.tsv:2: expected a meaning"
      ),
      (
        "mart\tmonth\tnamed=@nil\n", "mention\t{month}\t-\n",
        "xx/date-words.tsv:2: expected a period"
      ),
      ("day\t@usual\tx\n", "mention\t{n}\t-\n", "xx/date-words.tsv:2: expected a unit"),
      (words, "mention\t{month\t-\n", "xx/date-patterns.tsv:2: expected"),
      (words, "mention\t{moon}\t-\n", "xx/date-patterns.tsv:2: expected a class of words"),
      (words, "mention\t{month}\tmaybe\n", "xx/date-patterns.tsv:2: expected a meaning"),
      (words, "mention\t{month}?\t-\n", "xx/date-patterns.tsv:2: expected a pattern of at least"),
      (words, "mention\t{mention} {month}\t-\n", "xx/date-patterns.tsv:2: expected a pattern that"),
      (
        words, "a\t{month}\t-\nb\t{c}\t-\nc\t{month}? {b}\t-\n",
        "xx/date-patterns.tsv:3: expected a pattern that"
      ),
      (words, "month\t{n}\t-\n", "xx/date-patterns.tsv:2: expected a category that is no class"),
    ])
  func namesLine(_ words: String, _ patterns: String, _ message: String) {
    let error = #expect(throws: LanguageDataError.self) {
      _ = try resolver(words: words, patterns: patterns)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
