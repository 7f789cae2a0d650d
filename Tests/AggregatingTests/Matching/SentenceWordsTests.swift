import Testing

@testable import Aggregating

@Suite struct SentenceWordsTests {
  @Test("hears neither case nor punctuation")
  func normalises() {
    let one = SentenceWords("L’armée a BOMBARDÉ la ville.")
    let other = SentenceWords("l'Armée a bombardé, la ville")
    #expect(one.content == other.content)
    #expect(one.shingles == other.shingles)
  }

  @Test("keeps numbers, drops short words")
  func content() {
    #expect(SentenceWords("12 de la 7e").content.count == 2)
    #expect(SentenceWords("").shingles.isEmpty)
    #expect(SentenceWords("deux mots").shingles.count == 1)
  }

  @Test(
    "measures what two lists share",
    arguments: [
      ([1, 2, 3], [2, 3, 4], 0.5, 2.0 / 3), ([1], [1, 2, 3, 4], 0.25, 1), ([], [], 0, 0),
      ([1, 2], [3], 0, 0),
    ] as [([UInt32], [UInt32], Double, Double)])
  func overlap(_ left: [UInt32], _ right: [UInt32], _ jaccard: Double, _ containment: Double) {
    #expect(SentenceWords.jaccard(left, right) == jaccard)
    #expect(SentenceWords.containment(left, right) == containment)
  }
}
