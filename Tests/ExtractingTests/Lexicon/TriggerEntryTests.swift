import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Word restrictions")
struct TriggerEntryTests {
  @Test(
    "lets a reading hold or not",
    arguments: [
      ([], ["crise"], [], true),
      (["crise"], ["crise"], [], false), (["crise"], ["armée"], [], true),
      (["only:armée", "troupe"], ["troupe"], [], true), (["only:armée"], ["crise"], [], false),
      (["only:<person>", "armée"], ["voisin"], ["<person>"], true),
      (["<building>"], ["mur"], ["<building>"], false), (["<building>"], ["mur"], [], true),
      (["only:armée"], [], [], false),
    ])
  func restriction(entries: [String], words: [String], classes: [String], allowed: Bool) {
    #expect(WordRestriction(entries).allows(words: words, classes: classes) == allowed)
  }

  @Test("forbids a reading only where it is done to a word marked as an object")
  func objects() {
    let restriction = WordRestriction(["crise", "obj:ministre"])
    #expect(!restriction.allows(words: ["police", "ministre"], doneTo: ["ministre"], classes: []))
    #expect(restriction.allows(words: ["ministre", "voleur"], doneTo: ["voleur"], classes: []))
    #expect(!restriction.allows(words: ["crise"], classes: []))
    #expect(!WordRestriction(["obj:ministre"]).isEmpty)
  }

  @Test("knows whether it demands")
  func demand() {
    #expect(WordRestriction(["only:armée"]).isDemanding)
    #expect(!WordRestriction(["armée"]).isDemanding)
    #expect(!WordRestriction([]).isDemanding)
  }

  @Test(
    "tells whether it can hold anywhere in a sentence",
    arguments: [
      ([], ["mur"], true), (["crise"], ["crise"], true), (["only:armée"], ["mur"], false),
      (["only:armée", "troupe"], ["mur", "troupe"], true),
      // A class may stand beside it, whatever the words.
      (["only:<person>"], ["mur"], true), (["only:armée"], [], false),
      // But for places where none is named.
      (["only:<place>", "pont"], ["mur"], false), (["only:<place>", "pont"], ["pont"], true),
      (["only:<place>", "<person>"], ["mur"], true),
      (["only:pont neuf"], ["pont"], false), (["only:pont neuf"], ["pont", "neuf"], true),
    ])
  func anywhere(entries: [String], words: [String], mayHold: Bool) {
    #expect(WordRestriction(entries).mayHold(among: Set(words), hasPlaces: false) == mayHold)
    #expect(
      WordRestriction(entries).mayHold(among: Set(words), hasPlaces: true)
        == (mayHold || entries.contains("only:<place>")))
  }
}
