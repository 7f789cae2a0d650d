import Records
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

  /// Stores keep these numbers: another hash would make their tellings strangers.
  @Test(
    "hashes words of any script as letters in lower case, scalar by scalar",
    arguments: [
      "L’ARMÉE a tué 12 civils à Œuvre-sur-Ÿ", "ВОЙНА и мир 1869", "戦争と平和 ٣٤ straße ×÷ İI",
      "e\u{301}té Été", "😀 drone😀s", "", "a", "\u{7FF}\u{800}\u{FFFF}\u{10FFFF}b",
    ])
  func hashes(_ text: String) {
    var words: [[UInt64]] = [[]]
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words[words.count - 1] += scalar.properties.lowercaseMapping.unicodeScalars.map {
          UInt64($0.value)
        }
      } else if words.last != [] {
        words.append([])
      }
    }
    let hashes = words.filter { !$0.isEmpty }.map { word in
      word.reduce(ByteHash.seed) { ByteHash.step($0, number: $1) }
    }
    let length = min(4, hashes.count)
    let shingles =
      hashes.isEmpty
      ? []
      : (0...(hashes.count - length)).map { start in
        UInt32(
          truncatingIfNeeded: hashes[start..<start + length].reduce(ByteHash.seed) {
            ByteHash.step($0, number: $1)
          } >> 32)
      }
    #expect(SentenceWords(text).shingles == Set(shingles).sorted())
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
