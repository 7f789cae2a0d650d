import TestSupport
import Testing

@testable import Aggregating

@Suite struct TextIndexTests {
  @Test("numbers texts as a dictionary would, few and many", arguments: [1, 15, 16, 17, 100])
  func numbers(_ count: Int) {
    var index = TextIndex()
    let texts = (0..<count).map { "text \($0)" }
    for _ in 0..<2 {
      #expect(texts.map { index.add($0) } == Array(0..<count))
    }
    #expect(index.texts == texts)
    #expect(texts.map { index.place(of: $0) } == Array(0..<count))
    #expect(index.place(of: "other") == nil)
  }
}
