import Linguistics
import Testing

@testable import Extracting

@Suite("Subjects behind a plural \"de\"")
struct SyntaxTreePartitivesTests {
  private func read(_ drawing: String) throws -> [String] {
    SyntaxTree(drawn: drawing, with: try FrenchStage.shared()).withPartitiveSubjects(["de"]).ties
  }

  @Test(
    "makes the noun behind \"de\" and an adjective the subject of a verb that has none",
    arguments: [
      (
        "De=de/ADP>2:mark présumés/VERB>5:advcl{VerbForm=Part} rebelles/ADJ>2:xcomp ont/AUX>5:aux{VerbForm=Fin} tué/VERB>0:root",
        ["3:det", "3:amod", "5:nsubj", "5:aux", "0:root"]
      ),
      // The verb has a subject, the row does not open the clause, no adjective stands there.
      (
        "De=de/ADP>3:case grands/ADJ>3:amod chefs/NOUN>5:obl ont/AUX>5:aux{VerbForm=Fin} tué/VERB>0:root Paul/PROPN>5:nsubj",
        ["3:case", "3:amod", "5:obl", "5:aux", "0:root", "5:nsubj"]
      ),
      (
        "près/ADV>4:advmod De=de/ADP>4:case grands/ADJ>4:amod camps/NOUN>6:obl ont/AUX>6:aux{VerbForm=Fin} fui/VERB>0:root",
        ["4:advmod", "4:case", "4:amod", "6:obl", "6:aux", "0:root"]
      ),
      (
        "De=de/ADP>3:case Paul/PROPN>3:nmod camps/NOUN>5:obl ont/AUX>5:aux{VerbForm=Fin} fui/VERB>0:root",
        ["3:case", "3:nmod", "5:obl", "5:aux", "0:root"]
      ),
    ])
  func subjects(drawing: String, expected: [String]) throws {
    #expect(try read(drawing) == expected)
  }
}
