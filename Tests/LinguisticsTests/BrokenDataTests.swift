import Foundation
import LanguageData
import Linguistics
import Testing

/// A linguist's slip must name its line and stop the run, whichever file it is in.
@Test(
  "names the line of a slip in the data",
  arguments: [
    (
      "abbreviations.tsv", "# columns: abbreviation\tkind\nM.\ttitel\n",
      "fr/abbreviations.tsv:2: expected a kind of abbreviation, found \"titel\""
    ),
    (
      "clitics.tsv", "# columns: form\tkind\nl'\telided\nd'\tx\n",
      "fr/clitics.tsv:3: expected a kind of clitic such as elided, found \"x\""
    ),
    (
      "verb-models.tsv", "# columns: lemma\tmodel\nasservir\tfinnir\n",
      "fr/verb-models.tsv:2: expected a model of conjugations.tsv, found \"finnir\""
    ),
    (
      "conjugation-endings.tsv", "# columns: tense\tendings\nimperfect\tais\n",
      "expected 6 endings \"imperfect\" in conjugation-endings.tsv"
    ),
    (
      "auxiliaries.tsv", "# columns: lemma\trole\tpreposition\nêtre\tx\t\n",
      "fr/auxiliaries.tsv:2: expected a role of a verb, found \"x\""
    ),
    (
      "verb-group-words.tsv", "# columns: form\trole\nne\tx\n",
      "fr/verb-group-words.tsv:2: expected a role of a word, found \"x\""
    ),
  ])
func brokenData(file: String, text: String, message: String) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "depeche-\(UUID())")
  defer { try? FileManager.default.removeItem(at: folder) }
  try FileManager.default.createDirectory(
    at: folder.appending(path: "fr"), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: folder.appending(path: "fr/\(file)"))
  let data = LanguageDataSource(folders: [folder.path])
  let error = #expect(throws: LanguageDataError.self) {
    _ = try Tokenizer(data: data, language: "fr")
    let verbs = try VerbForms(data: data, language: "fr", lemmas: [])
    _ = try VerbGroupReader(data: data, language: "fr", verbs: verbs)
  }
  #expect(error?.description.hasSuffix(message) == true, "\(error as Any)")
}
