import LanguageData
import Testing

@testable import Cleaning

@Suite("MetaTags")
struct MetaTagsTests {
  @Test("reads names in any case and the first known of several; best names first")
  func reads() throws {
    let lexicon = try TestPages.lexicon()
    let tree = try TestPages.tree(
      "<html lang=fr><head><title> Le  titre </title><link rel=CANONICAL href=/a>"
        + "<meta name='author' content='B'><meta property='x OG:Title' content='T&nbsp;1'>"
        + "<meta name=twitter:title content='T 2'><meta name=description content=' '></head></html>"
    )
    let landmarks = PageLandmarks(
      of: tree, roles: ElementRoles(of: tree, classNames: lexicon.classNames),
      bylines: lexicon.bylines.all, authorPaths: lexicon.authorPaths)
    let meta = MetaTags(of: tree, at: landmarks, vocabulary: lexicon.metaVocabulary)
    #expect(meta.all(.title) == ["T 1", "T 2"] && meta.best(.author) == "B")
    #expect(meta.byName(.title) == [["T 1"], ["T 2"]] && meta.allOfBest(.title) == ["T 1"])
    #expect(meta.best(.description) == nil && meta.documentTitle == "Le titre")
    #expect(meta.canonicalLink == "/a" && meta.declaredLanguage == "fr")
  }
}
