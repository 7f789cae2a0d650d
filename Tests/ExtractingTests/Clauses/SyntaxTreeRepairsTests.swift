import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Trees repaired")
struct SyntaxTreeRepairsTests {
  /// The ties of a drawing after the repairs, as "governor:relation".
  private func repaired(_ drawing: String, dates: [Range<Int>] = []) throws -> [String] {
    SyntaxTree(drawn: drawing, with: try FrenchStage.shared()).repaired(dates: dates).ties
  }

  @Test(
    "frees a phrase without preposition from the date before it",
    arguments: [
      // The verb has no object yet.
      (
        "Il/PRON>3:nsubj a/AUX>3:aux vu/VERB>0:root mardi/NOUN>3:obl dix/NUM>6:nummod "
          + "hommes/NOUN>4:nmod", 3..<4, 6, "3:obj"
      ),
      // It has one.
      (
        "Il/PRON>2:nsubj voit/VERB>0:root Paul/PROPN>2:obj mardi/NOUN>2:obl matin/NOUN>4:nmod "
          + "chef/NOUN>5:nmod", 3..<5, 6, "2:obl"
      ),
      // A pronoun before the verb is no object in its way.
      (
        "Il/PRON>3:nsubj le/PRON>3:obj voit/VERB>0:root mardi/NOUN>3:obl chef/NOUN>4:nmod", 3..<4,
        5, "3:obj"
      ),
      // "le lundi de la foire": what has a preposition may belong to a date.
      (
        "Il/PRON>2:nsubj part/VERB>0:root lundi/NOUN>2:obl de/ADP>5:case foire/NOUN>3:nmod", 2..<3,
        5, "3:nmod"
      ),
      // No date, no change.
      (
        "Il/PRON>2:nsubj voit/VERB>0:root sire/NOUN>2:obj chef/NOUN>3:nmod", 0..<0, 4, "3:nmod"
      ),
    ])
  func dates(drawing: String, date: Range<Int>, word: Int, expected: String) throws {
    let ties = try repaired(drawing, dates: date.isEmpty ? [] : [date])
    #expect(ties.dropFirst(word - 1).first == expected)
  }

  @Test("takes a date for no subject where there is another")
  func dateSubjects() throws {
    let both = "samedi/NOUN>3:nsubj gardes/NOUN>3:nsubj fuient/VERB>0:root"
    #expect(try repaired(both, dates: [0..<1]) == ["3:obl:mod", "3:nsubj", "0:root"])
    let alone = "samedi/NOUN>2:nsubj passe/VERB>0:root"
    #expect(try repaired(alone, dates: [0..<1]) == ["2:nsubj", "0:root"])
  }

  @Test("takes a bare number behind an active verb without an object for that")
  func numbers() throws {
    #expect(try repaired("capturant/VERB>0:root deux/NUM>1:obl") == ["0:root", "1:obj"])
    // It has an object, a preposition stands between, it is passive.
    let others = [
      "voit/VERB>0:root deux/NUM>1:obl garde/NOUN>1:obj",
      "part/VERB>0:root à/ADP>3:case deux/NUM>1:obl",
      "été/AUX>2:aux:pass vu/VERB>0:root deux/NUM>2:obl",
    ]
    for drawing in others {
      #expect(try repaired(drawing).filter { $0.hasSuffix(":obl") }.count == 1)
    }
  }

  @Test("takes a date for no object")
  func dateObjects() throws {
    let drawing = "reçoit/VERB>0:root jeudi/NOUN>1:obj ministre/NOUN>1:obj"
    #expect(try repaired(drawing, dates: [1..<2]) == ["0:root", "1:obl:mod", "1:obj"])
  }

  @Test("takes what is counted behind a bound for the object of a verb that has none")
  func bounded() throws {
    func ties(_ drawing: String) throws -> [String] {
      SyntaxTree(drawn: drawing, with: try FrenchStage.shared())
        .repaired(dates: [], bounds: ["jusque"]).ties
    }
    let alone = "tue/VERB>0:root jusque=jusque/ADP>4:case dix/NUM>4:nummod gardes/NOUN>1:obl"
    #expect(try ties(alone).last == "1:obj")
    let place = "va/VERB>0:root jusque=jusque/ADP>4:case cette/DET>4:det ville/NOUN>1:obl"
    #expect(try ties(place).last == "1:obl")
    let other =
      "tue=tuer/VERB>0:root lui/PRON>1:obj "
      + "jusque=jusque/ADP>5:case dix/NUM>5:nummod jours/NOUN>1:obl"
    #expect(try ties(other).last == "1:obl")
  }

  @Test("hangs on a bare number what begins right behind it")
  func counted() throws {
    let drones = "abat/VERB>0:root dix/NUM>1:obj des/ADP>4:case drones/NOUN>1:obl"
    #expect(try repaired(drones) == ["0:root", "1:obj", "4:case", "2:nmod"])
    let apart = "abat/VERB>0:root dix/NUM>1:obj hier/ADV>1:advmod des/ADP>5:case camps/NOUN>1:obl"
    #expect(try repaired(apart).last == "1:obl")
  }

  @Test("leaves a date alone that is the root")
  func rootDate() throws {
    let drawing = "mardi/NOUN>0:root chef/NOUN>1:nmod"
    #expect(try repaired(drawing, dates: [0..<1]) == ["0:root", "1:nmod"])
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
