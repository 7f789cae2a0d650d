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

  @Test("knows whether it demands")
  func demand() {
    #expect(WordRestriction(["only:armée"]).isDemanding)
    #expect(!WordRestriction(["armée"]).isDemanding)
    #expect(!WordRestriction([]).isDemanding)
  }
}
