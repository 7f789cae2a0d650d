import Testing

@testable import Cleaning

@Suite("FoldedText")
struct FoldedTextTests {
  private func fold(_ text: String, limit: Int = .max) -> FoldedText {
    FoldedText(of: Array(text.utf8)[...], limit: limit)
  }

  @Test(
    "is the same where only case, spaces and marks differ",
    arguments: [
      ("L’armée avance", "l'armée  AVANCE !"), ("« Non », dit-il", "Non, dit il"),
      ("5 000 morts", "5000 morts"), ("…", ""),
    ])
  func same(left: String, right: String) {
    #expect(fold(left) == fold(right))
  }

  @Test("differs where a letter or digit does")
  func different() {
    #expect(fold("5 morts") != fold("6 morts"))
    #expect(fold("dément") != fold("dement"))
    #expect(fold("— … »").isEmpty)
  }

  @Test("finds one text in another and at its beginning")
  func inside() {
    let text = fold("Le maire a dit : « Nous partons demain. »")
    #expect(text.contains(fold("nous partons, demain")))
    #expect(!text.contains(fold("nous partons hier")) && !fold("a").contains(fold("ab")))
    #expect(text.starts(with: fold("Le maire a dit autre chose", limit: 9)))
  }
}
