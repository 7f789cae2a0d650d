import Records
import Testing

@testable import Fetching

@Suite("Declared language")
struct DeclaredLanguageTests {
  @Test(
    "the page's own word, then the header's",
    arguments: [
      (#"<!doctype html><HTML class="x" lang="fr-BE">"#, nil, "fr"), ("<html lang=en>", "fr", "en"),
      ("<html xml:lang='de'>", nil, "de"), ("<html>", "fr_FR", "fr"), ("<html>", "fr, en", nil),
      ("<p lang=fr>", nil, nil), (#"<html lang="">"#, "es", "es"),
      ("<!-- <html lang=en> --><html lang=fr>", nil, "en"),
    ] as [(String, String?, String?)])
  func declared(html: String, header: String?, language: String?) {
    var page = Page(id: "", url: "", html: html)
    page.headers["content-language"] = header
    #expect(DeclaredLanguage.of(page) == language)
  }
}
