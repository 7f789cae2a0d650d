import Testing

@testable import Linguistics

@Suite("forms in small letters")
struct LowercaseFormTests {
  @Test(
    "are what String makes of them",
    arguments: [
      "", "maison", "MAISON", "Peut-Être", "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜÝÞ", "àâäçéèêëîïôöùûüýÿþß", "3×4÷2 ×Ø",
      "Œuvre", "CŒUR", "œil", "Ÿ", "L’HAŸ-LES-ROSES", "İstanbul", "ıI", "ΑΘΗΝΑ", "Ὀδυσσεύς",
      "МОСКВА", "Čapek", "A\u{300}", "«É»", "№ 5", "ﬁN", "日本A", "😀É", "\u{A0}É", "µªº",
    ])
  func strings(form: String) {
    #expect(
      String(decoding: LowercaseForm.bytes(of: Array(form.utf8)), as: UTF8.self)
        .unicodeScalars.elementsEqual(form.lowercased().unicodeScalars))
  }

  @Test("are those of every letter up to U+024F, among others")
  func letters() {
    for value in 0x20...0x24F as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = "A\(scalar)É"
      #expect(LowercaseForm.bytes(of: Array(form.utf8)) == Array(form.lowercased().utf8), "\(form)")
    }
  }

  @Test("do not stumble over bytes that are no text")
  func malformed() {
    #expect(LowercaseForm.bytes(of: [0x41, 0xC3, 0x41]).first == 0x61)
    for bytes in [[0xC3], [0x41, 0xC3], [0xFF, 0x41], [0xE2, 0x82]] as [[UInt8]] {
      #expect(!LowercaseForm.bytes(of: bytes).isEmpty)
    }
  }
}
