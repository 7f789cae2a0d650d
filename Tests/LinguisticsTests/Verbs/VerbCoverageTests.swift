import LanguageData
import Linguistics
import Testing

/// Every verb of the French treebanks, where these are there to be measured on: `../shared` beside
/// the checkout, and `xz`.
struct VerbCoverageTests {
  private static let treebanks = ["GSD/fr_gsd", "PUD/fr_pud", "Sequoia/fr_sequoia", "FQB/fr_fqb"]

  /// A verb of a treebank, with the mood or verb form and the tense that it is given there.
  private struct Verb {
    let form: String
    let lemma: String
    let mood: String
    let tense: String?
  }

  private static func verbs(in file: String) throws -> [Verb] {
    let text = String(decoding: try SharedTreebank.bytes(of: file), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t")
      guard columns.count == 10, columns[3] == "VERB" || columns[3] == "AUX" else { return nil }
      let features = features(columns[5])
      let nonFinite = features["VerbForm"].flatMap { $0 == "Fin" ? nil : $0 }
      guard let mood = nonFinite ?? features["Mood"] else { return nil }
      return Verb(
        form: String(columns[1]), lemma: String(columns[2]), mood: mood,
        tense: features["Tense"])
    }
  }

  private static func features(_ column: Substring) -> [String: String] {
    var features: [String: String] = [:]
    for feature in column.split(separator: "|") {
      let parts = feature.split(separator: "=")
      if parts.count == 2 { features[String(parts[0])] = String(parts[1]) }
    }
    return features
  }

  @Test(
    "gives at least 99 of 100 verbs their lemma, mood and tense",
    .enabled(if: SharedTreebank.isThere), arguments: treebanks)
  func coverage(treebank: String) throws {
    let found = try Self.verbs(in: treebank + "-ud-test")
    guard !found.isEmpty else { return }
    let forms = try VerbForms(
      data: LanguageDataSource(), language: "fr", lemmas: found.map(\.lemma))
    let right = found.count { verb in
      forms.analyses(of: verb.form.foldedForLookup).contains {
        $0.lemma == verb.lemma && $0.mood.rawValue == verb.mood
          && (verb.tense == nil || $0.tense == nil || $0.tense?.rawValue == verb.tense)
      }
    }
    #expect(Double(right) >= 0.99 * Double(found.count), "\(right) of \(found.count)")
  }
}
