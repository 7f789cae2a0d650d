import Testing

@testable import Linguistics

@Suite("folded forms")
struct FoldedFormTests {
  @Test(
    "lowers letters and tells where the capitals are",
    arguments: [
      ("été", "été", .lower), ("Été", "été", .capitalized), ("ÉTÉ", "été", .initials),
      ("VILLES", "villes", .mixed),
      ("L’", "l'", .capitalized), ("PME", "pme", .initials), ("McDo", "mcdo", .initials),
      ("d’Azur", "d'azur", .mixed), ("Œuvre", "œuvre", .capitalized), ("3e", "3e", .lower),
      ("Ÿ", "ÿ", .capitalized), ("Škoda", "škoda", .capitalized), ("Żaba", "żaba", .capitalized),
      ("×÷ß", "×÷ß", .lower), ("€😀", "€😀", .lower), ("", "", .lower),
    ] as [(String, String, FoldedForm.Casing)])
  func folding(form: String, folded: String, casing: FoldedForm.Casing) {
    let result = FoldedForm(form.utf8Span.span)
    #expect(String(decoding: result.bytes, as: UTF8.self) == folded)
    #expect(result.casing == casing)
    #expect(FoldedForm.cased(form.utf8Span.span).count == result.bytes.count)
  }

  @Test(
    "lowers Latin letters to U+017F, Greek and Cyrillic ones as String does",
    arguments: [0xC0...0x12F, 0x131...0x17F, 0x391...0x3A9, 0x3B1...0x3C9, 0x400...0x45F]
      as [ClosedRange<UInt32>])
  func letters(range: ClosedRange<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) where scalar != "\u{3A2}" {
      let letter = String(scalar)
      let folded = FoldedForm(letter.utf8Span.span)
      #expect(folded.bytes == Array(letter.lowercased().utf8), "\(letter)")
      #expect((folded.casing == .lower) == (letter == letter.lowercased()))
    }
  }

  @Test("reads bytes that are no UTF-8 without falling over")
  func malformed() {
    for bytes: [UInt8] in [[0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x80, 0xFF]] {
      #expect(FoldedForm(bytes.span).bytes == bytes)
    }
  }
}
