import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Trees repaired")
struct SyntaxTreeRepairsTests {
  /// The ties of a drawing after the repairs, as "governor:relation".
  private func repaired(_ drawing: String) throws -> [String] {
    SyntaxTree(drawn: drawing, with: try FrenchStage.shared()).repaired(dates: []).ties
  }

  @Test(
    "turns a second subject behind an active verb to its object",
    arguments: [
      ("chef/NOUN>2:nsubj félicite/VERB>0:root garde/NOUN>2:nsubj", "2:obj"),
      // It has an object: then the second is something else.
      (
        "chef/NOUN>2:nsubj félicite/VERB>0:root garde/NOUN>2:nsubj roi/NOUN>2:obj", "2:nsubj"
      ),
      ("chef/NOUN>2:nsubj félicite/VERB>0:root garde/NOUN>2:nsubj:pass", "2:nsubj:pass"),
      ("chef/NOUN>2:nsubj dit/VERB>0:root il/PRON>2:nsubj", "2:nsubj"),
      ("hier/ADV>2:advmod fuit/VERB>0:root garde/NOUN>2:nsubj", "2:nsubj"),
    ])
  func subjects(drawing: String, expected: String) throws {
    #expect(try repaired(drawing).dropFirst(2).first == expected)
  }

  @Test("makes a preposition of an adverb with a complement")
  func prepositions() throws {
    // "Il meurt lors d'attaques"
    #expect(
      try repaired(
        "Il/PRON>2:nsubj meurt/VERB>0:root lors/ADV>2:advmod d'/ADP>5:case attaques/NOUN>3:obl")
        == ["2:nsubj", "0:root", "5:case", "3:fixed", "2:obl"])
  }

  @Test("makes a number's bound of an adverb in the place of a noun")
  func bounds() throws {
    // "Ils brûlent plus de maisons"
    #expect(
      try repaired(
        "Ils/PRON>2:nsubj brûlent/VERB>0:root plus/ADV>2:obj de/ADP>5:case maisons/NOUN>3:obl")
        == ["2:nsubj", "0:root", "5:advmod", "3:fixed", "2:obj"])
  }

  @Test(
    "leaves adverbs alone whose complement has no preposition, or two, or stands before",
    arguments: [
      "Il/PRON>2:nsubj meurt/VERB>0:root hier/ADV>2:advmod chef/NOUN>3:obl",
      "Il/PRON>2:nsubj meurt/VERB>0:root loin/ADV>2:advmod de/ADP>6:case chez/ADP>6:case lui/PRON>3:obl",
      "Il/PRON>2:nsubj meurt/VERB>0:root en/ADP>4:case ville/NOUN>5:obl loin/ADV>2:advmod",
    ])
  func kept(drawing: String) throws {
    let before = SyntaxTree(drawn: drawing, with: try FrenchStage.shared()).ties
    #expect(try repaired(drawing) == before)
  }

  @Test("repairs nothing twice, and an empty tree to an empty one")
  func stable() throws {
    let drawing =
      "chef/NOUN>2:nsubj félicite/VERB>0:root garde/NOUN>2:nsubj lors/ADV>2:advmod d'/ADP>6:case "
      + "attaques/NOUN>4:obl"
    let once = SyntaxTree(drawn: drawing, with: try FrenchStage.shared()).repaired(dates: [])
    #expect(once.repaired(dates: []).ties == once.ties)
    #expect(SyntaxTree(nodes: []).repaired(dates: []).nodes.isEmpty)
  }

  @Test("makes the verb behind a relative clause that of the sentence")
  func behindRelatives() throws {
    let drawing =
      "armée/NOUN>0:root ,/PUNCT>4:punct qui/PRON>4:nsubj{PronType=Rel} ment/VERB>1:acl:relcl "
      + ",/PUNCT>6:punct accuse/VERB>4:ccomp{VerbForm=Fin} milices/NOUN>6:nsubj"
    let ties = SyntaxTree(drawn: drawing, with: try FrenchStage.shared()).repaired(dates: []).ties
    #expect(ties[0] == "6:nsubj" && ties[5] == "0:root" && ties[6] == "6:obj", "\(ties)")
  }
}
