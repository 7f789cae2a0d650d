import Records
import Testing

@testable import Extracting

struct ExplanationTextTests {
  @Test("draws the tree as an outline under which stand triggers and their arguments")
  func outline() throws {
    let document = try Explained.document("La police a arrêté trois hommes.")
    let lines = ExplanationText(document).text.split(separator: "\n").map(String.init)
    #expect(lines.contains("s0  La police a arrêté trois hommes."))
    let verb = try #require(lines.firstIndex { $0.contains("4  arrêté") && $0.contains("root") })
    #expect(lines[verb...].contains { $0.contains("2    police") && $0.contains("nsubj") })
    #expect(lines.contains { $0.hasPrefix("  → a arrêté  COERCE arrest  fr/verbs.tsv:") })
    #expect(lines.contains { $0.hasPrefix("      actor      La police = ") })
  }

  @Test("shows no control characters of a text, and colours only where they are wanted")
  func controls() throws {
    let document = try Explained.document("La police a arrêté \u{1B}[31mtrois hommes.")
    #expect(!ExplanationText(document).text.unicodeScalars.contains("\u{1B}"))
    #expect(ExplanationText(document, usesColours: true).text.contains("\u{1B}[1;32m"))
  }

  @Test("an outline has every word once, below the one that it hangs on")
  func order() {
    func word(_ governor: Int?) -> SentenceExplanation.Word {
      SentenceExplanation.Word(
        form: "x", span: TextSpan(start: 0, end: 1), partOfSpeech: "X", relation: "dep",
        governor: governor)
    }
    let words = [word(1), word(nil), word(3), word(1), word(nil)]
    #expect(TreeDepth.outline(of: words) == [1, 0, 3, 2, 4])
    #expect(words.indices.map { TreeDepth.of($0, in: words) } == [1, 0, 2, 1, 0])
  }
}
