import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

struct WordClassesTests {
  @Test(
    "tells the classes of words",
    arguments: [
      ("le", 0, WordClass.article), ("Le", 0, .article), ("des", 0, .determiner),
      ("cette", 0, .demonstrative),
      ("du", 0, .contraction), ("contre", 0, .preposition), ("qui", 0, .relative),
      ("12", 0, .number), (",", 0, .punctuation),
      ("village", 0, .content), ("Village", 0, .content), ("au Village", 1, .name),
    ])
  func classes(text: String, position: Int, expected: WordClass) throws {
    let token = try French.tokens(text)[position]
    #expect(
      try FrenchStage.shared().classes.wordClass(of: token, isFirst: position == 0) == expected)
  }

  @Test("says where a class is none")
  func error() throws {
    let folder = try LexiconFolder(["fr/function-words.tsv": ["form;class", "le;articel"]])
    #expect(
      complaint {
        try folder.load { try WordClasses(data: $0, language: "fr") }
      } == #"fr/function-words.tsv:2: expected a class of function words, found "articel""#)
  }
}
