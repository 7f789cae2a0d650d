import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

struct ReportingLexiconTests {
  private func lexicon(_ data: LanguageDataSource = French.data) throws -> ReportingLexicon {
    let french = try FrenchStage.shared()
    return try ReportingLexicon(
      data: data, language: "fr", tokenizer: french.tokenizer, contractions: french.contractions)
  }

  @Test(
    "knows what verbs of speech make of what they report",
    arguments: [
      ("déclarer", "say", Factuality.reported), ("démentir", "deny", .denied), ("manger", nil, nil),
    ] as [(String, String?, Factuality?)])
  func verbs(lemma: String, kind: String?, factuality: Factuality?) throws {
    let cue = try lexicon().verbs(of: lemma).first { $0.words.continuation.isEmpty }?.cue
    #expect(cue?.kind == kind)
    #expect(cue?.factuality == factuality)
  }

  @Test("puts verbs with more words first")
  func order() throws {
    let folder = try LexiconFolder([
      "fr/reporting.tsv": [
        "cue;kind;factuality;frame;pos", "faire;say;reported;source=subj;verb",
        "faire état de;claim;reported;source=subj;verb", "se faire;deny;denied;source=subj;verb",
      ]
    ])
    let verbs = try folder.load { try lexicon($0) }.verbs(of: "faire")
    #expect(verbs.map(\.cue.kind) == ["claim", "deny", "say"])
  }

  @Test(
    "finds phrases with every contraction of their preposition",
    arguments: [("selon l'armée", 1), ("d'après l'armée", 2), ("Selon", 1), ("vers midi", nil)]
      as [(String, Int?)])
  func phrases(text: String, length: Int?) throws {
    let match = try lexicon().phrase(at: 0, in: French.tokens(text))
    #expect(match?.length == length)
    if match != nil { #expect(match?.cue.hasSourceAfter == true) }
  }

  @Test("says where a factuality is none")
  func error() throws {
    let folder = try LexiconFolder([
      "fr/reporting.tsv": ["cue;kind;factuality;frame;pos", "dire;say;sure;source=subj;verb"]
    ])
    #expect(
      complaint {
        try folder.load { try lexicon($0) }
      } == #"fr/reporting.tsv:2: expected a factuality, found "sure""#)
  }
}
