import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Objects far behind their verb")
struct SyntaxTreeObjectsTests {
  /// The ties of a drawing, as "governor:relation".
  private func ties(_ drawing: String, dates: [Range<Int>] = []) throws -> [String] {
    SyntaxTree(drawn: drawing, with: try FrenchStage.shared())
      .withObjects(dates: dates, times: ["jour"]).ties
  }

  @Test(
    "are nouns with a determiner and no preposition, beside another noun or under it",
    arguments: [
      ("prend/VERB>0:root un/DET>3:det roi/NOUN>1:obl", "1:obj"),
      ("voue/VERB>0:root à/ADP>3:case mort/NOUN>1:obl le/DET>5:det roi/ADJ>3:amod", "1:obj"),
      // A comma makes an apposition, a preposition a complement; a time is none.
      (
        "voue/VERB>0:root à/ADP>3:case mort/NOUN>1:obl ,/PUNCT>6:punct le/DET>6:det "
          + "roi/NOUN>3:nmod", "3:nmod"
      ),
      ("prend/VERB>0:root à/ADP>4:case un/DET>4:det roi/NOUN>1:obl", "1:obl"),
      ("dort/VERB>0:root un/DET>3:det jour=jour/NOUN>1:obl", "1:obl"),
      // The verb has one, is passive, is a participle of a noun.
      ("le/PRON>2:obj prend/VERB>0:root un/DET>4:det roi/NOUN>2:obl", "2:obl"),
      ("est/AUX>2:aux:pass pris/VERB>0:root un/DET>4:det roi/NOUN>2:obl", "2:obl"),
      ("pris/VERB>0:root{VerbForm=Part} un/DET>3:det roi/NOUN>1:obl", "1:obl"),
    ])
  func objects(drawing: String, expected: String) throws {
    #expect(try ties(drawing).last == expected)
  }

  @Test("are no dates, and only one of two")
  func dates() throws {
    let day = "prend/VERB>0:root un/DET>3:det lundi/NOUN>1:obl"
    #expect(try ties(day, dates: [2..<3]).last == "1:obl")
    let two = "prend/VERB>0:root un/DET>3:det roi/NOUN>1:obl un/DET>5:det bois/NOUN>1:obl"
    #expect(try ties(two).filter { $0 == "1:obj" }.count == 1)
  }
}
