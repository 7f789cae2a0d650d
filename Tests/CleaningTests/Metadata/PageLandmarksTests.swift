import Testing

@testable import Cleaning

@Suite("PageLandmarks")
struct PageLandmarksTests {
  @Test(
    "sees which texts may hold a date",
    arguments: [
      ("4 mars 2024", true), ("04/03/24", true), ("4.3.24 à 8h", true), ("1998", true),
      ("12 345", false), ("1789", false), ("4/3", false), ("mars", false), ("1 2 3", false),
    ])
  func dates(text: String, expected: Bool) {
    #expect(PageLandmarks.mayHoldDate(Array(text.utf8)[...]) == expected)
  }

  @Test("collects in one walk, and leaves out what readers wrote")
  func walk() throws {
    let lexicon = try TestPages.lexicon()
    let filler = String(repeating: "<p>rien</p>", count: 40)
    let tree = try TestPages.tree(
      "<html><head><title>T</title><meta name=a></head><body><h1>T</h1><time>4 mars</time>"
        + "<a href=/auteur/ana-roy>Ana Roy</a><p>Par Luc Noël</p>\(filler)"
        + "<nav><a href=/auteur/zoe>Zoé</a></nav><div class=comments><p>Par Max le 4 mars 2024</p></div>"
        + "</body></html>")
    let landmarks = PageLandmarks(
      of: tree, roles: ElementRoles(of: tree, classNames: lexicon.classNames),
      bylines: lexicon.bylines.all, authorPaths: lexicon.authorPaths)
    #expect(landmarks.head.count == 3 && landmarks.headings.count == 1)
    #expect(landmarks.dateElements.count == 1 && landmarks.dateTexts.isEmpty)
    #expect(landmarks.authorLinks.map(\.isAside) == [false, true])
    #expect(landmarks.bylineTexts.count == 1)
  }
}
