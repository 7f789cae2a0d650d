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

  @Test("reads bytes that are no UTF-8 without falling over")
  func malformed() {
    for bytes: [UInt8] in [[0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x80, 0xFF]] {
      #expect(FoldedForm(bytes.span).bytes == bytes)
    }
  }
}
