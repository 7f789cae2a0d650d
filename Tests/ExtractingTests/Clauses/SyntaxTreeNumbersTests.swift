import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Trees with numbers")
struct SyntaxTreeNumbersTests {
  /// The ties of a drawing, as "governor:relation", with numbers at what they count.
  private func repaired(_ drawing: String) throws -> [String] {
    SyntaxTree(drawn: drawing, with: try FrenchStage.shared()).counting(
      RepairWords(bounds: ["jusque"], indirect: ["à"], alternatives: ["ou"])
    ).ties
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

  @Test("takes what is counted behind a bound for the object of a verb that has none")
  func bounded() throws {
    let alone = "tue/VERB>0:root jusque=jusque/ADP>4:case dix/NUM>4:nummod gardes/NOUN>1:obl"
    #expect(try repaired(alone).last == "1:obj")
    let place = "va/VERB>0:root jusque=jusque/ADP>4:case cette/DET>4:det ville/NOUN>1:obl"
    #expect(try repaired(place).last == "1:obl")
    let other =
      "tue=tuer/VERB>0:root lui/PRON>1:obj "
      + "jusque=jusque/ADP>5:case dix/NUM>5:nummod jours/NOUN>1:obl"
    #expect(try repaired(other).last == "1:obl")
  }

  @Test("hangs on a bare number what begins right behind it")
  func counted() throws {
    let drones = "abat/VERB>0:root dix/NUM>1:obj des/ADP>4:case drones/NOUN>1:obl"
    #expect(try repaired(drones) == ["0:root", "1:obj", "4:case", "2:nmod"])
    let apart = "abat/VERB>0:root dix/NUM>1:obj hier/ADV>1:advmod des/ADP>5:case camps/NOUN>1:obl"
    #expect(try repaired(apart).last == "1:obl")
  }

  @Test("frees the preposition before a bound")
  func prepositions() throws {
    let drawing =
      "coûte/VERB>0:root vie/NOUN>1:obj à=à/ADP>7:advmod au=à/ADP>3:fixed moins/ADV>3:fixed "
      + "dix/NUM>7:nummod civils/NOUN>1:obj"
    #expect(
      try repaired(drawing)
        == ["0:root", "1:obj", "7:case", "7:advmod", "4:fixed", "7:nummod", "1:obl:arg"])
    // "au moins dix civils" has none.
    let bare =
      "tue/VERB>0:root au=à/ADP>5:advmod moins/ADV>2:fixed dix/NUM>5:nummod civils/NOUN>1:obj"
    #expect(try repaired(bare).suffix(4) == ["5:advmod", "2:fixed", "5:nummod", "1:obj"])
  }

  @Test("puts two numbers of which one is right at one noun")
  func alternatives() throws {
    let drawing =
      "trois/NUM>5:nsubj ou=ou/CCONJ>4:cc quatre/NUM>4:nummod hommes/NOUN>1:conj fuient/VERB>0:root"
    #expect(try repaired(drawing) == ["4:nummod", "1:cc", "4:nummod", "5:nsubj", "0:root"])
    let both =
      "trois/NUM>5:nsubj et=et/CCONJ>4:cc quatre/NUM>4:nummod hommes/NOUN>1:conj fuient/VERB>0:root"
    #expect(try repaired(both).first == "5:nsubj")
  }
}
