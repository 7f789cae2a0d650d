import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Trees with dates and places")
struct SyntaxTreeDatesTests {
  /// The ties of a drawing, as "governor:relation", with what the resolvers know.
  private func repaired(
    _ drawing: String, dates: [Range<Int>] = [], places: [Range<Int>] = []
  ) throws -> [String] {
    SyntaxTree(drawn: drawing, with: try FrenchStage.shared())
      .freed(from: dates, and: places, but: ["de"]).ties
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

  @Test("takes a date for no object")
  func dateObjects() throws {
    let drawing = "reçoit/VERB>0:root jeudi/NOUN>1:obj ministre/NOUN>1:obj"
    #expect(try repaired(drawing, dates: [1..<2]) == ["0:root", "1:obl:mod", "1:obj"])
  }

  @Test("leaves a date alone that is the root")
  func rootDate() throws {
    let drawing = "mardi/NOUN>0:root chef/NOUN>1:nmod"
    #expect(try repaired(drawing, dates: [0..<1]) == ["0:root", "1:nmod"])
  }

  @Test(
    "hangs on the verb what a preposition opens behind a date, on the participle before it that had it",
    arguments: [
      (
        "fut/AUX>2:aux vu/VERB>0:root lundi/NOUN>2:obl par=par/ADP>5:case lui/NOUN>3:nmod", 2..<3,
        5,
        "2:obl"
      ),
      (
        "Ali/PROPN>0:root pris/VERB>5:acl{VerbForm=Part} lundi/NOUN>1:obl par=par/ADP>5:case "
          + "eux/NOUN>3:nmod", 2..<3, 5, "2:obl"
      ),
      (
        "Ali/PROPN>0:root pris/VERB>5:acl{VerbForm=Part} lundi/NOUN>1:obl par=par/ADP>5:case "
          + "eux/NOUN>3:nmod", 2..<3, 2, "1:acl"
      ),
    ])
  func prepositions(drawing: String, date: Range<Int>, word: Int, expected: String) throws {
    #expect(try repaired(drawing, dates: [date])[word - 1] == expected)
  }

  @Test(
    "takes \"des\" behind a date or a place for an article, where the verb has no object",
    arguments: [
      (
        "arrête/VERB>0:root lundi/NOUN>1:obl des=de/ADP>4:case gens/NOUN>2:nmod{Number=Plur}",
        "1:obj"
      ),
      (
        "arrête/VERB>0:root lundi/NOUN>1:obl du=de/ADP>4:case mois/NOUN>2:nmod{Number=Sing}",
        "2:nmod"
      ),
      (
        "les/PRON>2:obj arrête/VERB>0:root lundi/NOUN>2:obl des=de/ADP>5:case "
          + "gens/NOUN>3:nmod{Number=Plur}", "2:obj"
      ),
      (
        "arrête/VERB>0:root Ali/PROPN>1:obj lundi/NOUN>1:obl des=de/ADP>5:case "
          + "rois/NOUN>3:nmod{Number=Plur}", "3:nmod"
      ),
    ])
  func articles(drawing: String, expected: String) throws {
    let scene = try #require(drawing.split(separator: " ").firstIndex { $0.hasPrefix("lundi") })
    #expect(try repaired(drawing, dates: [scene..<scene + 1]).last == expected)
    #expect(try repaired(drawing, places: [scene..<scene + 1]).last == expected)
  }
}
