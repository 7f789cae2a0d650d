import Records
import Testing

@testable import Cleaning

@Suite("TitleFinder")
struct TitleFinderTests {
  @Test(
    "chooses the title",
    arguments: [
      ("<title>La route coupée - Le Courrier</title><h1>La route coupée</h1>", "La route coupée"),
      ("<title>La route coupée pour un mois | Le Courrier</title>", "La route coupée pour un mois"),
      (
        "<meta property=og:site_name content='Le Courrier'><title>Le Courrier : la route coupée</title>",
        "la route coupée"
      ),
      (
        "<meta property=og:title content='La route est coupée'><h1>Le Courrier</h1><h2>La route est coupée</h2>",
        "La route est coupée"
      ),
      (
        "<title>Le Courrier - Région - La route est coupée à Bréval</title><h1>La route est coupée à Bréval</h1>",
        "La route est coupée à Bréval"
      ),
      (
        "<meta property=og:title content='\(String(repeating: "a", count: 3000))'><h1>La route</h1>",
        "La route"
      ),
      (
        "<title>Accueil</title><meta property=og:title content='&quot;Non&quot;, dit-il'>",
        "\"Non\", dit-il"
      ),
    ])
  func title(head: String, expected: String) throws {
    let body = "<article><p>\(TestPages.sentence("la route"))</p></article>"
    #expect(try TestPages.document(head + body).title == expected)
  }
}
