import Testing

@testable import Fetching

@Suite("MarkupMarks")
struct MarkupMarksTests {
  @Test(
    "finds marks however the mark-up is laid out",
    arguments: [
      (#"{"isAccessibleForFree":false}"#, [true, false]),
      ("{ \"isAccessibleForFree\"\n\t:  FALSE }", [true, false]),
      (#"{"isAccessibleForFree":true, "isAccessibleForFree":false}"#, [true, false]),
      (#"<a ItemProp = "isAccessibleForFree" Content = "false">"#, [false, true]),
      (
        #"{"isAccessibleForFree":false}<a itemprop="isaccessibleforfree" content="false">"#,
        [true, true]
      ),
      (#"{"isAccessibleForFree":true}"#, [false, false]),
      (#"isAccessibleForFree":false"#, [false, false]),
      (#""isAccessibleForFree":fals"#, [false, false]),
      ("", [false, false]),
    ])
  func marks(markup: String, found: [Bool]) {
    var marks = MarkupMarks()
    #expect(marks.add(Array(#""isaccessibleforfree":false"#.utf8)) == 0)
    #expect(marks.add(Array(#"itemprop="isaccessibleforfree"content="false""#.utf8)) == 1)
    #expect(marks.found(in: Array(markup.utf8).span) == found)
  }

  @Test("a mark may be one word, or words of which the longest is at an end")
  func ends() {
    for (mark, markup) in [
      ("paywall", "<Paywall>"), ("a=paywall", "A = Paywall"), ("paywall=a", "paywall =a"),
    ] {
      var marks = MarkupMarks()
      _ = marks.add(Array(mark.utf8))
      #expect(marks.found(in: Array(markup.utf8).span) == [true], "\(mark)")
    }
  }

  @Test("a mark without a word cannot be looked for")
  func wordless() {
    var marks = MarkupMarks()
    #expect(marks.add(Array("=\"\"".utf8)) == nil)
    #expect(marks.found(in: [UInt8]("=\"\"".utf8).span).isEmpty)
  }
}
