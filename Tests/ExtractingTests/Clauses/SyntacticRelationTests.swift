import Testing

@testable import Extracting

struct SyntacticRelationTests {
  @Test(
    "reads relations as CoNLL-U writes them",
    arguments: [
      ("nsubj", SyntacticRelation.Kind.nominalSubject, nil),
      ("nsubj:pass", .nominalSubject, "pass"),
      ("acl:relcl", .clausalModifier, "relcl"), ("obl:arg:loc", .oblique, "arg:loc"),
      ("case", .caseMark, nil), ("flat", .flat, nil), ("SUJ", .other, nil), ("", .other, nil),
      (":pass", .other, nil),
    ] as [(String, SyntacticRelation.Kind, String?)])
  func names(name: String, kind: SyntacticRelation.Kind, subtype: String?) {
    #expect(SyntacticRelation(name).kind == kind)
    // Of no relation nobody asks for the rest.
    if kind != .other { #expect(SyntacticRelation(name).subtype == subtype) }
  }

  @Test("names each universal relation as it is read, and finds it in a set")
  func sets() {
    for name in ["nsubj", "obl", "punct", "xcomp", "acl", "root", "dep"] {
      #expect(SyntacticRelation(name).kind.name == name)
    }
    let kinds: SyntacticRelation.Kinds = [.object, .punctuation]
    #expect(kinds.contains(.object) && kinds.contains(.punctuation))
    #expect(!kinds.contains(.nominalSubject) && !kinds.contains(.other))
    #expect(kinds.union([.other]).contains(.other) && kinds.union([.other]).contains(.object))
  }

  @Test("tells relatives from participles and passive subjects from objects")
  func subtypes() {
    #expect(SyntacticRelation("acl:relcl").isRelativeClause)
    #expect(!SyntacticRelation("acl").isRelativeClause)
    #expect(!SyntacticRelation("advcl:relcl").isRelativeClause)
    #expect(SyntacticRelation("nsubj:pass").isPassiveSubject)
    #expect(!SyntacticRelation("obj:pass").isPassiveSubject)
    #expect(!SyntacticRelation("nsubj").isPassiveSubject)
  }

  @Test(
    "sorts parts of speech",
    arguments: [
      ("NOUN", true, false), ("PROPN", true, false), ("PRON", true, false), ("NUM", true, false),
      ("VERB", false, true), ("AUX", false, true), ("ADJ", false, false), ("INTJ", false, false),
      (nil, false, false),
    ] as [(String?, Bool, Bool)])
  func parts(name: String?, isNominal: Bool, isVerbal: Bool) {
    #expect(PartOfSpeech(name).isNominal == isNominal)
    #expect(PartOfSpeech(name).isVerbal == isVerbal)
  }
}
