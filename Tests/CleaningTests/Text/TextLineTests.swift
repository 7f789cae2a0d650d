@_spi(_Unicode) import Swift
import Testing

@testable import Cleaning

@Suite("TextLine")
struct TextLineTests {
  @Test(
    "makes typography plain",
    arguments: [
      ("  un \n\t deux  ", "un deux"),
      ("12\u{A0}000\u{202F}€ «\u{2009}oui\u{A0}»", "12 000 € « oui »"),
      ("mi\u{AD}nis\u{200B}tre\u{FEFF}", "ministre"),
      ("a\u{202E}b\u{2066}c\u{200F}\u{61C}d", "abcd"),
      ("c\u{1B}\u{7}d", "cd"),
      ("l\u{92}\u{9C}uvre\u{85}\u{81}", "l’œuvre…"),
      ("e\u{301}te\u{301}", "été"),
      ("\u{212B}", "Å"),
      ("می\u{200C}خواهم", "می\u{200C}خواهم"),
      ("\u{3000}東京\u{3000}", "東京"),
      ("\u{E001} Partager\u{F0C1}\u{F8FF}\u{F0001}", "Partager"),
      ("👩\u{200D}🚒 ❤\u{FE0F}", "👩\u{200D}🚒 ❤\u{FE0F}"),
      ("a\u{E0041}\u{2063}\u{FFFC}b", "ab"),
      ("a\u{FFFD}b", "a\u{FFFD}b"),
      ("", ""),
      (" \u{A0}\u{AD} ", ""),
    ])
  func plain(source: String, expected: String) {
    #expect(Array(TextLine.plain(source).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "composes across the borders of elements",
    arguments: [
      (["e", "\u{301}"], "é"), (["\u{1112}", "\u{1161}", "\u{11AB}"], "한"),
      (["か", "\u{3099}"], "が"),
      (["\u{627}", "\u{653}"], "آ"), (["a\u{AD}", "\u{308}"], "ä"),
    ])
  func composes(parts: [String], expected: String) {
    var line = TextLine()
    for part in parts { line.append(Array(part.utf8)[...]) }
    #expect(Array(line.finish().unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("sets table cells off by tabs")
  func tabs() {
    var line = TextLine()
    line.appendTab()
    line.append(Array("un ".utf8)[...])
    line.appendTab()
    line.append(Array(" deux".utf8)[...])
    #expect(line.finish() == "un\tdeux")
  }

  @Test("adds the same whether text comes whole or in pieces")
  func pieces() {
    let text = "  Été\u{A0}: l’« œuvre »\u{2009}! 12\u{202F}000 ёлка 東京\u{3000}a\u{301} 👍 fin "
    var scalars = TextLine()
    for scalar in text.unicodeScalars { scalars.append(Array(String(scalar).utf8)[...]) }
    #expect(scalars.finish() == TextLine.plain(text))
  }

  /// Every scalar, alone and after letters that compose with what follows: what the short way gives
  /// is what full normalisation gives.
  @Test("never skips composing where it is needed")
  func everyScalar() {
    let seconds = Set(Self.allScalars.compactMap { Self.decomposition(of: $0).last })
    for scalar in Self.allScalars {
      var line = TextLine()
      line.append(Array(String(scalar).utf8)[...])
      guard !line.mayNeedComposing, !line.isEmpty else { continue }
      let text = String(decoding: line.bytes, as: UTF8.self)
      let isStable =
        Array(text._nfc) == Array(text.unicodeScalars)
        && text.unicodeScalars.allSatisfy {
          $0.properties.canonicalCombiningClass == .notReordered && !seconds.contains($0)
        }
      if !isStable { Issue.record("U+\(String(scalar.value, radix: 16)) needs composing") }
    }
  }

  @Test("leaves no control, no noncharacter, and no space but U+0020")
  func everyScalarIsPlain() {
    for scalar in Self.allScalars {
      let text = TextLine.plain("a\(scalar)b")
      for left in text.unicodeScalars {
        let isSpace = left.properties.isWhitespace && left != " "
        let isNoncharacter = left.properties.isNoncharacterCodePoint
        if isSpace || isNoncharacter || left.properties.generalCategory == .control {
          Issue.record(
            "U+\(String(scalar.value, radix: 16)) left U+\(String(left.value, radix: 16))")
        }
      }
    }
  }

  private static let allScalars = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)

  /// The canonical decomposition, where it is of more than one scalar.
  private static func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let scalars = Array(String(scalar)._nfd)
    return scalars.count > 1 ? scalars : []
  }
}
