import LanguageData
import Linguistics
import Records

/// What a segmenter knows of a language and of the world's marks.
struct SegmentationRules: Sendable {
  /// How well a word speaks for the start of a sentence.
  enum Starter: Sendable {
    /// Names never begin with it.
    case certain
    /// Names begin with it too: "Le Goff".
    case inNames
  }

  let marks: SentenceMarks
  let abbreviations: Abbreviations
  /// By their folded form, elided ones with their apostrophe.
  let starters: [String: Starter]
  /// Names that end in a mark: "Yahoo!".
  let namesWithMarks: Set<String>

  /// Changes with every byte of the files that the rules come from.
  let dataDigest: String

  /// Loads the rules; a language without files of its own has the world's marks alone.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    marks = try SentenceMarks(
      table: data.table("world/sentence-marks.tsv", columns: ["mark", "role"]))
    abbreviations = try Abbreviations(data: data, language: language)
    let names = try data.table("world/names-with-marks.tsv", columns: ["name"])
    namesWithMarks = Set(names.rows.map { $0[0] })
    let listed = try data.tableIfPresent(
      "\(language)/sentence-starters.tsv", columns: ["form", "in_names"])
    var starters: [String: Starter] = [:]
    for row in listed?.rows ?? [] {
      guard row[1] == "yes" || row[1] == "no" else {
        throw row.error("expected yes or no, found \"\(row[1])\"")
      }
      starters[row[0].foldedForLookup] = row[1] == "yes" ? .inNames : .certain
    }
    self.starters = starters
    dataDigest = try data.digest(of: [
      "world/sentence-marks.tsv", "world/names-with-marks.tsv", "\(language)/abbreviations.tsv",
      "\(language)/sentence-starters.tsv",
    ])
  }
}
