import Testing

@testable import Fetching

@Suite("WordSearch")
struct WordSearchTests {
  private func offsets(of word: String, in text: String) -> [Int] {
    let (search, bytes) = (WordSearch(word.utf8), Array(text.utf8))
    var (offsets, start): ([Int], Int) = ([], 0)
    while let offset = search.firstOffset(in: bytes.span, from: start) {
      offsets.append(offset)
      start = offset + 1
    }
    return offsets
  }

  @Test("finds a word in any case, wherever it stands and however long the text is")
  func places() {
    for word in ["<title", "Isaccessibleforfree", "a", "vie privée"] {
      for before in 0..<40 {
        for after in [0, 1, 15, 16, 17, 40] {
          let text =
            String(repeating: "<", count: before) + word.uppercasedASCII
            + String(repeating: "e", count: after)
          #expect(offsets(of: word, in: text) == [before], "\(word) \(before) \(after)")
        }
      }
    }
  }

  @Test("finds every place, those that overlap too")
  func overlaps() {
    #expect(offsets(of: "aa", in: String(repeating: "Aa", count: 20)) == Array(0..<39))
  }

  @Test(
    "takes nothing for the word that only looks like it",
    arguments: [
      ("[title", "{title {TITLE"), ("title", "tit|e titl"), ("ab", "a b"), ("abc", "ab"), ("a", ""),
      // The same but for the bit that makes letters small, which signs have, too.
      ("_x_", "\u{7F}x\u{7F}"), ("@", "`"),
    ])
  func others(word: String, text: String) {
    let padding = String(repeating: ".", count: 32)
    #expect(offsets(of: word, in: text).isEmpty)
    #expect(offsets(of: word, in: padding + text + padding).isEmpty)
  }
}

extension String {
  /// The text with the letters of ASCII in upper case, as others stay in a search.
  fileprivate var uppercasedASCII: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isASCII ? upper($0) : $0 }))
  }

  private func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("a"..."z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) & 0xDF) : scalar
  }
}
