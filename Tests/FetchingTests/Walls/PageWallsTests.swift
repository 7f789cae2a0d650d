import LanguageData
import Records
import Testing

@testable import Fetching

@Suite("Page walls")
struct PageWallsTests {
  @Test(
    "labels what declares itself",
    arguments: [
      (#"<script>{"isAccessibleForFree" : false}</script>"#, "http://a/", "paywall"),
      (#"<script>{"isAccessibleForFree":"False"}</script>"#, "http://a/", "paywall"),
      (#"<META Property="article:content_tier" Content="locked">"#, "http://a/", "paywall"),
      ("<p>x", "https://consent.yahoo.com/v2?x", "consent"),
      ("<p>x", "https://a/consent?back=/b", "consent"),
      ("<title>Le respect de votre vie privée est notre priorité</title>", "http://a/", "consent"),
      ("<TITLE lang=fr>Page introuvable - Site</TITLE>", "http://a/", "not_found"),
    ])
  func marks(html: String, url: String, kind: String) throws {
    let walls = try PageWalls(LanguageDataSource())
    #expect(walls.kind(of: Page(id: "", url: url, finalURL: url, html: html)) == kind)
  }

  @Test(
    "a plain article is one, whatever scripts it loads",
    arguments: [
      #"<title>Le consentement en débat</title><script src="https://cdn/consent.js"></script>"#,
      #"<script>{"isAccessibleForFree": true}</script><div class="paywall"></div>"#,
      "<p>Page introuvable, dit-il", "", "<title",
    ])
  func plain(html: String) throws {
    let walls = try PageWalls(LanguageDataSource())
    let url = "https://a/politique/consentement#/consent?"
    #expect(walls.kind(of: Page(id: "", url: url, finalURL: url, html: html)) == nil)
  }
}
