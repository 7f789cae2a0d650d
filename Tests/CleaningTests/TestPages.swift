import LanguageData
import Records

@testable import Cleaning

/// What the tests of cleaning share: the default data, and ways from markup to what is tested.
enum TestPages {
  /// The default language data.
  static func lexicon() throws -> CleaningLexicon { try loaded.get() }

  /// Read once: it takes longer than most tests.
  private static let loaded = Result {
    try CleaningLexicon(LanguageDataSource())
  }

  /// Scrubs and parses markup.
  static func tree(_ html: String) throws -> HTMLTree {
    HTMLTree(try scrub(html))
  }

  /// Scrubs markup.
  static func scrub(_ html: String, limit: Int = .max) throws -> ScrubbedPage {
    HTMLScrubber.scrub(html.utf8.span, limit: limit, entities: try lexicon().entities)
  }

  /// Cleans one page with the whole stage.
  static func document(
    _ html: String, url: String = "https://www.exemple.test/a", fetchedAt: String = ""
  ) throws -> Document {
    let page = Page(id: "p1", url: url, fetchedAt: fetchedAt, html: html)
    return try CleanedPage(page, settings: CleaningSettings(), lexicon: lexicon()).document()
  }

  /// A paragraph long enough to be running text.
  static func sentence(_ topic: String) -> String {
    "Le conseil a débattu lundi soir de \(topic), avant de renvoyer sa décision à la semaine suivante."
  }
}
