import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

struct VerbLexiconTests {
  private static let columns = "lemma;type;mode;cameo;frame;except;contexts"

  private func lexicon(_ rows: String...) throws -> VerbLexicon {
    let folder = try LexiconFolder(["fr/verbs.tsv": [Self.columns] + rows])
    let ontology = try FrenchStage.shared().ontology
    return try folder.load { try VerbLexicon(data: $0, language: "fr", ontology: ontology) }
  }

  @Test(
    "cuts a lemma into verb, reflexive and what must follow",
    arguments: [
      ("tuer", "tuer", false, []),
      ("se retirer", "retirer", true, []),
      ("s'enfuir", "enfuir", true, []),
      ("s'en prendre à", "prendre", true, [["à"]]),
      ("mener attaque|assaut", "mener", false, [["attaque", "assaut"]]),
      ("donner l'assaut", "donner", false, [["l'"], ["assaut"]]),
      ("lancer d'attaque|attaques", "lancer", false, [["d'"], ["attaque", "attaques"]]),
    ] as [(String, String, Bool, [Set<String>])])
  func parts(lemma: String, verb: String, isReflexive: Bool, continuation: [Set<String>]) throws {
    let lexicon = try lexicon("\(lemma);ASSAULT;;190;;;")
    let pattern = try #require(lexicon.patterns(of: verb).first)
    #expect(pattern.isReflexive == isReflexive)
    #expect(pattern.continuation.map(\.words) == continuation)
    #expect(pattern.entry.lemma == lemma)
    #expect(lexicon.lemmas == [verb])
  }

  @Test("puts what says more first: more words, a demand, a reflexive, the earlier line")
  func order() throws {
    let lexicon = try lexicon(
      "livrer;AID;;070;;;", "se livrer;RETREAT;;084;;;", "livrer;AID;;075;;only:vivres;",
      "livrer bataille;ASSAULT;;190;;;", "livrer;AID;;071;;;")
    let found = lexicon.patterns(of: "livrer").map { ($0.entry.coding.cameo ?? "", $0.isReflexive) }
    #expect(found.map(\.0) == ["190", "075", "084", "070", "071"])
    #expect(found.map(\.1) == [false, false, true, false, false])
  }

  @Test("cites the line as the rule and splits the contexts")
  func rule() throws {
    let entry = try lexicon("tuer;ASSAULT;;190;;;terrorism|human_rights").patterns(of: "tuer")
      .first?.entry
    #expect(entry?.rule == "fr/verbs.tsv:2")
    #expect(entry?.contexts == ["terrorism", "human_rights"])
  }

  @Test("says where a line names no type and mode")
  func unknownType() throws {
    #expect(
      complaint {
        try lexicon("danser;DANCE;;190;;;")
      } == "fr/verbs.tsv:2: no PLOVER type and mode DANCE ")
  }
}
